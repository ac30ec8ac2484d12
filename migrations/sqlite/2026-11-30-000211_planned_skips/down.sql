DROP TABLE planned_skips;
