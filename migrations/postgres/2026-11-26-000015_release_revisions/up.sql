-- Counted up by every change to what a release will say: an approval belongs to one of them, and a form that was shown
-- before a change is told so.
ALTER TABLE releases ADD COLUMN revision BIGINT NOT NULL DEFAULT 0;
-- Of the summary and the known issues alone.
ALTER TABLE releases ADD COLUMN notes_revision BIGINT NOT NULL DEFAULT 0;
-- Of the wording of one item.
ALTER TABLE release_items ADD COLUMN revision BIGINT NOT NULL DEFAULT 0;
