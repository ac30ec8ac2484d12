DELETE FROM returned_items USING returned_items later
WHERE later.item_id = returned_items.item_id AND later.from_id > returned_items.from_id;
ALTER TABLE returned_items DROP CONSTRAINT returned_items_pkey, ADD PRIMARY KEY (item_id);
