DROP TABLE item_devices;
