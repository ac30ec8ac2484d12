-- The post whose way to its release is told where it is told how all of this works; at most one, as staff choose it.
CREATE TABLE told_story (
    post_id BIGINT NOT NULL PRIMARY KEY REFERENCES posts (id) ON DELETE CASCADE
);
