-- Whoever signs up with an address does not own it yet: an address is one person's from its confirmation on, so that nobody
-- keeps its owner from it. SQLite drops a UNIQUE of a column with the table only; the program turns foreign keys off for
-- that, and checks them before it commits.
CREATE TABLE people (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    email TEXT NOT NULL,
    -- Lower-cased as Unicode says, which SQLite's lower() does not do.
    email_key TEXT NOT NULL,
    -- What all the spellings of one mailbox have in common: one mailbox, one vote.
    mailbox TEXT NOT NULL,
    name TEXT NOT NULL,
    handle TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL,
    verified_at TEXT,
    language TEXT,
    name_hidden INTEGER NOT NULL CHECK (name_hidden IN (0, 1)),
    created_at TEXT NOT NULL
) STRICT;
WITH parts AS (
    SELECT id, substr(email_key, 1, instr(email_key, '@') - 1) AS local, substr(email_key, instr(email_key, '@') + 1) AS domain
    FROM users
), bare AS (
    SELECT id, CASE WHEN instr(local, '+') > 1 THEN substr(local, 1, instr(local, '+') - 1) ELSE local END AS local,
        CASE domain WHEN 'googlemail.com' THEN 'gmail.com' WHEN 'protonmail.com' THEN 'proton.me'
            WHEN 'pm.me' THEN 'proton.me' WHEN 'me.com' THEN 'icloud.com' WHEN 'mac.com' THEN 'icloud.com'
            WHEN 'ya.ru' THEN 'yandex.ru' WHEN 'yandex.com' THEN 'yandex.ru' ELSE domain END AS domain
    FROM parts
), boxes AS (
    SELECT id, CASE WHEN domain IN ('gmail.com', 'proton.me') THEN replace(local, '.', '') ELSE local END || '@' || domain AS mailbox
    FROM bare
)
INSERT INTO people (id, email, email_key, mailbox, name, handle, role, verified_at, language, name_hidden, created_at)
SELECT u.id, email, email_key, mailbox, name, handle, role, verified_at, language, name_hidden, created_at
FROM users u JOIN boxes b ON b.id = u.id;
-- Numbers of people who are gone are not given again.
UPDATE sqlite_sequence SET seq = max(seq, (SELECT seq FROM sqlite_sequence WHERE name = 'users')) WHERE name = 'people';
DROP TABLE users;
ALTER TABLE people RENAME TO users;
CREATE UNIQUE INDEX users_address ON users (email_key) WHERE verified_at IS NOT NULL;
CREATE INDEX users_unconfirmed ON users (email_key) WHERE verified_at IS NULL;
CREATE INDEX users_mailbox ON users (mailbox) WHERE verified_at IS NOT NULL;
-- A password that was chosen before its address was proven opens nothing.
DELETE FROM credentials WHERE user_id IN (SELECT id FROM users WHERE verified_at IS NULL);
-- What this installation signs with: words that browsers keep for it. All its processes know the same.
INSERT INTO site (key, value) VALUES ('signing_key', lower(hex(randomblob(32))));
CREATE INDEX users_role ON users (role, name, id);
