-- Why a release was recalled, in other languages than the one in which it was typed: pairs of a language and words, as JSON;
-- empty where it says nothing else.
ALTER TABLE recalls ADD COLUMN others TEXT NOT NULL DEFAULT '';
