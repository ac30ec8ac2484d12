ALTER TABLE releases DROP COLUMN skip_told;
ALTER TABLE device_states DROP COLUMN others;
ALTER TABLE release_rollouts DROP COLUMN others;
ALTER TABLE release_devices DROP COLUMN others;
ALTER TABLE release_holds DROP COLUMN others;
ALTER TABLE planned_skips DROP COLUMN others;
