-- Votes for one post, or in one poll, that came together from new accounts: they are counted apart until staff have looked, or a week is over.
CREATE TABLE clusters (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    -- For what: a post, or in which poll.
    post_id INTEGER REFERENCES posts (id) ON DELETE CASCADE,
    poll_id INTEGER REFERENCES polls (id) ON DELETE CASCADE,
    -- How many votes there were.
    votes INTEGER NOT NULL CHECK (votes > 0),
    found_at TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'counted', 'left_out')),
    -- When they count by themselves, as long as they wait.
    counts_at TEXT NOT NULL,
    -- How many asked for another look.
    asked INTEGER NOT NULL DEFAULT 0 CHECK (asked >= 0),
    -- How often staff have decided.
    looks INTEGER NOT NULL DEFAULT 0 CHECK (looks >= 0),
    -- Who decided last; nobody where the week was over.
    decided_by INTEGER REFERENCES users (id),
    decided_at TEXT,
    -- Why staff left them out, or counted them; it stays when they look once more.
    reason TEXT NOT NULL DEFAULT '',
    lang TEXT NOT NULL DEFAULT '',
    CHECK (post_id IS NOT NULL OR poll_id IS NOT NULL),
    CHECK ((state = 'waiting') = (decided_at IS NULL)),
    CHECK (state <> 'left_out' OR (decided_by IS NOT NULL AND reason <> ''))
) STRICT;
CREATE INDEX clusters_post ON clusters (post_id) WHERE post_id IS NOT NULL;
CREATE INDEX clusters_poll ON clusters (poll_id) WHERE poll_id IS NOT NULL;
CREATE INDEX clusters_decided_by ON clusters (decided_by) WHERE decided_by IS NOT NULL;
CREATE INDEX clusters_waiting ON clusters (counts_at, id) WHERE state = 'waiting';
CREATE INDEX clusters_decided ON clusters (decided_at, id) WHERE state <> 'waiting';

-- Whose votes they are: nobody is looked at twice. The votes themselves are held, with their moments.
CREATE TABLE cluster_votes (
    user_id INTEGER NOT NULL PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
    cluster_id INTEGER NOT NULL REFERENCES clusters (id) ON DELETE CASCADE,
    -- When they asked for another look.
    asked_at TEXT
) STRICT;
CREATE INDEX cluster_votes_cluster ON cluster_votes (cluster_id, user_id);
