-- What fans decide by a vote of their own: a design, a name, a city. From its opening on a poll stays as it is.
CREATE TABLE polls (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    purpose TEXT NOT NULL,
    question TEXT NOT NULL,
    lang TEXT NOT NULL,
    -- What there is to know before one chooses, in plain text; may be empty.
    note TEXT NOT NULL,
    note_lang TEXT NOT NULL,
    -- Whether the totals run along or stay hidden until it is closed.
    totals TEXT NOT NULL,
    closes_at TEXT NOT NULL,
    -- Counts the changes of a draft.
    revision INTEGER NOT NULL DEFAULT 1,
    drafted_by INTEGER NOT NULL REFERENCES users (id),
    opened_by INTEGER REFERENCES users (id),
    opened_at TEXT,
    withdrawn_at TEXT,
    reason TEXT NOT NULL DEFAULT '',
    reason_lang TEXT NOT NULL DEFAULT '',
    -- When its result was sealed: at its closing time, or right after it.
    closed_at TEXT,
    CHECK ((opened_at IS NULL) = (opened_by IS NULL)),
    CHECK (withdrawn_at IS NULL OR (opened_at IS NOT NULL AND reason <> '')),
    CHECK (closed_at IS NULL OR (opened_at IS NOT NULL AND closed_at >= closes_at))
) STRICT;
-- Those whose result is still to be sealed, and those before and after, latest first.
CREATE INDEX polls_due ON polls (closes_at, id) WHERE closed_at IS NULL AND opened_at IS NOT NULL;
CREATE INDEX polls_closed ON polls (closes_at DESC, id DESC) WHERE closed_at IS NOT NULL;
CREATE INDEX polls_opened ON polls (opened_at DESC, id DESC) WHERE opened_at IS NOT NULL;
CREATE INDEX polls_drafts ON polls (id) WHERE opened_at IS NULL;
CREATE INDEX polls_drafted_by ON polls (drafted_by);
CREATE INDEX polls_opened_by ON polls (opened_by);

