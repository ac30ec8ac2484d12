-- A line comes from one post again, and a post has one line: of several the first. Lines that have none then go.
CREATE TABLE lines_of_releases (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    release_id INTEGER NOT NULL REFERENCES releases (id) ON DELETE CASCADE,
    post_id INTEGER NOT NULL UNIQUE REFERENCES posts (id),
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
WITH firsts AS (
    SELECT item_id, post_id, row_number() OVER (PARTITION BY item_id ORDER BY position, post_id) AS place FROM item_posts
), kept AS (
    SELECT min(item_id) AS item_id, post_id FROM firsts WHERE place = 1 GROUP BY post_id
)
INSERT INTO lines_of_releases (id, release_id, post_id, area_id, change, wording, position, highlight, vote_count,
    people_count, credited_at, lang, revision, withheld)
SELECT i.id, i.release_id, kept.post_id, i.area_id, i.change, i.wording, i.position, i.highlight, i.vote_count,
    i.people_count, i.credited_at, i.lang, i.revision, i.withheld
FROM release_items i JOIN kept ON kept.item_id = i.id ORDER BY i.id;
-- Numbers are not given twice: credits hold by them.
UPDATE sqlite_sequence SET seq = max(seq, (SELECT seq FROM sqlite_sequence WHERE name = 'release_items'))
WHERE name = 'lines_of_releases';
INSERT INTO sqlite_sequence (name, seq) SELECT 'lines_of_releases', seq FROM sqlite_sequence
WHERE name = 'release_items' AND NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'lines_of_releases');
DROP TABLE item_posts;
DELETE FROM credits WHERE item_id NOT IN (SELECT id FROM lines_of_releases);
DROP TABLE release_items;
ALTER TABLE lines_of_releases RENAME TO release_items;
UPDATE releases SET item_count = (SELECT count(*) FROM release_items WHERE release_items.release_id = releases.id)
WHERE state = 'published';
-- Nobody is named by lines that went; of lines that came from one post, the first counts it.
UPDATE contributors SET
    wrote = (SELECT count(*) FROM credits c
        WHERE c.user_id = contributors.user_id AND c.release_id = contributors.release_id AND c.role <> 'voted'),
    voted = (SELECT count(*) FROM credits c
        WHERE c.user_id = contributors.user_id AND c.release_id = contributors.release_id AND c.role = 'voted');
DELETE FROM contributors WHERE wrote = 0 AND voted = 0;
UPDATE releases SET people_count = (SELECT count(*) FROM contributors WHERE contributors.release_id = releases.id)
WHERE credited_at IS NOT NULL;
CREATE INDEX release_items_release ON release_items (release_id, position, id);
CREATE INDEX release_items_area ON release_items (area_id);
