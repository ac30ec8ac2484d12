DROP INDEX contributors_first;
CREATE INDEX contributors_user ON contributors (user_id);
