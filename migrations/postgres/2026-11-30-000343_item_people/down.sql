DROP TABLE item_people;
