DROP TABLE post_logs;
