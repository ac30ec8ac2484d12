-- The browser and the system a session began in, as `Firefox/Android`; empty where neither was known.
ALTER TABLE sessions ADD COLUMN device TEXT NOT NULL DEFAULT '';
-- The address that a link was mailed to, of one that changes the address of an account.
ALTER TABLE account_tokens ADD COLUMN address TEXT;
