DROP TABLE report_queue;
DROP TABLE report_results;
DROP TABLE report_counts;
DROP TABLE report_texts;
DROP TABLE reports;
DROP TABLE report_rounds;
