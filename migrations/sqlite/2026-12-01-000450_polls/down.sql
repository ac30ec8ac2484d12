DROP TABLE poll_results;
DROP TABLE held_poll_votes;
DROP TRIGGER poll_votes_stay;
DROP TABLE poll_votes;
DROP TRIGGER poll_options_stay;
DROP TABLE poll_options;
DROP TRIGGER polls_stay;
DROP TABLE polls;
