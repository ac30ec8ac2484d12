-- A line that two others were joined into says both of them once more, so that neither comes back beside it.
ALTER TABLE returned_items DROP CONSTRAINT returned_items_pkey, ADD PRIMARY KEY (item_id, from_id);
