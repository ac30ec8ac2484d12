-- What feed readers know a release by, drawn when it is published.
ALTER TABLE releases ADD COLUMN feed_id TEXT;
-- When what it says was changed last, after it was out.
ALTER TABLE releases ADD COLUMN amended_at TEXT;
