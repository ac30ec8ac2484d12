DROP TABLE cluster_votes;
DROP TABLE clusters;
