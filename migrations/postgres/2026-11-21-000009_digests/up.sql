CREATE TABLE digests (
    release_id BIGINT NOT NULL REFERENCES releases (id) ON DELETE CASCADE,
    user_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    -- Empty when the person did not want one.
    mail_id BIGINT REFERENCES outbox (id) ON DELETE SET NULL,
    created_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (release_id, user_id)
);
CREATE INDEX digests_user ON digests (user_id);
CREATE INDEX digests_mail ON digests (mail_id);
