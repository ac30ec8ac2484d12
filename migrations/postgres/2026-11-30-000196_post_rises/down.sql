DROP TABLE counted_rises;
DROP TABLE post_rises;
