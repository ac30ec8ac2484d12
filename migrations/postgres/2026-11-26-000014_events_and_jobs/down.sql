DROP INDEX decisions_decided_at;
DROP TABLE events;
DROP TABLE jobs;
