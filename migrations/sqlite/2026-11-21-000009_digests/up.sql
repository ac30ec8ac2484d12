CREATE TABLE digests (
    release_id INTEGER NOT NULL REFERENCES releases (id) ON DELETE CASCADE,
    user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    -- Empty when the person did not want one.
    mail_id INTEGER REFERENCES outbox (id) ON DELETE SET NULL,
    created_at TEXT NOT NULL,
    PRIMARY KEY (release_id, user_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX digests_user ON digests (user_id);
CREATE INDEX digests_mail ON digests (mail_id);
