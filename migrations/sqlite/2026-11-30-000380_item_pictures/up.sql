-- The picture of a line, by the name of its files: one that a post shows, or that staff sent for it.
CREATE TABLE item_pictures (
    item_id INTEGER NOT NULL PRIMARY KEY REFERENCES release_items (id) ON DELETE CASCADE,
    name TEXT NOT NULL
) STRICT;
CREATE INDEX item_pictures_name ON item_pictures (name);
-- What it shows, for those who cannot see it, by language.
CREATE TABLE item_alts (
    item_id INTEGER NOT NULL REFERENCES release_items (id) ON DELETE CASCADE,
    lang TEXT NOT NULL,
    alt TEXT NOT NULL,
    PRIMARY KEY (item_id, lang)
) STRICT, WITHOUT ROWID;
