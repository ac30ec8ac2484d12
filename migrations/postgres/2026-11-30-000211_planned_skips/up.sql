-- Weeks of a train without a release, announced before they begin: by the day on which it would go out.
CREATE TABLE planned_skips (
    train_id BIGINT NOT NULL REFERENCES trains (id),
    day TEXT NOT NULL,
    -- Everybody reads it.
    reason TEXT NOT NULL,
    lang TEXT NOT NULL,
    by_id BIGINT NOT NULL REFERENCES users (id),
    announced_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (train_id, day)
);
CREATE INDEX planned_skips_by_id ON planned_skips (by_id);
