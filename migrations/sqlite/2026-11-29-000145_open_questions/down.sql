DROP INDEX questions_closes;
