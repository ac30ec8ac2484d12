-- Logs that were pasted into a post, apart from its text: long, read by few, found by nobody's search.
CREATE TABLE post_logs (
    post_id BIGINT NOT NULL PRIMARY KEY REFERENCES posts (id) ON DELETE CASCADE,
    log TEXT NOT NULL
);
