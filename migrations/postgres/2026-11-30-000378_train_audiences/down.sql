ALTER TABLE trains DROP COLUMN audience;
