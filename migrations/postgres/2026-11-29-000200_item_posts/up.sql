-- A line of a release comes from any number of posts, and a post may stand in several lines.
CREATE TABLE item_posts (
    item_id BIGINT NOT NULL REFERENCES release_items (id) ON DELETE CASCADE,
    post_id BIGINT NOT NULL REFERENCES posts (id),
    -- The first one gives the line its place on the page.
    position BIGINT NOT NULL,
    PRIMARY KEY (item_id, post_id)
);
INSERT INTO item_posts (item_id, post_id, position) SELECT id, post_id, 0 FROM release_items;
CREATE INDEX item_posts_post ON item_posts (post_id, item_id);
ALTER TABLE release_items DROP COLUMN post_id;
