-- Who may not act until when, why, and by whom: a row for each block, kept when it is over. One runs until it ends by the
-- clock or somebody lifts it.
CREATE TABLE blocks (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    ends_at TEXT NOT NULL,
    reason TEXT NOT NULL,
    -- The language of the reason.
    lang TEXT NOT NULL,
    blocked_by INTEGER NOT NULL REFERENCES users (id),
    blocked_at TEXT NOT NULL,
    lifted_by INTEGER REFERENCES users (id),
    lifted_at TEXT
) STRICT;
-- Asked at every act and every page of somebody who is signed in.
CREATE INDEX blocks_user ON blocks (user_id, ends_at);
CREATE INDEX blocks_blocked_by ON blocks (blocked_by);
CREATE INDEX blocks_lifted_by ON blocks (lifted_by);
-- Accounts that were never confirmed are removed by their age.
CREATE INDEX users_abandoned ON users (created_at, id) WHERE verified_at IS NULL AND role = 'member';
