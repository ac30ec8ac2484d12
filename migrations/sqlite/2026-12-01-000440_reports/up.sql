-- The report of a release: what fans say of it in four taps, until it closes. The first answer opens it.
CREATE TABLE report_rounds (
    release_id INTEGER NOT NULL PRIMARY KEY REFERENCES releases (id),
    -- From then on nobody answers any more.
    closes_at TEXT NOT NULL,
    -- When its results were frozen.
    closed_at TEXT,
    -- Whose answers count.
    people INTEGER NOT NULL CHECK (people >= 0)
) STRICT;
CREATE INDEX report_rounds_open ON report_rounds (closes_at) WHERE closed_at IS NULL;

-- One answer a person and release. Lines, posts, devices and product lines are named by their numbers, nought for none: a million
-- of these are written within days, and what they count stands in report_counts.
CREATE TABLE reports (
    release_id INTEGER NOT NULL REFERENCES report_rounds (release_id),
    user_id INTEGER NOT NULL REFERENCES users (id),
    mood TEXT NOT NULL CHECK (mood IN ('happy', 'love', 'hopeful', 'sad')),
    best INTEGER NOT NULL,
    worst INTEGER NOT NULL,
    awaited INTEGER NOT NULL,
    device INTEGER NOT NULL,
    line INTEGER NOT NULL,
    -- Not yet, as long as its person's address is not confirmed.
    counted INTEGER NOT NULL CHECK (counted IN (0, 1)),
    said_at TEXT NOT NULL,
    PRIMARY KEY (release_id, user_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX reports_user ON reports (user_id);

-- What some of them say in words, which staff alone read.
CREATE TABLE report_texts (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    release_id INTEGER NOT NULL REFERENCES report_rounds (release_id),
    user_id INTEGER NOT NULL REFERENCES users (id),
    cell TEXT NOT NULL CHECK (cell IN ('mood', 'best', 'worst', 'awaited')),
    body TEXT NOT NULL,
    lang TEXT NOT NULL,
    said_at TEXT NOT NULL,
    -- Why staff hid it; empty while they have not.
    hidden_reason TEXT NOT NULL,
    hidden_lang TEXT NOT NULL,
    UNIQUE (release_id, user_id, cell)
) STRICT;
CREATE INDEX report_texts_latest ON report_texts (release_id, id);
CREATE INDEX report_texts_user ON report_texts (user_id);

-- How many chose what: of everybody (line and device nought), of a product line, and of a device. Kept in the write of the
-- answer.
CREATE TABLE report_counts (
    release_id INTEGER NOT NULL REFERENCES report_rounds (release_id),
    cell TEXT NOT NULL CHECK (cell IN ('people', 'mood', 'best', 'worst', 'awaited')),
    line INTEGER NOT NULL,
    device INTEGER NOT NULL,
    choice INTEGER NOT NULL,
    people INTEGER NOT NULL CHECK (people >= 0),
    PRIMARY KEY (release_id, cell, line, device, choice)
) STRICT, WITHOUT ROWID;

-- The results of everybody as they were when the report closed.
CREATE TABLE report_results (
    release_id INTEGER NOT NULL REFERENCES report_rounds (release_id),
    cell TEXT NOT NULL,
    choice INTEGER NOT NULL,
    people INTEGER NOT NULL,
    PRIMARY KEY (release_id, cell, choice)
) STRICT, WITHOUT ROWID;

-- Lines that disappointed most, for staff to look at: filled as the report closes.
CREATE TABLE report_queue (
    release_id INTEGER NOT NULL REFERENCES report_rounds (release_id),
    item_id INTEGER NOT NULL REFERENCES release_items (id) ON DELETE CASCADE,
    people INTEGER NOT NULL,
    settled_by INTEGER REFERENCES users (id),
    settled_at TEXT,
    PRIMARY KEY (release_id, item_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX report_queue_item ON report_queue (item_id);
CREATE INDEX report_queue_open ON report_queue (release_id, people) WHERE settled_at IS NULL;
CREATE INDEX report_queue_settled_by ON report_queue (settled_by) WHERE settled_by IS NOT NULL;

-- Nobody changes a total once the report is closed, this program neither.
CREATE TRIGGER report_rounds_new BEFORE INSERT ON report_rounds
WHEN (SELECT closed_at FROM report_rounds WHERE release_id = NEW.release_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the report of this release is closed'); END;
CREATE TRIGGER report_rounds_closed BEFORE UPDATE ON report_rounds
WHEN (SELECT closed_at FROM report_rounds WHERE release_id = OLD.release_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the report of this release is closed'); END;
CREATE TRIGGER report_rounds_gone BEFORE DELETE ON report_rounds
WHEN (SELECT closed_at FROM report_rounds WHERE release_id = OLD.release_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the report of this release is closed'); END;
CREATE TRIGGER report_counts_new BEFORE INSERT ON report_counts
WHEN (SELECT closed_at FROM report_rounds WHERE release_id = NEW.release_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the report of this release is closed'); END;
CREATE TRIGGER report_counts_closed BEFORE UPDATE ON report_counts
WHEN (SELECT closed_at FROM report_rounds WHERE release_id = OLD.release_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the report of this release is closed'); END;
CREATE TRIGGER report_counts_gone BEFORE DELETE ON report_counts
WHEN (SELECT closed_at FROM report_rounds WHERE release_id = OLD.release_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the report of this release is closed'); END;
CREATE TRIGGER report_results_new BEFORE INSERT ON report_results
WHEN (SELECT closed_at FROM report_rounds WHERE release_id = NEW.release_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the report of this release is closed'); END;
CREATE TRIGGER report_results_closed BEFORE UPDATE ON report_results
WHEN (SELECT closed_at FROM report_rounds WHERE release_id = OLD.release_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the report of this release is closed'); END;
CREATE TRIGGER report_results_gone BEFORE DELETE ON report_results
WHEN (SELECT closed_at FROM report_rounds WHERE release_id = OLD.release_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the report of this release is closed'); END;
CREATE TRIGGER reports_closed_new BEFORE INSERT ON reports
WHEN (SELECT closed_at FROM report_rounds WHERE release_id = NEW.release_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the report of this release is closed'); END;
CREATE TRIGGER reports_closed BEFORE UPDATE ON reports
WHEN (SELECT closed_at FROM report_rounds WHERE release_id = OLD.release_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the report of this release is closed'); END;
-- What never counted goes with its account.
CREATE TRIGGER reports_closed_gone BEFORE DELETE ON reports
WHEN OLD.counted AND (SELECT closed_at FROM report_rounds WHERE release_id = OLD.release_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the report of this release is closed'); END;
