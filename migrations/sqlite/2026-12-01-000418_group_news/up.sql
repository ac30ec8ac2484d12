-- What somebody is told of their place in a group: a row for each time, which an event names.
CREATE TABLE group_news (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    group_id INTEGER NOT NULL REFERENCES fan_groups (id) ON DELETE CASCADE,
    user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    news TEXT NOT NULL CHECK (news IN ('invited', 'joined', 'turned_down', 'removed')),
    happened_at TEXT NOT NULL
) STRICT;
CREATE INDEX group_news_user ON group_news (user_id, group_id);
CREATE INDEX group_news_group ON group_news (group_id);
