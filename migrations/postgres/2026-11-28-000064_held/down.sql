DROP INDEX comments_held;
DROP INDEX posts_held;
