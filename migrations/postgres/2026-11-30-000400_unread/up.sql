-- How much in somebody's inbox is unread: looked up with their session, on every page.
CREATE TABLE unread (
    user_id BIGINT NOT NULL PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
    entries BIGINT NOT NULL
);
