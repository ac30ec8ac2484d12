-- Bugs that staff say are in a release, and what helps meanwhile. What becomes of them is said by the bugs themselves.
CREATE TABLE known_issues (
    release_id INTEGER NOT NULL REFERENCES releases (id),
    post_id INTEGER NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    -- Everybody reads it; empty where nothing helps.
    workaround TEXT NOT NULL,
    lang TEXT NOT NULL,
    by_id INTEGER NOT NULL REFERENCES users (id),
    said_at TEXT NOT NULL,
    PRIMARY KEY (release_id, post_id)
) STRICT;
CREATE INDEX known_issues_post_id ON known_issues (post_id);
CREATE INDEX known_issues_by_id ON known_issues (by_id);
