DROP TABLE release_holds;
