DROP TABLE item_alts;
DROP TABLE item_pictures;
