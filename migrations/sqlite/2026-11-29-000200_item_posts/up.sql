-- A line of a release comes from any number of posts, and a post may stand in several lines.
CREATE TABLE item_posts (
    item_id INTEGER NOT NULL REFERENCES release_items (id) ON DELETE CASCADE,
    post_id INTEGER NOT NULL REFERENCES posts (id),
    -- The first one gives the line its place on the page.
    position INTEGER NOT NULL,
    PRIMARY KEY (item_id, post_id)
) STRICT, WITHOUT ROWID;
INSERT INTO item_posts (item_id, post_id, position) SELECT id, post_id, 0 FROM release_items;
CREATE INDEX item_posts_post ON item_posts (post_id, item_id);
CREATE TABLE lines_of_releases (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    release_id INTEGER NOT NULL REFERENCES releases (id) ON DELETE CASCADE,
    area_id INTEGER NOT NULL REFERENCES areas (id),
    change TEXT NOT NULL,
    wording TEXT NOT NULL,
    position INTEGER NOT NULL,
    highlight INTEGER NOT NULL CHECK (highlight IN (0, 1)),
    vote_count INTEGER NOT NULL,
    people_count INTEGER NOT NULL,
    -- When this item's credits were complete.
    credited_at TEXT,
    lang TEXT NOT NULL DEFAULT '',
    -- Of the wording of one item.
    revision INTEGER NOT NULL DEFAULT 0,
    withheld INTEGER NOT NULL DEFAULT 0 CHECK (withheld IN (0, 1))
) STRICT;
INSERT INTO lines_of_releases (id, release_id, area_id, change, wording, position, highlight, vote_count, people_count,
    credited_at, lang, revision, withheld)
SELECT id, release_id, area_id, change, wording, position, highlight, vote_count, people_count, credited_at, lang, revision,
    withheld FROM release_items;
-- Numbers are not given twice: credits hold by them.
UPDATE sqlite_sequence SET seq = max(seq, (SELECT seq FROM sqlite_sequence WHERE name = 'release_items'))
WHERE name = 'lines_of_releases';
INSERT INTO sqlite_sequence (name, seq) SELECT 'lines_of_releases', seq FROM sqlite_sequence
WHERE name = 'release_items' AND NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'lines_of_releases');
DROP TABLE release_items;
ALTER TABLE lines_of_releases RENAME TO release_items;
CREATE INDEX release_items_release ON release_items (release_id, position, id);
CREATE INDEX release_items_area ON release_items (area_id);
