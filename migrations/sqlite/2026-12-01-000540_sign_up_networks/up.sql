-- From which network somebody signed up, as a code that only this installation can make and that is another one each day; kept
-- for a day, and for nothing but to find votes that came together.
CREATE TABLE sign_up_networks (
    user_id INTEGER NOT NULL PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
    network TEXT NOT NULL,
    signed_up_at TEXT NOT NULL
) STRICT;
CREATE INDEX sign_up_networks_at ON sign_up_networks (signed_up_at);
