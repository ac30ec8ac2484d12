-- One answer to many posts, which the worker gives post by post.
CREATE TABLE bulks (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    decided_by INTEGER NOT NULL REFERENCES users (id),
    -- Who took its answers back.
    undone_by INTEGER REFERENCES users (id),
    to_status TEXT NOT NULL,
    note TEXT NOT NULL,
    lang TEXT NOT NULL,
    -- When the posts were seen: one that changed since is left as it is.
    seen_at TEXT NOT NULL,
    state TEXT NOT NULL,
    created_at TEXT NOT NULL,
    -- When those who follow hear of it; nothing before all posts are answered, and after they were told.
    tell_at TEXT
) STRICT;
CREATE INDEX bulks_by ON bulks (decided_by, id);
CREATE INDEX bulks_undone_by ON bulks (undone_by) WHERE undone_by IS NOT NULL;
CREATE INDEX bulks_to_tell ON bulks (tell_at) WHERE tell_at IS NOT NULL;
CREATE TABLE bulk_posts (
    bulk_id INTEGER NOT NULL REFERENCES bulks (id),
    post_id INTEGER NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    outcome TEXT NOT NULL,
    decision_id INTEGER REFERENCES decisions (id),
    PRIMARY KEY (bulk_id, post_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX bulk_posts_post ON bulk_posts (post_id);
CREATE INDEX bulk_posts_decision ON bulk_posts (decision_id) WHERE decision_id IS NOT NULL;
