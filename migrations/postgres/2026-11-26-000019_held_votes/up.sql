-- Votes that do not count yet, and why. They are no rows of votes: whatever counts, copies or credits those needs to know
-- nothing of them.
CREATE TABLE held_votes (
    post_id BIGINT NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    user_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    reason TEXT NOT NULL,
    held_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (post_id, user_id)
);
CREATE INDEX held_votes_user ON held_votes (user_id, post_id);
-- What waits for its author's confirmation, and what was hidden, is found by its author.
CREATE INDEX comments_unseen ON comments (author_id, id) WHERE visibility <> 'published';
CREATE INDEX posts_unseen ON posts (author_id, id) WHERE visibility <> 'published';
