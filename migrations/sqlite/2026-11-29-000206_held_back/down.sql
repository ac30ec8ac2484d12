DELETE FROM item_posts WHERE held_back;
ALTER TABLE item_posts DROP COLUMN held_back;
