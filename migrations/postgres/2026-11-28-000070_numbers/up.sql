-- What is looked at week after week, of the whole site, of each line and of each area; counted once the week is over. A row
-- that is not there is nothing of everything.
CREATE TABLE week_numbers (
    -- 'site', 'line' or 'area', and which one; 0 of the site.
    scope TEXT NOT NULL,
    about BIGINT NOT NULL,
    -- The voting week.
    week BIGINT NOT NULL,
    shipped BIGINT NOT NULL,
    from_fans BIGINT NOT NULL,
    -- Seconds since a post was filed, in the middle of all; none of nothing.
    to_ship BIGINT,
    answered BIGINT NOT NULL,
    to_answer BIGINT,
    voters BIGINT NOT NULL,
    returned BIGINT NOT NULL,
    waiting BIGINT NOT NULL,
    PRIMARY KEY (scope, about, week)
);
CREATE INDEX week_numbers_week ON week_numbers (week);
-- Weeks that are counted to their end.
CREATE TABLE counted_weeks (
    week BIGINT NOT NULL PRIMARY KEY,
    counted_at TIMESTAMPTZ NOT NULL
);
-- In how many minutes of a week somebody of the staff opened a page of the desk; shown to nobody else.
CREATE TABLE desk_minutes (
    user_id BIGINT NOT NULL REFERENCES users (id),
    week BIGINT NOT NULL,
    minutes BIGINT NOT NULL,
    -- The last one that is counted, since 1970.
    last_minute BIGINT NOT NULL,
    PRIMARY KEY (user_id, week)
);
-- Who voted in a week, one after the other, and for what. Without it each week would walk through all votes there ever were.
CREATE INDEX votes_week ON votes (week, user_id, post_id) WHERE via_post IS NULL;
