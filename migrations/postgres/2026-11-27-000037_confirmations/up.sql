-- People to whom a bug happens too: one for each person and bug.
CREATE TABLE confirmations (
    post_id BIGINT NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    user_id BIGINT NOT NULL REFERENCES users (id),
    -- The codename of a device that the site knows, which never changes; else what they call it.
    device TEXT NOT NULL,
    device_id BIGINT REFERENCES devices (id),
    -- Empty when they did not say.
    build TEXT NOT NULL,
    confirmed_at TIMESTAMPTZ NOT NULL,
    -- The merged post that it came from.
    via_post BIGINT REFERENCES posts (id),
    PRIMARY KEY (post_id, user_id)
);
CREATE INDEX confirmations_user ON confirmations (user_id);
CREATE INDEX confirmations_device ON confirmations (device_id) WHERE device_id IS NOT NULL;
CREATE INDEX confirmations_via ON confirmations (via_post) WHERE via_post IS NOT NULL;
-- How many of them have each device and build; in the row without a device, how many there are.
CREATE TABLE confirmed_builds (
    post_id BIGINT NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    device TEXT NOT NULL,
    build TEXT NOT NULL,
    device_id BIGINT REFERENCES devices (id),
    people BIGINT NOT NULL,
    PRIMARY KEY (post_id, device, build)
);
CREATE INDEX confirmed_builds_people ON confirmed_builds (post_id, people DESC, device, build);
CREATE INDEX confirmed_builds_device ON confirmed_builds (device_id) WHERE device_id IS NOT NULL;
