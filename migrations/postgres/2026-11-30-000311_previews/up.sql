-- What was finished some days before a release, taken once: the row of a release is what makes it happen once.
CREATE TABLE previews (
    release_id BIGINT NOT NULL PRIMARY KEY REFERENCES releases (id) ON DELETE CASCADE,
    taken_at TIMESTAMPTZ NOT NULL
);
CREATE TABLE preview_posts (
    release_id BIGINT NOT NULL REFERENCES previews (release_id) ON DELETE CASCADE,
    post_id BIGINT NOT NULL REFERENCES posts (id),
    PRIMARY KEY (release_id, post_id)
);
CREATE INDEX preview_posts_post_id ON preview_posts (post_id);
