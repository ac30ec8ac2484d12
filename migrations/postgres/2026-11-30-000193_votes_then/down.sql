DROP INDEX posts_doubled;
ALTER TABLE posts DROP COLUMN votes_then;
ALTER TABLE decisions DROP COLUMN votes;
