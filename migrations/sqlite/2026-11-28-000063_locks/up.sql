-- Whether staff have closed the comments of a post; why is told by the last of its moderations.
ALTER TABLE posts ADD COLUMN locked INTEGER NOT NULL DEFAULT 0 CHECK (locked IN (0, 1));
