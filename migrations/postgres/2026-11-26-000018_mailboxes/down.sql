DELETE FROM site WHERE key = 'signing_key';
DROP INDEX users_address;
DROP INDEX users_unconfirmed;
DROP INDEX users_mailbox;
-- The older version knows one person an address: of several who signed up with one, those who came later get a key of their
-- own, which no address has.
UPDATE users u SET email_key = email_key || ' ' || id
WHERE verified_at IS NULL AND EXISTS (SELECT 1 FROM users o WHERE o.email_key = u.email_key AND o.id <> u.id
    AND (o.verified_at IS NOT NULL OR o.id < u.id));
ALTER TABLE users DROP COLUMN mailbox;
ALTER TABLE users ADD CONSTRAINT users_email_key_key UNIQUE (email_key);
