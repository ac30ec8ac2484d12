-- What the announcement of every release says in a language beside its changes. One that was cleared stays, so that its
-- revision goes on: whoever typed over an older one is told.
CREATE TABLE announcement_templates (
    lang TEXT NOT NULL PRIMARY KEY,
    greeting TEXT NOT NULL,
    closing TEXT NOT NULL,
    -- At the head of the preview.
    preview TEXT NOT NULL,
    revision BIGINT NOT NULL
);
