DROP TRIGGER poll_votes_stay ON poll_votes;
DROP FUNCTION poll_votes_stay;
CREATE TRIGGER poll_votes_stay BEFORE DELETE ON poll_votes FOR EACH ROW EXECUTE FUNCTION polls_refuse();
