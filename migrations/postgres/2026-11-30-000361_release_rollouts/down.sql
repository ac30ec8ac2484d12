DROP TABLE release_rollouts;
