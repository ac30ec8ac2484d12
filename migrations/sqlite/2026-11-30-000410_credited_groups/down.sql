DROP TABLE credited_groups;
