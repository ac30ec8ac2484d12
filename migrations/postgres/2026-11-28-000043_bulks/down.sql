DROP TABLE bulk_posts;
DROP TABLE bulks;
