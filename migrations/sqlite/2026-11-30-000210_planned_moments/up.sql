-- Staff may move the moments of a week. The next one is opened from the publication that was planned.
ALTER TABLE releases ADD COLUMN planned_at TEXT;
