DROP TABLE release_texts;
DROP TABLE item_texts;
