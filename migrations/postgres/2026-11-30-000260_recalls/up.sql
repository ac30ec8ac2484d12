-- A release that was out may be recalled, with a reason that everybody reads.
ALTER TABLE releases ADD COLUMN recalled_at TIMESTAMPTZ;
CREATE TABLE recalls (
    release_id BIGINT NOT NULL PRIMARY KEY REFERENCES releases (id),
    reason TEXT NOT NULL,
    lang TEXT NOT NULL,
    by_id BIGINT NOT NULL REFERENCES users (id),
    -- When all who had been told that it was out had been told of this, too.
    told_at TIMESTAMPTZ
);
CREATE INDEX recalls_by_id ON recalls (by_id);
-- Who was told of a release: a mail is forgotten after a month, and that it was sent must not be.
ALTER TABLE digests ADD COLUMN told_at TIMESTAMPTZ;
UPDATE digests SET told_at = created_at WHERE mail_id IS NOT NULL;
