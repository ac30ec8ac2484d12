-- Where the list is of which one answer to many posts took the first, if more matched than are answered at once.
ALTER TABLE bulks ADD COLUMN rest TEXT NOT NULL DEFAULT '';
