DELETE FROM account_tokens WHERE address IS NOT NULL;
ALTER TABLE account_tokens DROP COLUMN address;
ALTER TABLE sessions DROP COLUMN device;
