-- Answers that staff send often, each with a text in some languages.
CREATE TABLE canned_answers (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    -- The status it is for; none is any.
    status TEXT,
    revision INTEGER NOT NULL
) STRICT;
CREATE TABLE canned_texts (
    answer_id INTEGER NOT NULL REFERENCES canned_answers (id) ON DELETE CASCADE,
    lang TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (answer_id, lang)
) STRICT, WITHOUT ROWID;
