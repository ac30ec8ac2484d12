DROP INDEX posts_unseen;
DROP INDEX comments_unseen;
DROP TABLE held_votes;
