-- The crash that a pasted log tells of, in a short word: other posts with the same word tell of the same crash.
CREATE TABLE post_crashes (
    post_id INTEGER NOT NULL PRIMARY KEY REFERENCES posts (id) ON DELETE CASCADE,
    fingerprint TEXT NOT NULL
) STRICT;
CREATE INDEX post_crashes_fingerprint ON post_crashes (fingerprint, post_id);
