-- The day of a release is what it was where the site was then. Those of before are named after theirs: `26.11.20`, or
-- `26.11.20.2` for the second of a day.
ALTER TABLE releases ADD COLUMN day TEXT;
UPDATE releases SET day = '20' || split_part(version, '.', 1) || '-' || lpad(split_part(version, '.', 2), 2, '0')
    || '-' || lpad(split_part(version, '.', 3), 2, '0')
WHERE state = 'published' AND version ~ '^[0-9]{2}\.[0-9]{1,2}\.[0-9]{1,2}(\.[0-9]+)?$';
