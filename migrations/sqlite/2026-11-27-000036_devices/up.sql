-- The devices that a site knows, such as `fuxi`, which is sold as Xiaomi 13.
CREATE TABLE devices (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    -- Its name among those who build for it, in small letters; it never changes.
    codename TEXT NOT NULL UNIQUE,
    -- What is printed on the box.
    name TEXT NOT NULL,
    -- What else it is called, one a line.
    other_names TEXT NOT NULL,
    -- What it is found by: codename and names as plain words, each with a line break before it and behind it.
    words TEXT NOT NULL,
    -- Where it is sold; empty for everywhere.
    region TEXT NOT NULL,
    line_id INTEGER NOT NULL REFERENCES product_lines (id),
    retired INTEGER NOT NULL CHECK (retired IN (0, 1))
) STRICT;
CREATE INDEX devices_line ON devices (line_id);
-- The devices that a post is about.
CREATE TABLE post_devices (
    post_id INTEGER NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    device_id INTEGER NOT NULL REFERENCES devices (id),
    -- Its author says that it happens there.
    named INTEGER NOT NULL CHECK (named IN (0, 1)),
    -- It is asked for on this device and others that are wanted alike, and on no other.
    wanted INTEGER NOT NULL CHECK (wanted IN (0, 1)),
    -- How many people confirmed that it happens there.
    confirmed INTEGER NOT NULL,
    PRIMARY KEY (post_id, device_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX post_devices_device ON post_devices (device_id, post_id);
-- The last devices that a person named, so that no form asks for them again.
CREATE TABLE user_devices (
    user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    device TEXT NOT NULL,
    -- Its build when it was named last; empty when it was not said.
    build TEXT NOT NULL,
    used_at TEXT NOT NULL,
    PRIMARY KEY (user_id, device)
) STRICT, WITHOUT ROWID;
INSERT INTO user_devices (user_id, device, build, used_at)
SELECT p.author_id, t.device, '', max(p.created_at) FROM posts p JOIN post_texts t ON t.post_id = p.id WHERE t.device IS NOT NULL GROUP BY p.author_id, t.device;
