DELETE FROM jobs WHERE kind = 'recalling';
ALTER TABLE digests DROP COLUMN told_at;
DROP TABLE recalls;
ALTER TABLE releases DROP COLUMN recalled_at;
