DROP INDEX follows_via;
DROP INDEX votes_via;
DROP INDEX posts_area_changed;
DROP INDEX posts_area_new;
ALTER TABLE posts DROP COLUMN answered;
ALTER TABLE posts ADD COLUMN body TEXT NOT NULL DEFAULT '';
ALTER TABLE posts ADD COLUMN body_html TEXT NOT NULL DEFAULT '';
ALTER TABLE posts ADD COLUMN device TEXT;
ALTER TABLE posts ADD COLUMN build TEXT;
ALTER TABLE posts ADD COLUMN edited_at TEXT;
UPDATE posts SET
    body = (SELECT body FROM post_texts WHERE post_id = posts.id),
    body_html = (SELECT body_html FROM post_texts WHERE post_id = posts.id),
    device = (SELECT device FROM post_texts WHERE post_id = posts.id),
    build = (SELECT build FROM post_texts WHERE post_id = posts.id),
    edited_at = (SELECT edited_at FROM post_texts WHERE post_id = posts.id)
WHERE id IN (SELECT post_id FROM post_texts);
DROP TABLE post_additions;
DROP TABLE post_texts;
