-- Awards that staff have not presented: the desk counts them each time somebody looks.
CREATE INDEX awards_waiting ON awards (release_id) WHERE presented_at IS NULL AND outcome = 'won';
