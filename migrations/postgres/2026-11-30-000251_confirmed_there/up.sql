-- The bugs of a device that most people confirmed there.
CREATE INDEX post_devices_confirmed ON post_devices (device_id, confirmed, post_id);
