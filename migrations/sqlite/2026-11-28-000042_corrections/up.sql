-- What staff corrected in a post that somebody else filed: a row for each thing that changed.
CREATE TABLE corrections (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    post_id INTEGER NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    corrected_by INTEGER NOT NULL REFERENCES users (id),
    field TEXT NOT NULL,
    -- What stood there; of an area its number.
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    corrected_at TEXT NOT NULL
) STRICT;
CREATE INDEX corrections_post ON corrections (post_id, id);
CREATE INDEX corrections_by ON corrections (corrected_by);
