-- Votes of the voting weeks before the last one in which somebody voted for a post, which its own row counts: what staff
-- see of its last weeks without reading all of its votes.
CREATE TABLE post_weeks (
    post_id INTEGER NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    week INTEGER NOT NULL,
    votes INTEGER NOT NULL,
    PRIMARY KEY (post_id, week)
) STRICT, WITHOUT ROWID;
INSERT INTO post_weeks (post_id, week, votes)
    SELECT votes.post_id, votes.week, count(*) FROM votes JOIN posts ON posts.id = votes.post_id
    WHERE votes.via_post IS NULL AND (votes.week < posts.week OR posts.week = 0) GROUP BY votes.post_id, votes.week;
-- Who of the staff sees to a post.
CREATE TABLE post_owners (
    post_id INTEGER NOT NULL PRIMARY KEY REFERENCES posts (id) ON DELETE CASCADE,
    user_id INTEGER NOT NULL REFERENCES users (id),
    since TEXT NOT NULL
) STRICT;
CREATE INDEX post_owners_user ON post_owners (user_id, post_id);
