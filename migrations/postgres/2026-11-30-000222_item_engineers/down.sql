DROP TABLE item_engineers;
