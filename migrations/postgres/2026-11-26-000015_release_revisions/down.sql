ALTER TABLE release_items DROP COLUMN revision;
ALTER TABLE releases DROP COLUMN notes_revision;
ALTER TABLE releases DROP COLUMN revision;
