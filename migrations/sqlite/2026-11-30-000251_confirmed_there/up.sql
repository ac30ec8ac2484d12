-- The bugs that most people confirmed, on one device and on any.
CREATE INDEX post_devices_confirmed ON post_devices (device_id, confirmed, post_id);
CREATE INDEX post_devices_most ON post_devices (confirmed, post_id);
