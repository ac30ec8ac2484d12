DELETE FROM test_results WHERE removed_reason <> '';
ALTER TABLE test_results DROP COLUMN removed_lang;
ALTER TABLE test_results DROP COLUMN removed_reason;
