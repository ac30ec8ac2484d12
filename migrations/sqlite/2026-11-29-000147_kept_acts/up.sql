-- What an act of staff's changed, as a whole, before and after, so that it can be taken back exactly; kept for an hour.
CREATE TABLE kept_acts (
    act_id INTEGER NOT NULL PRIMARY KEY REFERENCES staff_acts (id),
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    kept_at TEXT NOT NULL
) STRICT;
CREATE INDEX kept_acts_kept_at ON kept_acts (kept_at);
