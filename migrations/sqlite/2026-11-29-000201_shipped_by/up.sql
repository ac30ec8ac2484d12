-- Of a decision that shipped a post, the release that did: weeks alone do not tell releases apart for ever.
ALTER TABLE decisions ADD COLUMN release_id INTEGER REFERENCES releases (id);
UPDATE decisions SET release_id = (SELECT releases.id FROM releases WHERE releases.week = decisions.release_week)
WHERE release_week IS NOT NULL;
CREATE INDEX decisions_release ON decisions (release_id) WHERE release_id IS NOT NULL;
