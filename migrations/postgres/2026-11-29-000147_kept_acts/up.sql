-- What an act of staff's changed, as a whole, before and after, so that it can be taken back exactly; kept for an hour.
CREATE TABLE kept_acts (
    act_id BIGINT NOT NULL PRIMARY KEY REFERENCES staff_acts (id),
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    kept_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX kept_acts_kept_at ON kept_acts (kept_at);
