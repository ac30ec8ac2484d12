-- What staff ask fans about a planned post before work on it starts.
CREATE TABLE questions (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    post_id INTEGER NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    body TEXT NOT NULL,
    lang TEXT NOT NULL,
    -- For how many days it is open.
    days INTEGER NOT NULL,
    drafted_by INTEGER NOT NULL REFERENCES users (id),
    -- Staff alone read it before.
    opened_at TEXT,
    closes_at TEXT,
    -- Closed before its time.
    closed_at TEXT,
    withdrawn_at TEXT,
    reason TEXT NOT NULL DEFAULT '',
    reason_lang TEXT NOT NULL DEFAULT '',
    -- What staff made of the answers.
    conclusion TEXT NOT NULL DEFAULT '',
    conclusion_lang TEXT NOT NULL DEFAULT '',
    concluded_by INTEGER REFERENCES users (id),
    concluded_at TEXT
) STRICT;
CREATE INDEX questions_post ON questions (post_id, id);
CREATE INDEX questions_drafted_by ON questions (drafted_by);
CREATE INDEX questions_concluded_by ON questions (concluded_by) WHERE concluded_by IS NOT NULL;

CREATE TABLE question_options (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    question_id INTEGER NOT NULL REFERENCES questions (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    label TEXT NOT NULL,
    lang TEXT NOT NULL,
    -- How many chose it.
    people INTEGER NOT NULL DEFAULT 0,
    -- What staff will do.
    is_chosen INTEGER NOT NULL DEFAULT 0 CHECK (is_chosen IN (0, 1))
) STRICT;
CREATE INDEX question_options_question ON question_options (question_id, position);

-- One answer a person; it may be changed while the question is open.
CREATE TABLE question_answers (
    question_id INTEGER NOT NULL REFERENCES questions (id) ON DELETE CASCADE,
    user_id INTEGER NOT NULL REFERENCES users (id),
    option_id INTEGER NOT NULL REFERENCES question_options (id) ON DELETE CASCADE,
    answered_at TEXT NOT NULL,
    PRIMARY KEY (question_id, user_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX question_answers_user ON question_answers (user_id);
CREATE INDEX question_answers_option ON question_answers (option_id);

-- What an option looks like.
ALTER TABLE pictures ADD COLUMN option_id INTEGER REFERENCES question_options (id) ON DELETE CASCADE;
CREATE INDEX pictures_option ON pictures (option_id, id) WHERE option_id IS NOT NULL;
