DROP INDEX outbox_joined;
-- Their words are in the mails that they wait in.
DELETE FROM notice_lines WHERE mail_id IN (SELECT id FROM outbox WHERE joined_into IS NOT NULL);
DELETE FROM mail_bodies WHERE mail_id IN (SELECT id FROM outbox WHERE joined_into IS NOT NULL);
ALTER TABLE outbox DROP COLUMN joined_into;
