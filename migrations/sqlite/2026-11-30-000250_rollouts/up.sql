-- How a release that is out stands on a device.
CREATE TABLE release_devices (
    release_id INTEGER NOT NULL REFERENCES releases (id),
    device_id INTEGER NOT NULL REFERENCES devices (id),
    state TEXT NOT NULL,
    -- How many of a hundred of these devices it goes out to.
    percent INTEGER NOT NULL,
    -- Everybody reads it.
    reason TEXT NOT NULL,
    lang TEXT NOT NULL,
    -- The last day of a suspension where the site is.
    until TEXT,
    by_id INTEGER NOT NULL REFERENCES users (id),
    said_at TEXT NOT NULL,
    PRIMARY KEY (release_id, device_id)
) STRICT;
CREATE INDEX release_devices_device_id ON release_devices (device_id);
CREATE INDEX release_devices_by_id ON release_devices (by_id);
-- Packages of a release for a device, which lie elsewhere.
CREATE TABLE downloads (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    release_id INTEGER NOT NULL REFERENCES releases (id),
    device_id INTEGER NOT NULL REFERENCES devices (id),
    method TEXT NOT NULL,
    file_name TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    -- In hexadecimal digits, small letters; its length says what it is made by.
    checksum TEXT NOT NULL,
    -- An address a line.
    links TEXT NOT NULL,
    added_by INTEGER NOT NULL REFERENCES users (id),
    added_at TEXT NOT NULL
) STRICT;
CREATE INDEX downloads_release ON downloads (release_id, device_id, id);
CREATE INDEX downloads_device_id ON downloads (device_id);
CREATE INDEX downloads_checksum ON downloads (checksum);
CREATE INDEX downloads_added_by ON downloads (added_by);
