-- Members who try what is being built in an area before it is released.
CREATE TABLE testers (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    area_id INTEGER NOT NULL REFERENCES areas (id) ON DELETE CASCADE,
    user_id INTEGER NOT NULL REFERENCES users (id),
    standing TEXT NOT NULL CHECK (standing IN ('asked', 'invited', 'joined')),
    since TEXT NOT NULL,
    UNIQUE (area_id, user_id)
) STRICT;
CREATE INDEX testers_user ON testers (user_id);
-- How many wait for staff stands on the desk.
CREATE INDEX testers_standing ON testers (standing, area_id);

-- That a post's work works for a tester.
CREATE TABLE test_results (
    post_id INTEGER NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    user_id INTEGER NOT NULL REFERENCES users (id),
    -- The codename of a device that the site knows; else what they call it.
    device TEXT NOT NULL,
    device_id INTEGER REFERENCES devices (id),
    build TEXT NOT NULL,
    tested_at TEXT NOT NULL,
    PRIMARY KEY (post_id, user_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX test_results_user ON test_results (user_id);
CREATE INDEX test_results_device ON test_results (device_id) WHERE device_id IS NOT NULL;
