DROP TABLE known_issues;
