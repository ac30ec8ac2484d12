-- What is gathered for a person of all that is stored about them.
CREATE TABLE exports (
    user_id INTEGER NOT NULL PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
    -- Of the files that there are, those that are whole.
    files_done INTEGER NOT NULL,
    bytes INTEGER NOT NULL,
    -- Whether there was more than fits.
    is_cut INTEGER NOT NULL DEFAULT 0 CHECK (is_cut IN (0, 1)),
    asked_at TEXT NOT NULL,
    ready_at TEXT
) STRICT;
-- Those that are ready go after a week.
CREATE INDEX exports_ready ON exports (ready_at) WHERE ready_at IS NOT NULL;
CREATE TABLE export_parts (
    user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    file INTEGER NOT NULL,
    -- The place behind which it begins.
    part INTEGER NOT NULL,
    -- Objects with commas between them.
    json TEXT NOT NULL,
    PRIMARY KEY (user_id, file, part)
) STRICT;
