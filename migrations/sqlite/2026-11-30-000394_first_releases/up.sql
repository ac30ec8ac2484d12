-- Whether a release is somebody's first is one look.
DROP INDEX contributors_user;
CREATE INDEX contributors_first ON contributors (user_id, release_id);
