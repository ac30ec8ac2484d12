-- Who hears of more than single posts: of an area, a line, what a person shapes, or of all releases, which are about nought.
CREATE TABLE wider_follows (
    kind TEXT NOT NULL,
    about INTEGER NOT NULL,
    user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    since TEXT NOT NULL,
    PRIMARY KEY (kind, about, user_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX wider_follows_user ON wider_follows (user_id, kind, about);
