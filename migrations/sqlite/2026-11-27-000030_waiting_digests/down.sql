-- The version before writes a digest where it promises it: what waits is begun again by the job that it knows.
DELETE FROM digests WHERE waits;
INSERT INTO jobs (kind, subject, part, place, done, created_at)
SELECT 'digests', subject, 0, 0, 0, created_at FROM jobs WHERE kind = 'writing'
ON CONFLICT (kind, subject) DO UPDATE SET part = 0, place = 0;
DELETE FROM jobs WHERE kind = 'writing';
DROP INDEX digests_waiting;
ALTER TABLE digests DROP COLUMN waits;
