DROP TABLE post_owners;
DROP TABLE post_weeks;
