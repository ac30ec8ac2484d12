DROP TABLE imported_texts;
DROP TABLE imported_lines;
DROP TABLE imported_releases;
