-- What the host of a meetup changed once staff had approved it, as it was said before and after. Staff read it.
CREATE TABLE meetup_edits (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    meetup_id INTEGER NOT NULL REFERENCES meetups (id),
    edited_by INTEGER NOT NULL REFERENCES users (id),
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    edited_at TEXT NOT NULL
) STRICT;
CREATE INDEX meetup_edits_meetup ON meetup_edits (meetup_id, id);
CREATE INDEX meetup_edits_edited_by ON meetup_edits (edited_by);
