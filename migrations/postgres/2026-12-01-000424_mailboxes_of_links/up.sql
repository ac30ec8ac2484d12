-- The mailbox that a link was mailed to, whoever asked for it: to one mailbox go no more of them than to one person.
ALTER TABLE account_tokens ADD COLUMN mailbox TEXT;
CREATE INDEX account_tokens_mailbox ON account_tokens (mailbox) WHERE mailbox IS NOT NULL;
