ALTER TABLE releases DROP COLUMN amended_at;
ALTER TABLE releases DROP COLUMN feed_id;
