DROP INDEX posts_status_comments;
DROP INDEX posts_status_heat;
CREATE INDEX posts_status_week ON posts (status, week, week_votes, id);
ALTER TABLE posts DROP COLUMN heat;
