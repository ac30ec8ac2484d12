DROP TABLE posts;
DROP TABLE areas;
