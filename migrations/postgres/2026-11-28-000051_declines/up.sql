-- What was known when a post was declined, and when it comes back to the desk. A vote looks at none of this: a declined post
-- takes no votes, and a merge that brings some says so here.
CREATE TABLE declines (
    decision_id BIGINT NOT NULL PRIMARY KEY REFERENCES decisions (id) ON DELETE CASCADE,
    post_id BIGINT NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    votes BIGINT NOT NULL,
    -- The day on which staff look at it again begins then.
    revisit_at TIMESTAMPTZ,
    -- Since when, or from when on, it is to be looked at again.
    back_at TIMESTAMPTZ,
    -- The decision that took its place; none as long as it is in force.
    ended_by BIGINT REFERENCES decisions (id) ON DELETE CASCADE
);
CREATE INDEX declines_post ON declines (post_id);
CREATE INDEX declines_ended_by ON declines (ended_by);
CREATE INDEX declines_back ON declines (back_at, post_id) WHERE ended_by IS NULL;
-- How many votes those of before had then is not known any more.
INSERT INTO declines (decision_id, post_id, votes)
    SELECT max(decisions.id), posts.id, posts.vote_count FROM posts JOIN decisions ON decisions.post_id = posts.id
    WHERE posts.status = 'declined' AND decisions.to_status = 'declined' AND decisions.undoes IS NULL
        AND NOT EXISTS (SELECT 1 FROM decisions undoing WHERE undoing.undoes = decisions.id)
    GROUP BY posts.id, posts.vote_count;
