-- What a post says at length, apart from the row that every vote rewrites and every list walks through.
CREATE TABLE post_texts (
    post_id INTEGER NOT NULL PRIMARY KEY REFERENCES posts (id) ON DELETE CASCADE,
    body TEXT NOT NULL,
    body_html TEXT NOT NULL,
    device TEXT,
    build TEXT,
    edited_at TEXT
) STRICT;
INSERT INTO post_texts (post_id, body, body_html, device, build, edited_at)
SELECT id, body, body_html, device, build, edited_at FROM posts;
-- What the author added below a text that somebody had voted for or answered.
CREATE TABLE post_additions (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    post_id INTEGER NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    body TEXT NOT NULL,
    body_html TEXT NOT NULL,
    lang TEXT NOT NULL,
    created_at TEXT NOT NULL
) STRICT;
CREATE INDEX post_additions_post ON post_additions (post_id, id);
ALTER TABLE posts DROP COLUMN body;
ALTER TABLE posts DROP COLUMN body_html;
ALTER TABLE posts DROP COLUMN device;
ALTER TABLE posts DROP COLUMN build;
ALTER TABLE posts DROP COLUMN edited_at;
-- Whether staff have ever answered it, an answer that was taken back included.
ALTER TABLE posts ADD COLUMN answered INTEGER NOT NULL DEFAULT 0 CHECK (answered IN (0, 1));
UPDATE posts SET answered = 1 WHERE id IN (SELECT post_id FROM decisions);
-- Newest in an area; the queue of an area by age; what a merge brought, for its undoing.
CREATE INDEX posts_area_new ON posts (area_id, listed, id);
CREATE INDEX posts_area_changed ON posts (area_id, status, status_changed_at, id);
CREATE INDEX votes_via ON votes (via_post, post_id) WHERE via_post IS NOT NULL;
CREATE INDEX follows_via ON follows (via_post, post_id) WHERE via_post IS NOT NULL;
