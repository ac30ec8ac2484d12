-- A line comes from one post again, and a post has one line: of several the first. Lines that have none then go.
ALTER TABLE release_items ADD COLUMN post_id BIGINT REFERENCES posts (id);
WITH firsts AS (
    SELECT item_id, post_id, row_number() OVER (PARTITION BY item_id ORDER BY position, post_id) AS place FROM item_posts
), kept AS (
    SELECT min(item_id) AS item_id, post_id FROM firsts WHERE place = 1 GROUP BY post_id
)
UPDATE release_items SET post_id = kept.post_id FROM kept WHERE kept.item_id = release_items.id;
DELETE FROM release_items WHERE post_id IS NULL;
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
ALTER TABLE release_items ALTER COLUMN post_id SET NOT NULL;
ALTER TABLE release_items ADD CONSTRAINT release_items_post_id_key UNIQUE (post_id);
DROP TABLE item_posts;
