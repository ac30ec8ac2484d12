DROP INDEX user_devices_last;
