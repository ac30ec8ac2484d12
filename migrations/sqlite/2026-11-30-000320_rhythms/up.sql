-- A train has a name, goes daily, weekly or monthly, and calls its releases its own way.
ALTER TABLE trains ADD COLUMN name TEXT NOT NULL DEFAULT '';
ALTER TABLE trains ADD COLUMN rhythm TEXT NOT NULL DEFAULT 'weekly';
ALTER TABLE trains ADD COLUMN scheme TEXT NOT NULL DEFAULT '{yy}.{m}.{d}';
-- Whether nothing goes with it any more.
ALTER TABLE trains ADD COLUMN retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1));
