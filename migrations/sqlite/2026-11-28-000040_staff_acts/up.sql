-- What staff did, in the order in which they did it. A post is named by its number, and stays named when it is gone.
CREATE TABLE staff_acts (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    act TEXT NOT NULL,
    actor_id INTEGER NOT NULL REFERENCES users (id),
    post_id INTEGER,
    -- What else it was done to: a word in an address, a handle, a version.
    about TEXT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    done_at TEXT NOT NULL
) STRICT;
CREATE INDEX staff_acts_actor ON staff_acts (actor_id, id);
CREATE INDEX staff_acts_post ON staff_acts (post_id, id) WHERE post_id IS NOT NULL;
CREATE INDEX staff_acts_act ON staff_acts (act, id);
CREATE INDEX staff_acts_done_at ON staff_acts (done_at);
-- Nobody rewrites it, this program neither.
CREATE TRIGGER staff_acts_stay BEFORE UPDATE ON staff_acts BEGIN SELECT RAISE(ABORT, 'what staff did is not changed'); END;
CREATE TRIGGER staff_acts_kept BEFORE DELETE ON staff_acts BEGIN SELECT RAISE(ABORT, 'what staff did is not removed'); END;
