-- The day of a release is what it was where the site was then. Those of before are named after theirs: `26.11.20`, or
-- `26.11.20.2` for the second of a day.
ALTER TABLE releases ADD COLUMN day TEXT;
WITH behind_year AS (
    SELECT id, substr(version, 1, 2) AS year, substr(version, 4) AS rest FROM releases
    WHERE state = 'published' AND version GLOB '[0-9][0-9].[0-9]*.[0-9]*'
), behind_month AS (
    SELECT id, year, substr(rest, 1, instr(rest, '.') - 1) AS month, substr(rest, instr(rest, '.') + 1) || '.' AS rest
    FROM behind_year
)
UPDATE releases SET day = (
    SELECT printf('20%s-%02d-%02d', year, month, substr(rest, 1, instr(rest, '.') - 1)) FROM behind_month
    WHERE behind_month.id = releases.id
);
