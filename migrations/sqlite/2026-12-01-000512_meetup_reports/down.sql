ALTER TABLE meetups ADD COLUMN report TEXT NOT NULL DEFAULT '';
ALTER TABLE meetups ADD COLUMN report_lang TEXT NOT NULL DEFAULT '';
ALTER TABLE meetups ADD COLUMN reported_at TEXT;
UPDATE meetups SET
    report = (SELECT source FROM meetup_reports WHERE meetup_id = meetups.id),
    report_lang = (SELECT lang FROM meetup_reports WHERE meetup_id = meetups.id),
    reported_at = (SELECT written_at FROM meetup_reports WHERE meetup_id = meetups.id)
    WHERE id IN (SELECT meetup_id FROM meetup_reports);
DROP TABLE meetup_reports;
