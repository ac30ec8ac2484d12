-- A line of a release that staff keep as it is although there is something to ask about it; once it says something else, it
-- is asked again.
CREATE TABLE item_answers (
    item_id BIGINT NOT NULL REFERENCES release_items (id) ON DELETE CASCADE,
    lang TEXT NOT NULL,
    question TEXT NOT NULL,
    -- Of the words that are kept.
    text_digest TEXT NOT NULL,
    -- Why nothing is named, which everybody reads; empty where that is not asked.
    why TEXT NOT NULL,
    by_id BIGINT NOT NULL REFERENCES users (id),
    answered_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (item_id, lang, question)
);
CREATE INDEX item_answers_by_id ON item_answers (by_id);
