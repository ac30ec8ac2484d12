-- How many changes an area finishes in a week, where staff have said so.
CREATE TABLE area_capacities (
    area_id INTEGER NOT NULL PRIMARY KEY REFERENCES areas (id),
    items INTEGER NOT NULL
) STRICT;
-- Who builds a post: somebody of the staff, or a name.
CREATE TABLE post_builders (
    post_id INTEGER NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    user_id INTEGER REFERENCES users (id),
    name TEXT NOT NULL,
    PRIMARY KEY (post_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX post_builders_user ON post_builders (user_id) WHERE user_id IS NOT NULL;
