DROP TABLE stopped_mails;
