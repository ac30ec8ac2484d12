DROP TABLE known_issue_devices;
DROP TABLE known_issue_texts;
