-- Whether it works for a tester, and what happens where it does not, in plain text with its language.
ALTER TABLE test_results ADD COLUMN works INTEGER NOT NULL DEFAULT 1 CHECK (works IN (0, 1));
ALTER TABLE test_results ADD COLUMN reason TEXT NOT NULL DEFAULT '';
ALTER TABLE test_results ADD COLUMN reason_lang TEXT NOT NULL DEFAULT '';
