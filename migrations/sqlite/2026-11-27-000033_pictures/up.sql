-- Pictures of a post or of a comment below it. The files are kept elsewhere, under this name.
CREATE TABLE pictures (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    post_id INTEGER NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    comment_id INTEGER REFERENCES comments (id) ON DELETE CASCADE,
    added_by INTEGER NOT NULL REFERENCES users (id),
    -- What it shows, for those who cannot see it.
    alt TEXT NOT NULL,
    -- In pixels, of both sizes.
    full_width INTEGER NOT NULL,
    full_height INTEGER NOT NULL,
    small_width INTEGER NOT NULL,
    small_height INTEGER NOT NULL,
    added_at TEXT NOT NULL
) STRICT;
CREATE INDEX pictures_post ON pictures (post_id, id);
CREATE INDEX pictures_comment ON pictures (comment_id, id) WHERE comment_id IS NOT NULL;
CREATE INDEX pictures_added_by ON pictures (added_by);
