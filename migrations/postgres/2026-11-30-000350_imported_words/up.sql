-- What each line of a release from before this site is found by, in all languages in which it says something.
CREATE TABLE imported_words (
    token TEXT COLLATE "C" NOT NULL,
    version TEXT NOT NULL REFERENCES imported_releases (version) ON DELETE CASCADE,
    position BIGINT NOT NULL,
    PRIMARY KEY (token, version, position)
);
CREATE INDEX imported_words_version ON imported_words (version);
