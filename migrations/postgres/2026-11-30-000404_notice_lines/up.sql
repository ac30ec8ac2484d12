-- What a waiting notice says in short, so that several to one person can go out as one. It goes with the mail's words.
CREATE TABLE notice_lines (
    mail_id BIGINT NOT NULL REFERENCES outbox (id) ON DELETE CASCADE,
    place BIGINT NOT NULL,
    concern TEXT NOT NULL,
    sentence TEXT NOT NULL,
    title TEXT NOT NULL,
    lang TEXT NOT NULL,
    link TEXT NOT NULL,
    PRIMARY KEY (mail_id, place)
);
