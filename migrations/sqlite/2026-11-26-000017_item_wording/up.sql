-- What a changelog says of an item; "line" is the product line of an area.
ALTER TABLE release_items RENAME COLUMN line TO wording;
