-- The mail that a notice waits in, together with others: until it goes out each of them can be taken back by itself.
ALTER TABLE outbox ADD COLUMN joined_into BIGINT;
CREATE INDEX outbox_joined ON outbox (joined_into) WHERE joined_into IS NOT NULL;
