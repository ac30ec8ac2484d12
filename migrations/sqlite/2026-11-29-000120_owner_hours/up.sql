-- Hours in which the owners of an area answer questions that fans vote up.
CREATE TABLE owner_hours (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    area_id INTEGER NOT NULL REFERENCES areas (id),
    starts_at TEXT NOT NULL,
    ends_at TEXT NOT NULL,
    -- What it is about, in plain text; may be empty.
    note TEXT NOT NULL,
    lang TEXT NOT NULL,
    announced_by INTEGER NOT NULL REFERENCES users (id),
    announced_at TEXT NOT NULL,
    called_off_at TEXT,
    reason TEXT NOT NULL DEFAULT '',
    reason_lang TEXT NOT NULL DEFAULT ''
) STRICT;
-- What comes and what is over, of the site and of one area.
CREATE INDEX owner_hours_end ON owner_hours (ends_at, id);
CREATE INDEX owner_hours_area ON owner_hours (area_id, ends_at);
CREATE INDEX owner_hours_announced_by ON owner_hours (announced_by);

CREATE TABLE hour_questions (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    hour_id INTEGER NOT NULL REFERENCES owner_hours (id) ON DELETE CASCADE,
    author_id INTEGER NOT NULL REFERENCES users (id),
    body TEXT NOT NULL,
    lang TEXT NOT NULL,
    -- How many want to hear the answer, its author among them.
    votes INTEGER NOT NULL,
    asked_at TEXT NOT NULL,
    answer TEXT NOT NULL DEFAULT '',
    answer_lang TEXT NOT NULL DEFAULT '',
    answered_by INTEGER REFERENCES users (id),
    answered_at TEXT,
    set_aside_at TEXT,
    set_aside_reason TEXT NOT NULL DEFAULT '',
    set_aside_lang TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX hour_questions_votes ON hour_questions (hour_id, votes DESC, id);
CREATE INDEX hour_questions_author ON hour_questions (author_id, hour_id);
CREATE INDEX hour_questions_answered_by ON hour_questions (answered_by);

CREATE TABLE hour_votes (
    question_id INTEGER NOT NULL REFERENCES hour_questions (id) ON DELETE CASCADE,
    user_id INTEGER NOT NULL REFERENCES users (id),
    voted_at TEXT NOT NULL,
    PRIMARY KEY (question_id, user_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX hour_votes_user ON hour_votes (user_id);
