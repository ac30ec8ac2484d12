DROP TABLE poll_votes_apart;
