-- What is looked at week after week, of the whole site, of each line and of each area; counted once the week is over. A row
-- that is not there is nothing of everything.
CREATE TABLE week_numbers (
    -- 'site', 'line' or 'area', and which one; 0 of the site.
    scope TEXT NOT NULL,
    about INTEGER NOT NULL,
    -- The voting week.
    week INTEGER NOT NULL,
    shipped INTEGER NOT NULL,
    from_fans INTEGER NOT NULL,
    -- Seconds since a post was filed, in the middle of all; none of nothing.
    to_ship INTEGER,
    answered INTEGER NOT NULL,
    to_answer INTEGER,
    voters INTEGER NOT NULL,
    returned INTEGER NOT NULL,
    waiting INTEGER NOT NULL,
    PRIMARY KEY (scope, about, week)
) STRICT, WITHOUT ROWID;
CREATE INDEX week_numbers_week ON week_numbers (week);
-- Weeks that are counted to their end.
CREATE TABLE counted_weeks (
    week INTEGER NOT NULL PRIMARY KEY,
    counted_at TEXT NOT NULL
) STRICT;
-- In how many minutes of a week somebody of the staff opened a page of the desk; shown to nobody else.
CREATE TABLE desk_minutes (
    user_id INTEGER NOT NULL REFERENCES users (id),
    week INTEGER NOT NULL,
    minutes INTEGER NOT NULL,
    -- The last one that is counted, since 1970.
    last_minute INTEGER NOT NULL,
    PRIMARY KEY (user_id, week)
) STRICT, WITHOUT ROWID;
-- Who voted in a week, one after the other, and for what. Without it each week would walk through all votes there ever were.
CREATE INDEX votes_week ON votes (week, user_id, post_id) WHERE via_post IS NULL;
