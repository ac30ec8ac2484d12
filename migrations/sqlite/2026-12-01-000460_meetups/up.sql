-- Meetups: official ones and fans' own, from the proposal to the report.
CREATE TABLE meetups (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    lang TEXT NOT NULL,
    about TEXT NOT NULL,
    about_lang TEXT NOT NULL,
    -- Empty as long as fans vote on it, or nobody has said.
    city TEXT NOT NULL,
    venue TEXT NOT NULL,
    -- Its own time zone, by its name in the IANA database.
    zone TEXT NOT NULL,
    starts_at TEXT,
    ends_at TEXT,
    -- From when on places are given; without one, from the announcement on.
    opens_at TEXT,
    -- The poll on the city.
    poll_id INTEGER REFERENCES polls (id),
    host_id INTEGER NOT NULL REFERENCES users (id),
    proposed_at TEXT NOT NULL,
    approved_at TEXT,
    approved_by INTEGER REFERENCES users (id),
    turned_down_at TEXT,
    announced_at TEXT,
    called_off_at TEXT,
    -- Why it was turned down or called off.
    reason TEXT NOT NULL DEFAULT '',
    reason_lang TEXT NOT NULL DEFAULT '',
    -- Counts the changes, for forms and for calendars.
    sequence INTEGER NOT NULL DEFAULT 0,
    changed_at TEXT NOT NULL,
    -- Since when it is at this time: who confirmed before confirmed another one.
    dated_at TEXT,
    -- When everybody with a place was asked to confirm it, and until when.
    asked_at TEXT,
    confirm_by TEXT,
    report TEXT NOT NULL DEFAULT '',
    report_lang TEXT NOT NULL DEFAULT '',
    reported_at TEXT,
    CHECK ((starts_at IS NULL) = (ends_at IS NULL) AND (starts_at IS NULL OR ends_at > starts_at)),
    CHECK (announced_at IS NULL OR (approved_at IS NOT NULL AND starts_at IS NOT NULL AND dated_at IS NOT NULL)),
    CHECK ((approved_at IS NULL) = (approved_by IS NULL)),
    CHECK ((asked_at IS NULL) = (confirm_by IS NULL)),
    CHECK ((turned_down_at IS NULL AND called_off_at IS NULL) OR reason <> '')
) STRICT;
CREATE INDEX meetups_dated ON meetups (ends_at, id) WHERE announced_at IS NOT NULL;
CREATE INDEX meetups_to_ask ON meetups (starts_at, id)
    WHERE announced_at IS NOT NULL AND called_off_at IS NULL AND asked_at IS NULL;
CREATE INDEX meetups_planned ON meetups (id)
    WHERE approved_at IS NOT NULL AND announced_at IS NULL AND called_off_at IS NULL;
CREATE INDEX meetups_proposed ON meetups (id) WHERE approved_at IS NULL AND turned_down_at IS NULL;
CREATE INDEX meetups_host ON meetups (host_id, id);
CREATE INDEX meetups_approved_by ON meetups (approved_by);
CREATE INDEX meetups_poll ON meetups (poll_id);

-- The narrow row that a rush meets at: places are given by counting here, and never more than there are.
CREATE TABLE meetup_places (
    meetup_id INTEGER NOT NULL PRIMARY KEY REFERENCES meetups (id),
    capacity INTEGER NOT NULL,
    taken INTEGER NOT NULL DEFAULT 0,
    waiting INTEGER NOT NULL DEFAULT 0,
    CHECK (taken >= 0 AND taken <= capacity AND waiting >= 0)
) STRICT;
CREATE INDEX meetup_places_waiting ON meetup_places (meetup_id) WHERE waiting > 0;

CREATE TABLE meetup_guests (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    meetup_id INTEGER NOT NULL REFERENCES meetups (id),
    user_id INTEGER NOT NULL REFERENCES users (id),
    -- held (the address is not confirmed), waiting, placed, cancelled or lapsed.
    standing TEXT NOT NULL,
    -- 1 of whoever was checked in at an earlier meetup, else 0: stands further ahead on the waiting list.
    came_before INTEGER NOT NULL,
    since TEXT NOT NULL,
    -- By which a place is checked in at the door; empty without one.
    code TEXT NOT NULL DEFAULT '',
    placed_at TEXT,
    -- Of a place given after everybody was asked.
    confirm_by TEXT,
    confirmed_at TEXT,
    checked_in_at TEXT,
    CHECK ((standing = 'placed') = (code <> '')),
    CHECK (checked_in_at IS NULL OR standing = 'placed')
) STRICT;
CREATE UNIQUE INDEX meetup_guests_once ON meetup_guests (meetup_id, user_id);
CREATE UNIQUE INDEX meetup_guests_code ON meetup_guests (meetup_id, code) WHERE code <> '';
CREATE INDEX meetup_guests_user ON meetup_guests (user_id, meetup_id);
CREATE INDEX meetup_guests_queue ON meetup_guests (meetup_id, came_before DESC, since, id) WHERE standing = 'waiting';
CREATE INDEX meetup_guests_placed ON meetup_guests (meetup_id, id) WHERE standing = 'placed';
CREATE INDEX meetup_guests_came ON meetup_guests (user_id) WHERE checked_in_at IS NOT NULL;

-- What people are told of a meetup: a row for each time, which an event names. Without a person it is for all who registered.
CREATE TABLE meetup_news (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    meetup_id INTEGER NOT NULL REFERENCES meetups (id),
    user_id INTEGER REFERENCES users (id),
    news TEXT NOT NULL,
    happened_at TEXT NOT NULL
) STRICT;
CREATE INDEX meetup_news_meetup ON meetup_news (meetup_id, id);
CREATE INDEX meetup_news_user ON meetup_news (user_id, id);

CREATE TABLE meetup_photos (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    meetup_id INTEGER NOT NULL REFERENCES meetups (id),
    picture TEXT NOT NULL,
    alt TEXT NOT NULL,
    small_width INTEGER NOT NULL,
    small_height INTEGER NOT NULL,
    -- Who said that everybody who is seen on it consents.
    added_by INTEGER NOT NULL REFERENCES users (id),
    added_at TEXT NOT NULL,
    -- When somebody asked to take it down, as long as staff have not looked at that.
    asked_at TEXT,
    hidden_at TEXT
) STRICT;
CREATE UNIQUE INDEX meetup_photos_picture ON meetup_photos (picture);
CREATE INDEX meetup_photos_meetup ON meetup_photos (meetup_id, id);
CREATE INDEX meetup_photos_added_by ON meetup_photos (added_by);
CREATE INDEX meetup_photos_asked ON meetup_photos (asked_at, id) WHERE asked_at IS NOT NULL;
