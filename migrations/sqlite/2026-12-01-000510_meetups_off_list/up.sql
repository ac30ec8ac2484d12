-- When staff took a meetup off the list, for the reason that stands there.
ALTER TABLE meetups ADD COLUMN off_list_at TEXT;
