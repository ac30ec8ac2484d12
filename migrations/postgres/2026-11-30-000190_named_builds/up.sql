-- Builds that are suggested for a device: those that most people named, of the people who named it last.
CREATE INDEX user_devices_last ON user_devices (device, used_at DESC, build);
