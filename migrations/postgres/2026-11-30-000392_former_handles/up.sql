-- A handle that somebody had: it leads to them, and is nobody else's until that moment.
CREATE TABLE former_handles (
    handle TEXT NOT NULL PRIMARY KEY,
    user_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    free_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX former_handles_user ON former_handles (user_id);
CREATE INDEX former_handles_free ON former_handles (free_at);
