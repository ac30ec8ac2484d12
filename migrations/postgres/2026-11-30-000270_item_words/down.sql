DROP TABLE item_words;
