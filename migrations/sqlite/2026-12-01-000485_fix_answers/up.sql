-- What those who had a bug say of it once a release fixed it: how many say that it is gone, and how many that it is not.
CREATE TABLE fix_checks (
    release_id INTEGER NOT NULL REFERENCES releases (id) ON DELETE CASCADE,
    post_id INTEGER NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    gone INTEGER NOT NULL DEFAULT 0 CHECK (gone >= 0),
    remains INTEGER NOT NULL DEFAULT 0 CHECK (remains >= 0),
    -- When most of them said that it is not.
    reopened_at TEXT,
    -- What staff say to that, which closes the matter; empty as long as they say nothing.
    settled_at TEXT,
    settled_by INTEGER REFERENCES users (id),
    note TEXT NOT NULL DEFAULT '',
    note_lang TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (release_id, post_id),
    CHECK ((settled_at IS NULL) = (settled_by IS NULL) AND (settled_at IS NULL) = (note = '')),
    CHECK (settled_at IS NULL OR reopened_at IS NOT NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX fix_checks_post ON fix_checks (post_id);
CREATE INDEX fix_checks_settled_by ON fix_checks (settled_by) WHERE settled_by IS NOT NULL;
CREATE INDEX fix_checks_waiting ON fix_checks (reopened_at, post_id) WHERE reopened_at IS NOT NULL AND settled_at IS NULL;

-- What each of them says: once for a bug and a release.
CREATE TABLE fix_answers (
    release_id INTEGER NOT NULL REFERENCES releases (id) ON DELETE CASCADE,
    post_id INTEGER NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    user_id INTEGER NOT NULL REFERENCES users (id),
    gone INTEGER NOT NULL CHECK (gone IN (0, 1)),
    -- The device that they were asked of, if the site knows it.
    device_id INTEGER REFERENCES devices (id),
    answered_at TEXT NOT NULL,
    PRIMARY KEY (release_id, post_id, user_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX fix_answers_post ON fix_answers (post_id);
CREATE INDEX fix_answers_user ON fix_answers (user_id, release_id);
CREATE INDEX fix_answers_device ON fix_answers (device_id) WHERE device_id IS NOT NULL;
