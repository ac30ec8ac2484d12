-- A release belongs to a train: to the weekly one, whose clock is that of the settings, or to another one beside it.
CREATE TABLE trains (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    slug TEXT NOT NULL UNIQUE,
    -- Such as `Thu 18:00` where the site is; without one that of the settings.
    cutoff TEXT,
    publish TEXT,
    -- The number of its first week.
    first_number INTEGER NOT NULL
) STRICT;
INSERT INTO trains (slug, first_number) VALUES ('weekly', 1);
CREATE TABLE releases_of_trains (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    train_id INTEGER NOT NULL REFERENCES trains (id),
    -- Weeks are counted; at most one release of a week and train exists, which is what makes publishing happen once.
    week INTEGER NOT NULL,
    state TEXT NOT NULL,
    -- Of all trains together: it is the address.
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
    day TEXT,
    UNIQUE (train_id, week)
) STRICT;
INSERT INTO releases_of_trains (id, train_id, week, state, version, summary, known_issues, known_issues_html, opened_at,
    cutoff_at, publish_at, frozen_at, approved_by, approved_at, published_by, published_at, skip_reason, item_count,
    people_count, credited_at, digested_at, notes_lang, revision, notes_revision, feed_id, amended_at, day)
SELECT id, (SELECT trains.id FROM trains), week, state, version, summary, known_issues, known_issues_html, opened_at,
    cutoff_at, publish_at, frozen_at, approved_by, approved_at, published_by, published_at, skip_reason, item_count,
    people_count, credited_at, digested_at, notes_lang, revision, notes_revision, feed_id, amended_at, day FROM releases;
-- Numbers are not given twice: mails and work hold by them.
UPDATE sqlite_sequence SET seq = max(seq, (SELECT seq FROM sqlite_sequence WHERE name = 'releases'))
WHERE name = 'releases_of_trains';
INSERT INTO sqlite_sequence (name, seq) SELECT 'releases_of_trains', seq FROM sqlite_sequence
WHERE name = 'releases' AND NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'releases_of_trains');
DROP TABLE releases;
ALTER TABLE releases_of_trains RENAME TO releases;
CREATE INDEX releases_state ON releases (state, week);
CREATE INDEX releases_approved_by ON releases (approved_by);
CREATE INDEX releases_published_by ON releases (published_by);
