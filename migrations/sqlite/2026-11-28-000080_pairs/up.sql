-- Posts with titles so much alike that one may be a duplicate of the other; each two once, the one filed first in front.
CREATE TABLE pairs (
    older_id INTEGER NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    newer_id INTEGER NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    -- How much, of a thousand.
    likeness INTEGER NOT NULL,
    state TEXT NOT NULL,
    -- Until then nobody is asked.
    wakes_at TEXT,
    -- Who of the staff answered last, and when.
    answered_by INTEGER REFERENCES users (id),
    answered_at TEXT,
    PRIMARY KEY (older_id, newer_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX pairs_newer ON pairs (newer_id, older_id);
CREATE INDEX pairs_answered_by ON pairs (answered_by) WHERE answered_by IS NOT NULL;
CREATE INDEX pairs_open ON pairs (likeness, older_id, newer_id) WHERE state = 'open';
-- Posts whose pairs are to be looked for: new ones, and those with another title, kind, status or visibility than when they were
-- looked for last. All that are there already wait too.
CREATE TABLE unpaired (
    post_id INTEGER NOT NULL PRIMARY KEY REFERENCES posts (id) ON DELETE CASCADE
) STRICT;
INSERT INTO unpaired SELECT id FROM posts;
CREATE TRIGGER posts_unpaired_new AFTER INSERT ON posts
BEGIN INSERT INTO unpaired (post_id) VALUES (NEW.id) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER posts_unpaired AFTER UPDATE OF title, kind, status, visibility ON posts
WHEN OLD.title <> NEW.title OR OLD.kind <> NEW.kind OR OLD.status <> NEW.status OR OLD.visibility <> NEW.visibility
BEGIN INSERT INTO unpaired (post_id) VALUES (NEW.id) ON CONFLICT DO NOTHING; END;
