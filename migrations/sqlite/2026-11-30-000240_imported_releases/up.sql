-- Releases from before this site, taken over as they were announced. They have no posts, no credits and no mails.
CREATE TABLE imported_releases (
    -- As it stands in the address; one of our own of this name comes first.
    version TEXT NOT NULL PRIMARY KEY,
    -- As it was called.
    name TEXT NOT NULL,
    week INTEGER,
    -- Such as `2017-11-16`; empty when unknown.
    day TEXT NOT NULL,
    line_count INTEGER NOT NULL,
    imported_at TEXT NOT NULL
) STRICT;
CREATE INDEX imported_releases_day ON imported_releases (day, version);
CREATE INDEX imported_releases_week ON imported_releases (week);
CREATE TABLE imported_lines (
    version TEXT NOT NULL REFERENCES imported_releases (version) ON DELETE CASCADE,
    -- As they stood in the announcement.
    position INTEGER NOT NULL,
    -- Empty where it stood below none.
    heading TEXT NOT NULL,
    -- New, improved or fixed; empty for a note.
    change TEXT NOT NULL,
    wording TEXT NOT NULL,
    lang TEXT NOT NULL,
    -- The day that it says, such as `11-07`; empty where it says none.
    said_on TEXT NOT NULL,
    PRIMARY KEY (version, position)
) STRICT;
-- What a line and its heading say in another language.
CREATE TABLE imported_texts (
    version TEXT NOT NULL REFERENCES imported_releases (version) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    lang TEXT NOT NULL,
    heading TEXT NOT NULL,
    wording TEXT NOT NULL,
    PRIMARY KEY (version, position, lang)
) STRICT;