CREATE TABLE poll_options (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    poll_id INTEGER NOT NULL REFERENCES polls (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    label TEXT NOT NULL,
    lang TEXT NOT NULL,
    -- How many chose it, counted with each vote.
    people INTEGER NOT NULL DEFAULT 0 CHECK (people >= 0),
    -- What its picture is called, if it has one, what that shows, and how large the small one is.
    picture TEXT,
    alt TEXT NOT NULL DEFAULT '',
    small_width INTEGER NOT NULL DEFAULT 0,
    small_height INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX poll_options_poll ON poll_options (poll_id, position, id);
CREATE UNIQUE INDEX poll_options_picture ON poll_options (picture) WHERE picture IS NOT NULL;

CREATE TABLE poll_votes (
    poll_id INTEGER NOT NULL REFERENCES polls (id),
    user_id INTEGER NOT NULL REFERENCES users (id),
    option_id INTEGER NOT NULL REFERENCES poll_options (id),
    voted_at TEXT NOT NULL,
    PRIMARY KEY (poll_id, user_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX poll_votes_user ON poll_votes (user_id, poll_id);
CREATE INDEX poll_votes_option ON poll_votes (option_id);

-- Votes of those whose address is not confirmed yet.
CREATE TABLE held_poll_votes (
    poll_id INTEGER NOT NULL REFERENCES polls (id),
    user_id INTEGER NOT NULL REFERENCES users (id),
    option_id INTEGER NOT NULL REFERENCES poll_options (id),
    held_at TEXT NOT NULL,
    PRIMARY KEY (poll_id, user_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX held_poll_votes_user ON held_poll_votes (user_id, poll_id);
CREATE INDEX held_poll_votes_option ON held_poll_votes (option_id);

-- What came of each poll, one after the other: each says by its hash what the one before it says.
CREATE TABLE poll_results (
    number INTEGER NOT NULL PRIMARY KEY,
    poll_id INTEGER NOT NULL UNIQUE REFERENCES polls (id),
    -- Each option with how many chose it.
    totals TEXT NOT NULL,
    turnout INTEGER NOT NULL,
    closed_at TEXT NOT NULL,
    previous TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT;

-- Nobody changes a poll that was opened, this program neither.
CREATE TRIGGER polls_fixed BEFORE UPDATE ON polls
WHEN OLD.opened_at IS NOT NULL AND (
    NEW.id <> OLD.id OR NEW.purpose <> OLD.purpose OR NEW.question <> OLD.question OR NEW.lang <> OLD.lang
    OR NEW.note <> OLD.note OR NEW.note_lang <> OLD.note_lang OR NEW.totals <> OLD.totals
    OR NEW.closes_at <> OLD.closes_at OR NEW.revision <> OLD.revision OR NEW.drafted_by <> OLD.drafted_by
    OR NEW.opened_by IS NOT OLD.opened_by OR NEW.opened_at IS NOT OLD.opened_at
    OR (OLD.closed_at IS NOT NULL AND NEW.closed_at IS NOT OLD.closed_at)
    OR (NEW.withdrawn_at IS NULL AND (NEW.reason <> OLD.reason OR NEW.reason_lang <> OLD.reason_lang))
    OR (OLD.withdrawn_at IS NOT NULL AND (NEW.withdrawn_at IS NOT OLD.withdrawn_at OR NEW.reason <> OLD.reason
        OR NEW.reason_lang <> OLD.reason_lang)))
BEGIN SELECT RAISE(ABORT, 'a poll that was opened is not changed'); END;
CREATE TRIGGER polls_stay BEFORE DELETE ON polls WHEN OLD.opened_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a poll that was opened is not removed'); END;
-- A row that takes the place of another one fires no trigger of what is removed.
CREATE TRIGGER polls_once BEFORE INSERT ON polls WHEN EXISTS (SELECT 1 FROM polls WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a poll is not replaced'); END;

CREATE TRIGGER poll_options_fixed BEFORE UPDATE ON poll_options
WHEN EXISTS (SELECT 1 FROM polls WHERE id IN (OLD.poll_id, NEW.poll_id) AND opened_at IS NOT NULL) AND (
    NEW.id <> OLD.id OR NEW.poll_id <> OLD.poll_id OR NEW.position <> OLD.position OR NEW.label <> OLD.label
    OR NEW.lang <> OLD.lang OR NEW.picture IS NOT OLD.picture OR NEW.alt <> OLD.alt
    OR NEW.small_width <> OLD.small_width OR NEW.small_height <> OLD.small_height)
BEGIN SELECT RAISE(ABORT, 'an option of a poll that was opened is not changed'); END;
CREATE TRIGGER poll_options_counted BEFORE UPDATE ON poll_options
WHEN NEW.people <> OLD.people AND EXISTS (SELECT 1 FROM polls WHERE id = OLD.poll_id
    AND (opened_at IS NULL OR withdrawn_at IS NOT NULL OR closed_at IS NOT NULL))
BEGIN SELECT RAISE(ABORT, 'the totals of a poll change only while it is open'); END;
CREATE TRIGGER poll_options_stay BEFORE DELETE ON poll_options
WHEN EXISTS (SELECT 1 FROM polls WHERE id = OLD.poll_id AND opened_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'an option of a poll that was opened is not removed'); END;
CREATE TRIGGER poll_options_once BEFORE INSERT ON poll_options
WHEN EXISTS (SELECT 1 FROM poll_options WHERE id = NEW.id)
    OR EXISTS (SELECT 1 FROM polls WHERE id = NEW.poll_id AND opened_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a poll that was opened gets no more options'); END;

CREATE TRIGGER poll_votes_in_time BEFORE INSERT ON poll_votes
WHEN NOT EXISTS (SELECT 1 FROM polls WHERE id = NEW.poll_id
    AND opened_at IS NOT NULL AND withdrawn_at IS NULL AND closed_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'votes are cast only while a poll is open'); END;
CREATE TRIGGER poll_votes_changed BEFORE UPDATE ON poll_votes
WHEN NEW.poll_id <> OLD.poll_id OR NEW.user_id <> OLD.user_id OR NOT EXISTS (SELECT 1 FROM polls
    WHERE id = OLD.poll_id AND opened_at IS NOT NULL AND withdrawn_at IS NULL AND closed_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'votes are changed only while a poll is open'); END;
CREATE TRIGGER poll_votes_stay BEFORE DELETE ON poll_votes
BEGIN SELECT RAISE(ABORT, 'votes of a poll stay'); END;

CREATE TRIGGER poll_results_stay BEFORE UPDATE ON poll_results
BEGIN SELECT RAISE(ABORT, 'the result of a poll is not changed'); END;
CREATE TRIGGER poll_results_kept BEFORE DELETE ON poll_results
BEGIN SELECT RAISE(ABORT, 'the result of a poll is not removed'); END;
CREATE TRIGGER poll_results_once BEFORE INSERT ON poll_results
WHEN EXISTS (SELECT 1 FROM poll_results WHERE number = NEW.number OR poll_id = NEW.poll_id)
BEGIN SELECT RAISE(ABORT, 'the result of a poll is not replaced'); END;
