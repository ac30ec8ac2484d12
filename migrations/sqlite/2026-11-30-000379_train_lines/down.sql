DROP INDEX trains_line_id;
ALTER TABLE trains DROP COLUMN line_id;
