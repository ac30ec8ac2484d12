-- Countries and regions, and how far they are: who wants to be able to take part there, and what staff do for it.
CREATE TABLE markets (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    -- Two letters of a country, or the word of a region.
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    -- Its names in other languages, as of areas.
    names TEXT NOT NULL,
    -- Its place among the next ones, where staff chose it.
    place INTEGER CHECK (place BETWEEN 1 AND 5),
    added_by INTEGER NOT NULL REFERENCES users (id),
    added_at TEXT NOT NULL
) STRICT;
CREATE INDEX markets_adder ON markets (added_by);

-- What is counted of a market as it is pressed: narrow, since presses meet here.
CREATE TABLE market_tallies (
    market_id INTEGER NOT NULL PRIMARY KEY REFERENCES markets (id) ON DELETE CASCADE,
    wanted INTEGER NOT NULL,
    translators INTEGER NOT NULL,
    testers INTEGER NOT NULL
) STRICT;

-- Who wants a market, once a person. A press of somebody whose address is not confirmed does not count yet.
CREATE TABLE market_wants (
    market_id INTEGER NOT NULL REFERENCES markets (id) ON DELETE CASCADE,
    user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    counts INTEGER NOT NULL CHECK (counts IN (0, 1)),
    wanted_at TEXT NOT NULL,
    PRIMARY KEY (market_id, user_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX market_wants_user ON market_wants (user_id);

-- Who offered to translate for a market, and into which language.
CREATE TABLE market_translators (
    market_id INTEGER NOT NULL REFERENCES markets (id) ON DELETE CASCADE,
    user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    lang TEXT NOT NULL,
    offered_at TEXT NOT NULL,
    PRIMARY KEY (market_id, user_id, lang)
) STRICT, WITHOUT ROWID;
CREATE INDEX market_translators_user ON market_translators (user_id);

-- Who offered to test for a market, and on which device.
CREATE TABLE market_testers (
    market_id INTEGER NOT NULL REFERENCES markets (id) ON DELETE CASCADE,
    user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    device_id INTEGER NOT NULL REFERENCES devices (id),
    offered_at TEXT NOT NULL,
    PRIMARY KEY (market_id, user_id, device_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX market_testers_user ON market_testers (user_id);
CREATE INDEX market_testers_device ON market_testers (device_id);

-- What is sold in a market.
CREATE TABLE market_devices (
    market_id INTEGER NOT NULL REFERENCES markets (id) ON DELETE CASCADE,
    device_id INTEGER NOT NULL REFERENCES devices (id),
    PRIMARY KEY (market_id, device_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX market_devices_device ON market_devices (device_id);

-- The product lines that are to open in a market, the simple ones in an earlier stage.
CREATE TABLE market_lines (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    market_id INTEGER NOT NULL REFERENCES markets (id) ON DELETE CASCADE,
    line_id INTEGER NOT NULL REFERENCES product_lines (id),
    stage INTEGER NOT NULL CHECK (stage BETWEEN 1 AND 9),
    opened_at TEXT,
    opened_by INTEGER REFERENCES users (id),
    -- Why it opened although something was not done; empty where all was.
    exception TEXT NOT NULL,
    exception_lang TEXT NOT NULL,
    UNIQUE (market_id, line_id),
    CHECK ((opened_at IS NULL) = (opened_by IS NULL))
) STRICT;
CREATE INDEX market_lines_line ON market_lines (line_id);
CREATE INDEX market_lines_opener ON market_lines (opened_by);
CREATE INDEX market_lines_opened ON market_lines (opened_at);

-- What has to be done before a line opens; without a row it is open and nothing was said of it.
CREATE TABLE market_gates (
    market_line_id INTEGER NOT NULL REFERENCES market_lines (id) ON DELETE CASCADE,
    gate TEXT NOT NULL CHECK (gate IN ('certification', 'software', 'infrastructure', 'logistics', 'language')),
    state TEXT NOT NULL CHECK (state IN ('open', 'in_progress', 'done', 'blocked')),
    reason TEXT NOT NULL,
    lang TEXT NOT NULL,
    PRIMARY KEY (market_line_id, gate)
) STRICT, WITHOUT ROWID;

-- Who was told that a line opened, in each way: once, however often it opens.
CREATE TABLE market_told (
    market_line_id INTEGER NOT NULL REFERENCES market_lines (id) ON DELETE CASCADE,
    user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    way TEXT NOT NULL CHECK (way IN ('inbox', 'mail')),
    PRIMARY KEY (market_line_id, user_id, way)
) STRICT, WITHOUT ROWID;
CREATE INDEX market_told_user ON market_told (user_id);
