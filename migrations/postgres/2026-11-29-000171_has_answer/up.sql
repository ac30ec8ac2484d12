-- Whether a public note of the staff's stands on it: what was taken back does not, nor does a step without a word.
ALTER TABLE posts ADD COLUMN has_answer BOOLEAN NOT NULL DEFAULT FALSE;
UPDATE posts SET has_answer = TRUE WHERE id IN (
    SELECT said.post_id FROM decisions said WHERE said.note <> ''
        AND NOT EXISTS (SELECT 1 FROM decisions undoing WHERE undoing.undoes = said.id)
);
CREATE FUNCTION post_has_answer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE posts SET has_answer = EXISTS (
        SELECT 1 FROM decisions said WHERE said.post_id = NEW.post_id AND said.note <> ''
            AND NOT EXISTS (SELECT 1 FROM decisions undoing WHERE undoing.undoes = said.id)
    ) WHERE id = NEW.post_id;
    RETURN NULL;
END $$;
CREATE TRIGGER decisions_answer AFTER INSERT ON decisions FOR EACH ROW
WHEN (NEW.note <> '' OR NEW.undoes IS NOT NULL)
EXECUTE FUNCTION post_has_answer();
-- What staff narrow their lists by stands in the index of their order: tens of thousands are looked through without one row.
DROP INDEX posts_status_top;
CREATE INDEX posts_status_top
ON posts (status, vote_count, id) INCLUDE (visibility, area_id, kind, lang, created_at, has_answer);
