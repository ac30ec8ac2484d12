DROP INDEX posts_duplicate_of;
CREATE INDEX posts_duplicate_of ON posts (duplicate_of);
