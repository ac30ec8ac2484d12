DROP TABLE votes_on_behalf;
