-- The version before shows names as they stand.
UPDATE users SET name = 'a former member' WHERE erased_at IS NOT NULL;
ALTER TABLE users DROP COLUMN erased_at;
ALTER TABLE users DROP COLUMN leaving_at;
ALTER TABLE users DROP COLUMN profile_hidden;
