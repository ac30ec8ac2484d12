DELETE FROM jobs WHERE kind = 'foresight';
DROP TABLE early_votes;
