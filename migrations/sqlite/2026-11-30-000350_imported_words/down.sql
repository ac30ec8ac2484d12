DROP TABLE imported_words;
