DROP TABLE test_results;
DROP TABLE testers;
