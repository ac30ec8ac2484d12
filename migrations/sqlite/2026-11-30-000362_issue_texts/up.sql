-- What helps against a known issue, in other languages than the one in which it was written first.
CREATE TABLE known_issue_texts (
    release_id INTEGER NOT NULL REFERENCES releases (id),
    post_id INTEGER NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    lang TEXT NOT NULL,
    workaround TEXT NOT NULL,
    PRIMARY KEY (release_id, post_id, lang)
) STRICT;
CREATE INDEX known_issue_texts_post_id ON known_issue_texts (post_id);
-- The devices on which alone it is met.
CREATE TABLE known_issue_devices (
    release_id INTEGER NOT NULL REFERENCES releases (id),
    post_id INTEGER NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    device_id INTEGER NOT NULL REFERENCES devices (id),
    PRIMARY KEY (release_id, post_id, device_id)
) STRICT;
CREATE INDEX known_issue_devices_post_id ON known_issue_devices (post_id);
CREATE INDEX known_issue_devices_device_id ON known_issue_devices (device_id);
