DROP INDEX subscribers_mailbox;
ALTER TABLE subscribers DROP COLUMN mailbox;
