-- How many votes a post had when staff answered it: of each decision, and on the post that of the one by which it stands, as
-- long as fans go on voting there. A vote changes nothing but its own count: two columns of a row are compared, and an index
-- holds those whose votes doubled.
ALTER TABLE decisions ADD COLUMN votes BIGINT;
ALTER TABLE posts ADD COLUMN votes_then BIGINT;
-- How many they had then is not known any more: from now on it is counted.
UPDATE posts SET votes_then = vote_count WHERE status IN ('under_review', 'planned', 'in_progress', 'ready');
UPDATE decisions SET votes = (SELECT posts.vote_count FROM posts WHERE posts.id = decisions.post_id) WHERE id IN (
    SELECT max(said.id) FROM decisions said JOIN posts ON posts.id = said.post_id
    WHERE posts.votes_then IS NOT NULL AND said.to_status = posts.status AND said.undoes IS NULL
        AND NOT EXISTS (SELECT 1 FROM decisions undoing WHERE undoing.undoes = said.id)
    GROUP BY said.post_id
);
CREATE INDEX posts_doubled ON posts (status, id)
WHERE vote_count >= 2 * votes_then AND vote_count >= votes_then + 5;
