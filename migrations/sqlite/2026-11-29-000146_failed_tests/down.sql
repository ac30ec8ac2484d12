DELETE FROM test_results WHERE NOT works;
ALTER TABLE test_results DROP COLUMN reason_lang;
ALTER TABLE test_results DROP COLUMN reason;
ALTER TABLE test_results DROP COLUMN works;
