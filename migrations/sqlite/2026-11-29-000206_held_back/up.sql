-- A post that was hidden when its line went out did not ship with it. The line keeps its title to itself until the post is
-- back, and so has to know it.
ALTER TABLE item_posts ADD COLUMN held_back INTEGER NOT NULL DEFAULT 0 CHECK (held_back IN (0, 1));
