-- There is one train again. What went with others goes, with the work that it still asks for; no post counts it as what
-- shipped it.
DELETE FROM jobs WHERE kind IN ('credits', 'digests', 'writing')
AND subject IN (SELECT id FROM releases WHERE train_id <> (SELECT min(id) FROM trains));
DELETE FROM jobs WHERE kind = 'withdrawal' AND subject IN (SELECT id FROM release_items WHERE release_id IN (
    SELECT id FROM releases WHERE train_id <> (SELECT min(id) FROM trains)));
UPDATE decisions SET release_id = NULL, release_week = NULL
WHERE release_id IN (SELECT id FROM releases WHERE train_id <> (SELECT min(id) FROM trains));
DELETE FROM digests WHERE release_id IN (SELECT id FROM releases WHERE train_id <> (SELECT min(id) FROM trains));
DELETE FROM contributors WHERE release_id IN (SELECT id FROM releases WHERE train_id <> (SELECT min(id) FROM trains));
DELETE FROM credits WHERE release_id IN (SELECT id FROM releases WHERE train_id <> (SELECT min(id) FROM trains));
DELETE FROM item_posts WHERE item_id IN (SELECT id FROM release_items WHERE release_id IN (
    SELECT id FROM releases WHERE train_id <> (SELECT min(id) FROM trains)));
DELETE FROM release_items WHERE release_id IN (
    SELECT id FROM releases WHERE train_id <> (SELECT min(id) FROM trains));
DELETE FROM releases WHERE train_id <> (SELECT min(id) FROM trains);
CREATE TABLE releases_of_one (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    -- Weeks are counted; at most one release of a week exists, which is what makes publishing happen once.
    week INTEGER NOT NULL UNIQUE,
    state TEXT NOT NULL,
    version TEXT UNIQUE,
    summary TEXT NOT NULL,
    known_issues TEXT NOT NULL,
    known_issues_html TEXT NOT NULL,
    opened_at TEXT NOT NULL,
    cutoff_at TEXT NOT NULL,
    publish_at TEXT NOT NULL,
    frozen_at TEXT,
    approved_by INTEGER REFERENCES users (id),
    approved_at TEXT,
    published_by INTEGER REFERENCES users (id),
    published_at TEXT,
    skip_reason TEXT,
    item_count INTEGER NOT NULL,
    people_count INTEGER NOT NULL,
    -- When all credits were recorded and all digests queued; until then the worker goes on where it stopped.
    credited_at TEXT,
    digested_at TEXT,
    notes_lang TEXT NOT NULL DEFAULT '',
    revision INTEGER NOT NULL DEFAULT 0,
    notes_revision INTEGER NOT NULL DEFAULT 0,
    feed_id TEXT,
    amended_at TEXT,
    day TEXT
) STRICT;
INSERT INTO releases_of_one (id, week, state, version, summary, known_issues, known_issues_html, opened_at, cutoff_at,
    publish_at, frozen_at, approved_by, approved_at, published_by, published_at, skip_reason, item_count, people_count,
    credited_at, digested_at, notes_lang, revision, notes_revision, feed_id, amended_at, day)
SELECT id, week, state, version, summary, known_issues, known_issues_html, opened_at, cutoff_at,
    publish_at, frozen_at, approved_by, approved_at, published_by, published_at, skip_reason, item_count, people_count,
    credited_at, digested_at, notes_lang, revision, notes_revision, feed_id, amended_at, day FROM releases;
-- Numbers are not given twice: mails and work hold by them.
UPDATE sqlite_sequence SET seq = max(seq, (SELECT seq FROM sqlite_sequence WHERE name = 'releases'))
WHERE name = 'releases_of_one';
INSERT INTO sqlite_sequence (name, seq) SELECT 'releases_of_one', seq FROM sqlite_sequence
WHERE name = 'releases' AND NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'releases_of_one');
DROP TABLE releases;
ALTER TABLE releases_of_one RENAME TO releases;
CREATE INDEX releases_state ON releases (state, week);
CREATE INDEX releases_approved_by ON releases (approved_by);
CREATE INDEX releases_published_by ON releases (published_by);
DROP TABLE trains;
