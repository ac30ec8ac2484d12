-- How a release goes out on all devices.
CREATE TABLE release_rollouts (
    release_id BIGINT NOT NULL PRIMARY KEY REFERENCES releases (id),
    state TEXT NOT NULL,
    -- How many of a hundred devices it goes out to.
    percent BIGINT NOT NULL,
    -- Everybody reads it.
    reason TEXT NOT NULL,
    lang TEXT NOT NULL,
    by_id BIGINT NOT NULL REFERENCES users (id),
    said_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX release_rollouts_by_id ON release_rollouts (by_id);
