-- Who reads of what goes with a train.
ALTER TABLE trains ADD COLUMN audience TEXT NOT NULL DEFAULT 'everyone' CHECK (audience IN ('everyone', 'testers'));
