-- How often readers pressed a link of a line, and where they went on from the page after an update, or came to it. Numbers alone:
-- no row is about a person, a day or an address. A process adds what it has counted about once a minute.
CREATE TABLE item_presses (
    item_id BIGINT NOT NULL REFERENCES release_items (id) ON DELETE CASCADE,
    -- The kind of the link.
    kind TEXT NOT NULL,
    presses BIGINT NOT NULL,
    PRIMARY KEY (item_id, kind)
);
CREATE TABLE release_referrals (
    release_id BIGINT NOT NULL REFERENCES releases (id),
    what TEXT NOT NULL,
    source TEXT NOT NULL,
    presses BIGINT NOT NULL,
    PRIMARY KEY (release_id, what, source)
);
