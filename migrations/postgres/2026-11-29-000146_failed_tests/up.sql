-- Whether it works for a tester, and what happens where it does not, in plain text with its language.
ALTER TABLE test_results ADD COLUMN works BOOLEAN NOT NULL DEFAULT TRUE;
ALTER TABLE test_results ADD COLUMN reason TEXT NOT NULL DEFAULT '';
ALTER TABLE test_results ADD COLUMN reason_lang TEXT NOT NULL DEFAULT '';
