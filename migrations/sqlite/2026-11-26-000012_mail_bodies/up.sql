-- What a waiting mail says. It goes when the mail is settled or cancelled, so that a copy of the database holds no usable
-- link; and it stands apart, so that a lease that is renewed or given back does not write all of it anew.
CREATE TABLE mail_bodies (
    mail_id INTEGER NOT NULL PRIMARY KEY REFERENCES outbox (id) ON DELETE CASCADE,
    text_body TEXT NOT NULL,
    html_body TEXT NOT NULL,
    unsubscribe_url TEXT
) STRICT;
INSERT INTO mail_bodies (mail_id, text_body, html_body, unsubscribe_url)
SELECT id, text_body, html_body, unsubscribe_url FROM outbox WHERE state = 'pending';
ALTER TABLE outbox DROP COLUMN text_body;
ALTER TABLE outbox DROP COLUMN html_body;
ALTER TABLE outbox DROP COLUMN unsubscribe_url;
CREATE INDEX outbox_lease ON outbox (lease) WHERE lease IS NOT NULL;
