-- Nobody but staff saw these, and the version before knows no other word for that.
UPDATE posts SET visibility = 'hidden' WHERE visibility IN ('held', 'private');
UPDATE comments SET visibility = 'hidden' WHERE visibility IN ('held', 'private', 'removed');
DROP INDEX comments_held;
DROP INDEX posts_held;
