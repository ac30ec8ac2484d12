DROP TRIGGER posts_unpaired ON posts;
DROP TRIGGER posts_unpaired_new ON posts;
DROP FUNCTION post_is_unpaired;
DROP TABLE unpaired;
DROP TABLE pairs;
