-- The product line whose posts ship with a train; one without a line ships nothing, but for the weekly one.
ALTER TABLE trains ADD COLUMN line_id BIGINT REFERENCES product_lines (id);
CREATE INDEX trains_line_id ON trains (line_id);
