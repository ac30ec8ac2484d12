DELETE FROM testers WHERE standing = 'turned_down';
CREATE TABLE groups_of_testers (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    area_id INTEGER NOT NULL REFERENCES areas (id) ON DELETE CASCADE,
    user_id INTEGER NOT NULL REFERENCES users (id),
    standing TEXT NOT NULL CHECK (standing IN ('asked', 'invited', 'joined')),
    since TEXT NOT NULL,
    UNIQUE (area_id, user_id)
) STRICT;
INSERT INTO groups_of_testers (id, area_id, user_id, standing, since)
SELECT id, area_id, user_id, standing, since FROM testers;
-- Numbers are not given twice: mails hold by them.
UPDATE sqlite_sequence SET seq = max(seq, (SELECT seq FROM sqlite_sequence WHERE name = 'testers')) WHERE name = 'groups_of_testers';
INSERT INTO sqlite_sequence (name, seq) SELECT 'groups_of_testers', seq FROM sqlite_sequence
WHERE name = 'testers' AND NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'groups_of_testers');
DROP TABLE testers;
ALTER TABLE groups_of_testers RENAME TO testers;
CREATE INDEX testers_user ON testers (user_id);
-- How many wait for staff stands on the desk.
CREATE INDEX testers_standing ON testers (standing, area_id);
