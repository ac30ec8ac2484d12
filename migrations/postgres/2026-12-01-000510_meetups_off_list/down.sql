ALTER TABLE meetups DROP COLUMN off_list_at;
