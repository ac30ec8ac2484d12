-- Who gets releases by mail without an account. Nobody is written to of a release before they confirmed their address, and of
-- whoever leaves nothing stays.
CREATE TABLE subscribers (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    email TEXT NOT NULL,
    -- The form in which two addresses are compared.
    email_key TEXT NOT NULL UNIQUE,
    lang TEXT NOT NULL,
    -- What they want to hear of: all, or one line, or one area.
    line_id INTEGER REFERENCES product_lines (id) ON DELETE SET NULL,
    area_id INTEGER REFERENCES areas (id) ON DELETE SET NULL,
    token TEXT NOT NULL UNIQUE,
    asked_at TEXT NOT NULL,
    confirmed_at TEXT,
    -- When they were told of a release last.
    told_at TEXT
) STRICT;
CREATE INDEX subscribers_line ON subscribers (line_id);
CREATE INDEX subscribers_area ON subscribers (area_id);
-- Those who may have entered the address of somebody else go after a week.
CREATE INDEX subscribers_waiting ON subscribers (asked_at) WHERE confirmed_at IS NULL;
