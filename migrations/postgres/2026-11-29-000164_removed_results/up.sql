-- Why staff took away what a tester said, which nobody else sees then, in plain text with its language; empty as long as they
-- did not.
ALTER TABLE test_results ADD COLUMN removed_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE test_results ADD COLUMN removed_lang TEXT NOT NULL DEFAULT '';
