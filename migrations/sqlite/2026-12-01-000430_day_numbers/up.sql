-- What adds up of each day of the site's calendar, of the whole site, of each line and of each area; counted once the day is
-- over. A row that is not there is nothing of everything.
CREATE TABLE day_numbers (
    -- 'site', 'line' or 'area', and which one; 0 of the site.
    scope TEXT NOT NULL,
    about INTEGER NOT NULL,
    -- Days since 1970.
    day INTEGER NOT NULL,
    filed INTEGER NOT NULL,
    votes INTEGER NOT NULL,
    answered INTEGER NOT NULL,
    shipped INTEGER NOT NULL,
    from_fans INTEGER NOT NULL,
    waiting INTEGER NOT NULL,
    PRIMARY KEY (scope, about, day)
) STRICT, WITHOUT ROWID;
CREATE INDEX day_numbers_day ON day_numbers (day);
-- Days that are counted to their end.
CREATE TABLE counted_days (
    day INTEGER NOT NULL PRIMARY KEY,
    counted_at TEXT NOT NULL
) STRICT;
