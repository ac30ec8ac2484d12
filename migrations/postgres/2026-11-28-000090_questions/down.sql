DROP INDEX pictures_option;
DELETE FROM pictures WHERE option_id IS NOT NULL;
ALTER TABLE pictures DROP COLUMN option_id;
DROP TABLE question_answers;
DROP TABLE question_options;
DROP TABLE questions;
