-- The mailbox of an address, however it is spelt: before they are confirmed, a few of one mailbox get links, and no more.
ALTER TABLE subscribers ADD COLUMN mailbox TEXT;
CREATE INDEX subscribers_mailbox ON subscribers (mailbox) WHERE confirmed_at IS NULL;
