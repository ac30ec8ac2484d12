-- What has to be so for a post to be done, in the order in which it is listed.
CREATE TABLE acceptance_points (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    post_id INTEGER NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    body TEXT NOT NULL,
    lang TEXT NOT NULL,
    -- Since when it is so, and who says that.
    met_at TEXT,
    met_by INTEGER REFERENCES users (id)
) STRICT;
CREATE INDEX acceptance_points_post ON acceptance_points (post_id, position);
CREATE INDEX acceptance_points_met_by ON acceptance_points (met_by) WHERE met_by IS NOT NULL;
