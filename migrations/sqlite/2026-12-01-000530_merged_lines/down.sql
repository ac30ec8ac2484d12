DROP INDEX product_lines_merged;
ALTER TABLE product_lines DROP COLUMN merged_into;
