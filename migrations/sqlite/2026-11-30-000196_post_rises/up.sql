-- How many of the votes that stand on a post were cast in the seven days before the last count; counted once an hour. A post
-- that got none has no row.
CREATE TABLE post_rises (
    post_id INTEGER NOT NULL PRIMARY KEY REFERENCES posts (id) ON DELETE CASCADE,
    votes INTEGER NOT NULL CHECK (votes > 0)
) STRICT;
CREATE INDEX post_rises_votes ON post_rises (votes, post_id);
-- One row: up to which moment that is counted to its end, and how much the count under way has found on a post that it goes
-- through piece by piece.
CREATE TABLE counted_rises (
    one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
    counted_at TEXT,
    so_far INTEGER NOT NULL
) STRICT;
