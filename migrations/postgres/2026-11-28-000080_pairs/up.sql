-- Posts with titles so much alike that one may be a duplicate of the other; each two once, the one filed first in front.
CREATE TABLE pairs (
    older_id BIGINT NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    newer_id BIGINT NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    -- How much, of a thousand.
    likeness BIGINT NOT NULL,
    state TEXT NOT NULL,
    -- Until then nobody is asked.
    wakes_at TIMESTAMPTZ,
    -- Who of the staff answered last, and when.
    answered_by BIGINT REFERENCES users (id),
    answered_at TIMESTAMPTZ,
    PRIMARY KEY (older_id, newer_id)
);
CREATE INDEX pairs_newer ON pairs (newer_id, older_id);
CREATE INDEX pairs_answered_by ON pairs (answered_by) WHERE answered_by IS NOT NULL;
CREATE INDEX pairs_open ON pairs (likeness, older_id, newer_id) WHERE state = 'open';
-- Posts whose pairs are to be looked for: new ones, and those with another title, kind, status or visibility than when they were
-- looked for last. All that are there already wait too.
CREATE TABLE unpaired (
    post_id BIGINT PRIMARY KEY REFERENCES posts (id) ON DELETE CASCADE
);
INSERT INTO unpaired SELECT id FROM posts;
CREATE FUNCTION post_is_unpaired() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO unpaired (post_id) VALUES (NEW.id) ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;
CREATE TRIGGER posts_unpaired_new AFTER INSERT ON posts FOR EACH ROW EXECUTE FUNCTION post_is_unpaired();
CREATE TRIGGER posts_unpaired AFTER UPDATE OF title, kind, status, visibility ON posts FOR EACH ROW
WHEN (OLD.title <> NEW.title OR OLD.kind <> NEW.kind OR OLD.status <> NEW.status OR OLD.visibility <> NEW.visibility)
EXECUTE FUNCTION post_is_unpaired();
