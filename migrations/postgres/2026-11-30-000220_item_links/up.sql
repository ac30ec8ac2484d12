-- Where readers of a line learn more: a tutorial, a video, a discussion; one of each kind at most.
CREATE TABLE item_links (
    item_id BIGINT NOT NULL REFERENCES release_items (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    url TEXT NOT NULL,
    PRIMARY KEY (item_id, kind)
);
