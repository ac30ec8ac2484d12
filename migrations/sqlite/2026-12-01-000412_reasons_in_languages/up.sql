-- What a public reason says in other languages than the one in which it was typed: pairs of a language and words, as JSON; empty
-- where it says nothing else.
ALTER TABLE planned_skips ADD COLUMN others TEXT NOT NULL DEFAULT '';
ALTER TABLE release_holds ADD COLUMN others TEXT NOT NULL DEFAULT '';
ALTER TABLE release_devices ADD COLUMN others TEXT NOT NULL DEFAULT '';
ALTER TABLE release_rollouts ADD COLUMN others TEXT NOT NULL DEFAULT '';
ALTER TABLE device_states ADD COLUMN others TEXT NOT NULL DEFAULT '';
-- The same of a week without a release; the words that were typed are among them, with their language.
ALTER TABLE releases ADD COLUMN skip_told TEXT NOT NULL DEFAULT '';
