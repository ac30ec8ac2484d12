DROP TABLE kept_acts;
