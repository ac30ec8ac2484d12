ALTER TABLE confirmations DROP COLUMN vote_cast_at;
