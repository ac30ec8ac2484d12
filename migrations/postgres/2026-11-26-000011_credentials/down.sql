DROP INDEX users_role;
ALTER TABLE users ADD COLUMN password_hash TEXT NOT NULL DEFAULT '';
UPDATE users SET password_hash = (SELECT password_hash FROM credentials WHERE user_id = users.id)
WHERE id IN (SELECT user_id FROM credentials);
DROP TABLE credentials;
