DROP INDEX posts_status_top;
CREATE INDEX posts_status_top ON posts (status, vote_count, id);
DROP TRIGGER decisions_answer;
ALTER TABLE posts DROP COLUMN has_answer;
