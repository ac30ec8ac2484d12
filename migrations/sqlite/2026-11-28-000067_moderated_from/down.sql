ALTER TABLE moderations DROP COLUMN was;
