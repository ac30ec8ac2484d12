DROP TABLE contributors;
DROP TABLE credits;
DROP TABLE release_items;
DROP TABLE releases;
