DROP INDEX posts_newest;
DROP INDEX posts_area_newest;
CREATE INDEX posts_new ON posts (listed, id);
CREATE INDEX posts_area_new ON posts (area_id, listed, id);
