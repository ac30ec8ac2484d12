CREATE TABLE earlier_clusters (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    post_id INTEGER REFERENCES posts (id) ON DELETE CASCADE,
    poll_id INTEGER REFERENCES polls (id) ON DELETE CASCADE,
    votes INTEGER NOT NULL CHECK (votes > 0),
    found_at TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'counted', 'left_out')),
    counts_at TEXT NOT NULL,
    asked INTEGER NOT NULL DEFAULT 0 CHECK (asked >= 0),
    looks INTEGER NOT NULL DEFAULT 0 CHECK (looks >= 0),
    decided_by INTEGER REFERENCES users (id),
    decided_at TEXT,
    reason TEXT NOT NULL DEFAULT '',
    lang TEXT NOT NULL DEFAULT '',
    CHECK (post_id IS NOT NULL OR poll_id IS NOT NULL),
    CHECK ((state = 'waiting') = (decided_at IS NULL)),
    CHECK (state <> 'left_out' OR (decided_by IS NOT NULL AND reason <> ''))
) STRICT;
INSERT INTO earlier_clusters
    SELECT id, post_id, poll_id, votes, found_at, CASE state WHEN 'withdrawn' THEN 'counted' ELSE state END, counts_at, asked, looks,
        decided_by, decided_at, reason, lang FROM clusters;
CREATE TABLE earlier_votes (
    user_id INTEGER NOT NULL PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
    cluster_id INTEGER NOT NULL REFERENCES earlier_clusters (id) ON DELETE CASCADE,
    asked_at TEXT
) STRICT;
INSERT INTO earlier_votes SELECT user_id, MAX(cluster_id), MAX(asked_at) FROM cluster_votes GROUP BY user_id;
DROP TABLE cluster_votes;
DROP TABLE clusters;
ALTER TABLE earlier_clusters RENAME TO clusters;
ALTER TABLE earlier_votes RENAME TO cluster_votes;
CREATE INDEX clusters_post ON clusters (post_id) WHERE post_id IS NOT NULL;
CREATE INDEX clusters_poll ON clusters (poll_id) WHERE poll_id IS NOT NULL;
CREATE INDEX clusters_decided_by ON clusters (decided_by) WHERE decided_by IS NOT NULL;
CREATE INDEX clusters_waiting ON clusters (counts_at, id) WHERE state = 'waiting';
CREATE INDEX clusters_decided ON clusters (decided_at, id) WHERE state <> 'waiting';
CREATE INDEX cluster_votes_cluster ON cluster_votes (cluster_id, user_id);
