-- What comes of the best-loved votes of a week's release: found once, as its report closes, and staged by staff.
CREATE TABLE awards (
    release_id INTEGER NOT NULL PRIMARY KEY REFERENCES releases (id),
    -- Of the day on which the release went out where the site was.
    year INTEGER NOT NULL,
    -- How many answered.
    people INTEGER NOT NULL CHECK (people >= 0),
    outcome TEXT NOT NULL CHECK (outcome IN ('won', 'too_few')),
    found_at TEXT NOT NULL,
    -- Counts the changes of what staff say and show.
    revision INTEGER NOT NULL DEFAULT 1,
    -- What its picture is called, if it has one, what that shows, and how large the small one is.
    picture TEXT,
    alt TEXT NOT NULL DEFAULT '',
    small_width INTEGER NOT NULL DEFAULT 0,
    small_height INTEGER NOT NULL DEFAULT 0,
    presented_at TEXT,
    presented_by INTEGER REFERENCES users (id),
    -- When its words or its picture were changed last, after it was presented.
    changed_at TEXT,
    withdrawn_at TEXT,
    reason TEXT NOT NULL DEFAULT '',
    reason_lang TEXT NOT NULL DEFAULT '',
    CHECK ((presented_at IS NULL) = (presented_by IS NULL)),
    CHECK (presented_at IS NULL OR outcome = 'won'),
    CHECK (withdrawn_at IS NULL OR (presented_at IS NOT NULL AND reason <> ''))
) STRICT;
CREATE INDEX awards_year ON awards (year, release_id DESC);
CREATE INDEX awards_presented ON awards (presented_at DESC, release_id DESC) WHERE presented_at IS NOT NULL;
CREATE INDEX awards_presented_by ON awards (presented_by);
CREATE UNIQUE INDEX awards_picture ON awards (picture) WHERE picture IS NOT NULL;

-- How many liked a line of each area best. Those with the most of them have won.
CREATE TABLE award_votes (
    release_id INTEGER NOT NULL REFERENCES awards (release_id),
    area_id INTEGER NOT NULL REFERENCES areas (id),
    votes INTEGER NOT NULL CHECK (votes > 0),
    PRIMARY KEY (release_id, area_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX award_votes_area ON award_votes (area_id);

-- The sentence of staff, in each language in which they say it.
CREATE TABLE award_texts (
    release_id INTEGER NOT NULL REFERENCES awards (release_id),
    lang TEXT NOT NULL,
    sentence TEXT NOT NULL,
    PRIMARY KEY (release_id, lang)
) STRICT, WITHOUT ROWID;

-- Who built what won, as it was presented: people of the site, or names.
CREATE TABLE award_engineers (
    release_id INTEGER NOT NULL REFERENCES awards (release_id),
    position INTEGER NOT NULL,
    user_id INTEGER REFERENCES users (id),
    name TEXT NOT NULL,
    PRIMARY KEY (release_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX award_engineers_user ON award_engineers (user_id, release_id);

-- What fans chose is not chosen again by anybody, and an award is presented once.
CREATE TRIGGER awards_found BEFORE UPDATE ON awards
WHEN NEW.release_id <> OLD.release_id OR NEW.year <> OLD.year OR NEW.people <> OLD.people OR NEW.outcome <> OLD.outcome
    OR NEW.found_at <> OLD.found_at
    OR (OLD.presented_at IS NOT NULL AND NEW.presented_at IS NOT OLD.presented_at)
    OR (OLD.withdrawn_at IS NOT NULL AND (NEW.withdrawn_at IS NOT OLD.withdrawn_at OR NEW.reason <> OLD.reason))
BEGIN SELECT RAISE(ABORT, 'what came of an award is not changed'); END;
CREATE TRIGGER award_votes_found BEFORE UPDATE ON award_votes
BEGIN SELECT RAISE(ABORT, 'what came of an award is not changed'); END;
CREATE TRIGGER award_votes_stay BEFORE DELETE ON award_votes
BEGIN SELECT RAISE(ABORT, 'what came of an award is not changed'); END;
