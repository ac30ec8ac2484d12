DROP TRIGGER poll_votes_stay;
CREATE TRIGGER poll_votes_stay BEFORE DELETE ON poll_votes
BEGIN SELECT RAISE(ABORT, 'votes of a poll stay'); END;
