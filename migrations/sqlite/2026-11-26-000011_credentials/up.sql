-- What proves who somebody is, apart from what everybody's pages read of a person.
CREATE TABLE credentials (
    user_id INTEGER NOT NULL PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
    -- Argon2id, in the PHC string format.
    password_hash TEXT NOT NULL,
    changed_at TEXT NOT NULL
) STRICT;
INSERT INTO credentials (user_id, password_hash, changed_at) SELECT id, password_hash, created_at FROM users;
ALTER TABLE users DROP COLUMN password_hash;
-- Staff and the owner are found without walking through the members.
CREATE INDEX users_role ON users (role, name, id);
