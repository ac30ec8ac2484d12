DROP TABLE confirmed_builds;
DROP TABLE confirmations;
