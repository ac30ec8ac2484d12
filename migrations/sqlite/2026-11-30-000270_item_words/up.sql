-- What each line of a release that is out is found by, in all languages in which it says something. A line that keeps a hidden
-- title to itself stays in it, and is left out by whoever asks.
CREATE TABLE item_words (
    token TEXT NOT NULL,
    item_id INTEGER NOT NULL REFERENCES release_items (id) ON DELETE CASCADE,
    PRIMARY KEY (token, item_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX item_words_item ON item_words (item_id);
