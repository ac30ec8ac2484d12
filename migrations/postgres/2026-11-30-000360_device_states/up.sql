-- How things stand on a device for the latest release and all that come.
CREATE TABLE device_states (
    device_id BIGINT NOT NULL PRIMARY KEY REFERENCES devices (id),
    state TEXT NOT NULL,
    -- Everybody reads it.
    reason TEXT NOT NULL,
    lang TEXT NOT NULL,
    -- The last day of a suspension where the site is.
    until TEXT,
    -- Releases that came out then or later are meant.
    since TIMESTAMPTZ NOT NULL,
    by_id BIGINT NOT NULL REFERENCES users (id),
    said_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX device_states_by_id ON device_states (by_id);
CREATE INDEX device_states_said_at ON device_states (said_at);
