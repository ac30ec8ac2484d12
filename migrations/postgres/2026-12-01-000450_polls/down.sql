DROP TABLE poll_results;
DROP TABLE held_poll_votes;
DROP TABLE poll_votes;
DROP TABLE poll_options;
DROP TABLE polls;
DROP FUNCTION poll_votes_in_time;
DROP FUNCTION poll_options_stay;
DROP FUNCTION polls_refuse;
