-- The product line that took over what belonged to one: links to that one lead there.
ALTER TABLE product_lines ADD COLUMN merged_into BIGINT REFERENCES product_lines (id);
CREATE INDEX product_lines_merged ON product_lines (merged_into) WHERE merged_into IS NOT NULL;
