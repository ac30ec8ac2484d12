-- Whether the page of a person is there for them and for staff alone.
ALTER TABLE users ADD COLUMN profile_hidden BOOLEAN NOT NULL DEFAULT FALSE;
-- When an erasure that they asked for is carried out.
ALTER TABLE users ADD COLUMN leaving_at TIMESTAMPTZ;
-- When it was: from then on the row says nothing of anybody, and what it did still counts.
ALTER TABLE users ADD COLUMN erased_at TIMESTAMPTZ;
