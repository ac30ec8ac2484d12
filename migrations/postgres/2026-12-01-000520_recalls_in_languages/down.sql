ALTER TABLE recalls DROP COLUMN others;
