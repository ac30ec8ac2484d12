DROP TABLE report_devices;
