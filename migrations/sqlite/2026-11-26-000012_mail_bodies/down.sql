DROP INDEX outbox_lease;
ALTER TABLE outbox ADD COLUMN text_body TEXT NOT NULL DEFAULT '';
ALTER TABLE outbox ADD COLUMN html_body TEXT NOT NULL DEFAULT '';
ALTER TABLE outbox ADD COLUMN unsubscribe_url TEXT;
UPDATE outbox SET text_body = said.text_body, html_body = said.html_body, unsubscribe_url = said.unsubscribe_url
FROM mail_bodies AS said WHERE said.mail_id = outbox.id;
DROP TABLE mail_bodies;
