DROP TABLE returned_items;
