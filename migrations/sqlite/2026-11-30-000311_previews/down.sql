DROP TABLE preview_posts;
DROP TABLE previews;
