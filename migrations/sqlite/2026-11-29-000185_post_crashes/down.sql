DROP TABLE post_crashes;
