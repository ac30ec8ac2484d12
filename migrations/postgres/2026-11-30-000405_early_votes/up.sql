-- Votes that were among the first of a post which shipped later, each with the release that shipped it last.
CREATE TABLE early_votes (
    post_id BIGINT NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    user_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    release_id BIGINT NOT NULL REFERENCES releases (id) ON DELETE CASCADE,
    PRIMARY KEY (post_id, user_id)
);
CREATE INDEX early_votes_user ON early_votes (user_id, release_id);
CREATE INDEX early_votes_release ON early_votes (release_id);
-- Those of the releases that are credited already are found by the worker, as of each release from now on.
INSERT INTO jobs (kind, subject, part, place, done, created_at)
SELECT 'foresight', id, 0, 0, 0, credited_at FROM releases
WHERE state = 'published' AND credited_at IS NOT NULL AND recalled_at IS NULL ORDER BY id;
