-- What is imported has a number of today and the day it was filed elsewhere; new is what was filed last.
DROP INDEX posts_new;
DROP INDEX posts_area_new;
CREATE INDEX posts_newest ON posts (listed, created_at, id);
CREATE INDEX posts_area_newest ON posts (area_id, listed, created_at, id);
