-- How much in somebody's inbox is unread: looked up with their session, on every page.
CREATE TABLE unread (
    user_id INTEGER NOT NULL PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
    entries INTEGER NOT NULL
) STRICT;
