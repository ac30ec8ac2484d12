DROP INDEX post_devices_most;
DROP INDEX post_devices_confirmed;
