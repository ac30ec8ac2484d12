-- Which texts hold a token: a stem, a pair of characters, a piece of a word, another word's meaning. Part 0 is a title, with
-- pieces; part 1 is a text: the title and body together (source 0), an addition (its number below 0) or a comment (its number).
CREATE TABLE post_tokens (
    token TEXT COLLATE "C" NOT NULL,
    part BIGINT NOT NULL CHECK (part BETWEEN 0 AND 1),
    post_id BIGINT NOT NULL,
    source BIGINT NOT NULL,
    PRIMARY KEY (token, part, post_id, source)
);
-- The tokens of one text, with spaces between them: what is to go when it changes, and what a title is compared by.
CREATE TABLE post_words (
    post_id BIGINT NOT NULL REFERENCES posts (id),
    part BIGINT NOT NULL CHECK (part BETWEEN 0 AND 1),
    source BIGINT NOT NULL,
    tokens TEXT NOT NULL,
    PRIMARY KEY (post_id, part, source)
);
-- How many titles, and how many texts, hold a token.
CREATE TABLE token_counts (
    token TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    titles BIGINT NOT NULL,
    texts BIGINT NOT NULL
);
-- Words with a letter left out, and as they are: two that differ by one mistake in typing have one of these in common.
CREATE TABLE spellings (
    spelling TEXT COLLATE "C" NOT NULL,
    word TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (spelling, word)
);
-- Posts that came from elsewhere, by the address they have there: the same file may be read again.
CREATE TABLE imported_posts (
    source TEXT NOT NULL PRIMARY KEY,
    post_id BIGINT NOT NULL REFERENCES posts (id)
);
CREATE INDEX imported_posts_as ON imported_posts (post_id);
