DROP TABLE flags;
DROP TABLE flagged;
