DROP TABLE fix_answers;
DROP TABLE fix_checks;
