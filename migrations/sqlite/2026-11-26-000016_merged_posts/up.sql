-- Most posts are no duplicate. With all of them in the index, SQLite takes each post for a duplicate of the same one, and
-- reads them all.
DROP INDEX posts_duplicate_of;
CREATE INDEX posts_duplicate_of ON posts (duplicate_of) WHERE duplicate_of IS NOT NULL;
