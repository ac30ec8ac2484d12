DROP TABLE award_engineers;
DROP TABLE award_texts;
DROP TABLE award_votes;
DROP TABLE awards;
DROP FUNCTION awards_refuse;
