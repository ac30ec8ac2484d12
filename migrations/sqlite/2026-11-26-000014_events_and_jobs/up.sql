-- Long work in short writes: the cursor moves with each chunk, in the chunk's own transaction.
CREATE TABLE jobs (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    -- What it is about: a release, an event.
    subject INTEGER NOT NULL,
    part INTEGER NOT NULL,
    place INTEGER NOT NULL,
    -- What was done so far, in units of its kind.
    done INTEGER NOT NULL,
    lease TEXT,
    leased_until TEXT,
    created_at TEXT NOT NULL,
    UNIQUE (kind, subject)
) STRICT;
CREATE INDEX jobs_kind ON jobs (kind, id);
-- What happened, one row an act; who hears of it is found out later.
CREATE TABLE events (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    what TEXT NOT NULL,
    actor_id INTEGER NOT NULL REFERENCES users (id),
    post_id INTEGER REFERENCES posts (id) ON DELETE CASCADE,
    -- The decision, comment or release that says more.
    subject INTEGER NOT NULL,
    happened_at TEXT NOT NULL
) STRICT;
CREATE INDEX events_post ON events (post_id, id);
-- What moved this week.
CREATE INDEX decisions_decided_at ON decisions (decided_at, id);
CREATE INDEX events_actor ON events (actor_id, id);
-- Releases that are out and still owe credits or digests go on where they stopped. Credits are recorded once each, so
-- that beginning again from the first item is harmless.
INSERT INTO jobs (kind, subject, part, place, done, created_at)
SELECT 'credits', id, 0, 0, 0, published_at FROM releases WHERE state = 'published' AND credited_at IS NULL;
INSERT INTO jobs (kind, subject, part, place, done, created_at)
SELECT 'digests', id, 0, 0, 0, published_at FROM releases
WHERE state = 'published' AND credited_at IS NOT NULL AND digested_at IS NULL;
-- A line whose credits were begun is begun again as a whole.
DELETE FROM contributors WHERE release_id IN (SELECT id FROM releases WHERE state = 'published' AND credited_at IS NULL);
DELETE FROM credits WHERE release_id IN (SELECT id FROM releases WHERE state = 'published' AND credited_at IS NULL);
UPDATE release_items SET credited_at = NULL, people_count = 0
WHERE release_id IN (SELECT id FROM releases WHERE state = 'published' AND credited_at IS NULL);
