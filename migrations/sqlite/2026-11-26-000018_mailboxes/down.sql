DELETE FROM site WHERE key = 'signing_key';
DROP INDEX users_address;
DROP INDEX users_unconfirmed;
DROP INDEX users_mailbox;
CREATE TABLE people (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    email TEXT NOT NULL,
    -- Lower-cased as Unicode says, which SQLite's lower() does not do.
    email_key TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    handle TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL,
    verified_at TEXT,
    language TEXT,
    name_hidden INTEGER NOT NULL CHECK (name_hidden IN (0, 1)),
    created_at TEXT NOT NULL
) STRICT;
-- The older version knows one person an address: of several who signed up with one, those who came later get a key of their
-- own, which no address has.
INSERT INTO people (id, email, email_key, name, handle, role, verified_at, language, name_hidden, created_at)
SELECT id, email,
    CASE WHEN EXISTS (SELECT 1 FROM users o WHERE o.email_key = u.email_key AND o.id <> u.id
        AND (o.verified_at IS NOT NULL OR (u.verified_at IS NULL AND o.id < u.id))) AND u.verified_at IS NULL
    THEN email_key || ' ' || id ELSE email_key END,
    name, handle, role, verified_at, language, name_hidden, created_at FROM users u;
UPDATE sqlite_sequence SET seq = max(seq, (SELECT seq FROM sqlite_sequence WHERE name = 'users')) WHERE name = 'people';
DROP TABLE users;
ALTER TABLE people RENAME TO users;
CREATE INDEX users_role ON users (role, name, id);
