-- Fans who stand for something together, such as journalists: posts of an area are theirs, and their votes there are counted
-- beside those of everybody.
CREATE TABLE fan_groups (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    -- Whom it is for.
    about TEXT NOT NULL,
    -- The language of both.
    lang TEXT NOT NULL,
    area_id INTEGER NOT NULL REFERENCES areas (id),
    opened_by INTEGER NOT NULL REFERENCES users (id),
    opened_at TEXT NOT NULL,
    closed_at TEXT
) STRICT;
CREATE INDEX fan_groups_area ON fan_groups (area_id);
CREATE INDEX fan_groups_opener ON fan_groups (opened_by);

-- Who is in a group, or may be.
CREATE TABLE group_members (
    group_id INTEGER NOT NULL REFERENCES fan_groups (id) ON DELETE CASCADE,
    user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    standing TEXT NOT NULL CHECK (standing IN ('asked', 'invited', 'joined', 'turned_down')),
    since TEXT NOT NULL,
    PRIMARY KEY (group_id, user_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX group_members_user ON group_members (user_id);
-- How many wait for staff stands on the desk.
CREATE INDEX group_members_standing ON group_members (standing, group_id);

-- Posts that a group stands for: each is one group's.
CREATE TABLE group_posts (
    post_id INTEGER NOT NULL PRIMARY KEY REFERENCES posts (id) ON DELETE CASCADE,
    group_id INTEGER NOT NULL REFERENCES fan_groups (id) ON DELETE CASCADE,
    added_by INTEGER NOT NULL REFERENCES users (id),
    added_at TEXT NOT NULL
) STRICT;
CREATE INDEX group_posts_group ON group_posts (group_id);
CREATE INDEX group_posts_adder ON group_posts (added_by);
