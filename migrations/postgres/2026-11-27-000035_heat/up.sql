-- Votes, each worth twice as much as one of the week before: the order of the board, which no week that begins changes. A
-- vote of voting week 2900 (August 2025) is worth 1, so that a number of 64 bits is large enough for twenty years.
ALTER TABLE posts ADD COLUMN heat DOUBLE PRECISION NOT NULL DEFAULT 0;
WITH RECURSIVE worth (week, worth) AS (
    SELECT 2900, CAST(1 AS DOUBLE PRECISION) UNION ALL SELECT week + 1, worth * 2 FROM worth WHERE week < 3900
), heats AS (
    SELECT post_id, sum(worth) AS heat FROM votes JOIN worth ON worth.week = votes.week
    WHERE votes.via_post IS NULL GROUP BY post_id
)
UPDATE posts SET heat = heats.heat FROM heats WHERE heats.post_id = posts.id;
DROP INDEX posts_status_week;
CREATE INDEX posts_status_heat ON posts (status, heat, id);
-- What most is said about.
CREATE INDEX posts_status_comments ON posts (status, comment_count, id);
