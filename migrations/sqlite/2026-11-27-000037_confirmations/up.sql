-- People to whom a bug happens too: one for each person and bug.
CREATE TABLE confirmations (
    post_id INTEGER NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    user_id INTEGER NOT NULL REFERENCES users (id),
    -- The codename of a device that the site knows, which never changes; else what they call it.
    device TEXT NOT NULL,
    device_id INTEGER REFERENCES devices (id),
    -- Empty when they did not say.
    build TEXT NOT NULL,
    confirmed_at TEXT NOT NULL,
    -- The merged post that it came from.
    via_post INTEGER REFERENCES posts (id),
    PRIMARY KEY (post_id, user_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX confirmations_user ON confirmations (user_id);
CREATE INDEX confirmations_device ON confirmations (device_id) WHERE device_id IS NOT NULL;
CREATE INDEX confirmations_via ON confirmations (via_post) WHERE via_post IS NOT NULL;
-- How many of them have each device and build; in the row without a device, how many there are.
CREATE TABLE confirmed_builds (
    post_id INTEGER NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    device TEXT NOT NULL,
    build TEXT NOT NULL,
    device_id INTEGER REFERENCES devices (id),
    people INTEGER NOT NULL,
    PRIMARY KEY (post_id, device, build)
) STRICT, WITHOUT ROWID;
CREATE INDEX confirmed_builds_people ON confirmed_builds (post_id, people DESC, device, build);
CREATE INDEX confirmed_builds_device ON confirmed_builds (device_id) WHERE device_id IS NOT NULL;
