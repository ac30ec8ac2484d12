-- How people saw what staff hid, so that it is seen so again: everybody, or nobody yet.
ALTER TABLE moderations ADD COLUMN was TEXT NOT NULL DEFAULT 'published';
