-- Whoever signs up with an address does not own it yet: an address is one person's from its confirmation on, so that nobody
-- keeps its owner from it.
ALTER TABLE users DROP CONSTRAINT users_email_key_key;
-- What all the spellings of one mailbox have in common: one mailbox, one vote.
ALTER TABLE users ADD COLUMN mailbox TEXT NOT NULL DEFAULT '';
WITH parts AS (
    SELECT id, substr(email_key, 1, strpos(email_key, '@') - 1) AS local, substr(email_key, strpos(email_key, '@') + 1) AS domain
    FROM users
), bare AS (
    SELECT id, CASE WHEN strpos(local, '+') > 1 THEN substr(local, 1, strpos(local, '+') - 1) ELSE local END AS local,
        CASE domain WHEN 'googlemail.com' THEN 'gmail.com' WHEN 'protonmail.com' THEN 'proton.me'
            WHEN 'pm.me' THEN 'proton.me' WHEN 'me.com' THEN 'icloud.com' WHEN 'mac.com' THEN 'icloud.com'
            WHEN 'ya.ru' THEN 'yandex.ru' WHEN 'yandex.com' THEN 'yandex.ru' ELSE domain END AS domain
    FROM parts
), boxes AS (
    SELECT id, CASE WHEN domain IN ('gmail.com', 'proton.me') THEN replace(local, '.', '') ELSE local END || '@' || domain AS mailbox
    FROM bare
)
UPDATE users SET mailbox = boxes.mailbox FROM boxes WHERE boxes.id = users.id;
ALTER TABLE users ALTER COLUMN mailbox DROP DEFAULT;
CREATE UNIQUE INDEX users_address ON users (email_key) WHERE verified_at IS NOT NULL;
CREATE INDEX users_unconfirmed ON users (email_key) WHERE verified_at IS NULL;
CREATE INDEX users_mailbox ON users (mailbox) WHERE verified_at IS NOT NULL;
-- A password that was chosen before its address was proven opens nothing.
DELETE FROM credentials WHERE user_id IN (SELECT id FROM users WHERE verified_at IS NULL);
-- What this installation signs with: words that browsers keep for it. All its processes know the same.
INSERT INTO site (key, value) VALUES ('signing_key', replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''));
