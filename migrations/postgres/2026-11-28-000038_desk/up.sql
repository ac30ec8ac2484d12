-- Votes of the voting weeks before the last one in which somebody voted for a post, which its own row counts: what staff
-- see of its last weeks without reading all of its votes.
CREATE TABLE post_weeks (
    post_id BIGINT NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    week BIGINT NOT NULL,
    votes BIGINT NOT NULL,
    PRIMARY KEY (post_id, week)
);
INSERT INTO post_weeks (post_id, week, votes)
    SELECT votes.post_id, votes.week, count(*) FROM votes JOIN posts ON posts.id = votes.post_id
    WHERE votes.via_post IS NULL AND (votes.week < posts.week OR posts.week = 0) GROUP BY votes.post_id, votes.week;
-- Who of the staff sees to a post.
CREATE TABLE post_owners (
    post_id BIGINT NOT NULL PRIMARY KEY REFERENCES posts (id) ON DELETE CASCADE,
    user_id BIGINT NOT NULL REFERENCES users (id),
    since TIMESTAMPTZ NOT NULL
);
CREATE INDEX post_owners_user ON post_owners (user_id, post_id);
