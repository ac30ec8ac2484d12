-- What each line of a release from before this site is found by, in all languages in which it says something.
CREATE TABLE imported_words (
    token TEXT NOT NULL,
    version TEXT NOT NULL REFERENCES imported_releases (version) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    PRIMARY KEY (token, version, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX imported_words_version ON imported_words (version);
