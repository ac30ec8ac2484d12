-- When the vote was cast that came with it; nothing where one stood before, or nobody knows.
ALTER TABLE confirmations ADD COLUMN vote_cast_at TIMESTAMPTZ;
