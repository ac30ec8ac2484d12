DROP INDEX post_devices_confirmed;
