DROP TRIGGER posts_unpaired;
DROP TRIGGER posts_unpaired_new;
DROP TABLE unpaired;
DROP TABLE pairs;
