-- What an approval of a release is of. It stays when the approval lapses, so that staff see what changed since.
CREATE TABLE release_approvals (
    release_id INTEGER NOT NULL PRIMARY KEY REFERENCES releases (id),
    -- A digest of each part of what would go out.
    parts TEXT NOT NULL
) STRICT;
