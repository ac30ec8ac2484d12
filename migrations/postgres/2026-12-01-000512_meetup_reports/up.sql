-- How meetups were, each as Markdown and as HTML, made when it is written, with whoever wrote it last: until now that was not
-- known, so it is the host. Where there are some already, the worker goes through all texts once.
CREATE TABLE meetup_reports (
    meetup_id BIGINT NOT NULL PRIMARY KEY REFERENCES meetups (id),
    written_by BIGINT NOT NULL REFERENCES users (id),
    source TEXT NOT NULL,
    html TEXT NOT NULL,
    lang TEXT NOT NULL,
    written_at TIMESTAMPTZ NOT NULL,
    CHECK (source <> '')
);
CREATE INDEX meetup_reports_written_by ON meetup_reports (written_by);
INSERT INTO meetup_reports (meetup_id, written_by, source, html, lang, written_at)
    SELECT id, host_id, report, '', report_lang, coalesce(reported_at, changed_at) FROM meetups WHERE report <> '';
DELETE FROM site WHERE key = 'text_rules' AND EXISTS (SELECT 1 FROM meetup_reports);
ALTER TABLE meetups DROP COLUMN report;
ALTER TABLE meetups DROP COLUMN report_lang;
ALTER TABLE meetups DROP COLUMN reported_at;
