DROP TABLE item_uploads;
