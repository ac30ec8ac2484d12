DROP TABLE meetup_edits;
