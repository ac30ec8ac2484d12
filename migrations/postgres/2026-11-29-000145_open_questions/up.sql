-- What is asked now stands on the roadmap.
CREATE INDEX questions_closes ON questions (closes_at, id) WHERE closes_at IS NOT NULL;
