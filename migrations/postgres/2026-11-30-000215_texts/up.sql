-- What a line says in other languages than the one in which it was worded. One that was cleared stays, so that its revision
-- goes on: whoever typed over an older one is told.
CREATE TABLE item_texts (
    item_id BIGINT NOT NULL REFERENCES release_items (id) ON DELETE CASCADE,
    lang TEXT NOT NULL,
    text TEXT NOT NULL,
    revision BIGINT NOT NULL,
    PRIMARY KEY (item_id, lang)
);
-- The same of the paragraph at the head of a release.
CREATE TABLE release_texts (
    release_id BIGINT NOT NULL REFERENCES releases (id) ON DELETE CASCADE,
    lang TEXT NOT NULL,
    summary TEXT NOT NULL,
    revision BIGINT NOT NULL,
    PRIMARY KEY (release_id, lang)
);
