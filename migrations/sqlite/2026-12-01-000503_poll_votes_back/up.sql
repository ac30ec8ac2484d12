-- Whoever voted may take that back as long as the poll is open; from then on votes stay as before.
DROP TRIGGER poll_votes_stay;
CREATE TRIGGER poll_votes_stay BEFORE DELETE ON poll_votes
WHEN NOT EXISTS (SELECT 1 FROM polls WHERE id = OLD.poll_id
    AND opened_at IS NOT NULL AND withdrawn_at IS NULL AND closed_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'votes are taken back only while a poll is open'); END;
