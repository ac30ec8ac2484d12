DROP INDEX account_tokens_mailbox;
ALTER TABLE account_tokens DROP COLUMN mailbox;
