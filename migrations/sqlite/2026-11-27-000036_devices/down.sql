DROP TABLE user_devices;
DROP TABLE post_devices;
DROP TABLE devices;
