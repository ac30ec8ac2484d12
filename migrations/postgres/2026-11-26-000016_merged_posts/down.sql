-- Only SQLite takes the index for one value: PostgreSQL knows how many posts are no duplicate.
SELECT 1;
