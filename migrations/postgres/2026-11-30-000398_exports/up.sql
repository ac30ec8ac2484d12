-- What is gathered for a person of all that is stored about them.
CREATE TABLE exports (
    user_id BIGINT PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
    -- Of the files that there are, those that are whole.
    files_done BIGINT NOT NULL,
    bytes BIGINT NOT NULL,
    -- Whether there was more than fits.
    is_cut BOOLEAN NOT NULL DEFAULT FALSE,
    asked_at TIMESTAMPTZ NOT NULL,
    ready_at TIMESTAMPTZ
);
-- Those that are ready go after a week.
CREATE INDEX exports_ready ON exports (ready_at) WHERE ready_at IS NOT NULL;
CREATE TABLE export_parts (
    user_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    file BIGINT NOT NULL,
    -- The place behind which it begins.
    part BIGINT NOT NULL,
    -- Objects with commas between them.
    json TEXT NOT NULL,
    PRIMARY KEY (user_id, file, part)
);
