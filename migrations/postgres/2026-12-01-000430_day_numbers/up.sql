-- What adds up of each day of the site's calendar, of the whole site, of each line and of each area; counted once the day is
-- over. A row that is not there is nothing of everything.
CREATE TABLE day_numbers (
    -- 'site', 'line' or 'area', and which one; 0 of the site.
    scope TEXT NOT NULL,
    about BIGINT NOT NULL,
    -- Days since 1970.
    day BIGINT NOT NULL,
    filed BIGINT NOT NULL,
    votes BIGINT NOT NULL,
    answered BIGINT NOT NULL,
    shipped BIGINT NOT NULL,
    from_fans BIGINT NOT NULL,
    waiting BIGINT NOT NULL,
    PRIMARY KEY (scope, about, day)
);
CREATE INDEX day_numbers_day ON day_numbers (day);
-- Days that are counted to their end.
CREATE TABLE counted_days (
    day BIGINT NOT NULL PRIMARY KEY,
    counted_at TIMESTAMPTZ NOT NULL
);
