DROP TABLE downloads;
DROP TABLE release_devices;
