DROP TABLE edits;
