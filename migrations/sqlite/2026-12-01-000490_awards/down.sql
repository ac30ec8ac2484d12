DROP TABLE award_engineers;
DROP TABLE award_texts;
DROP TRIGGER award_votes_stay;
DROP TABLE award_votes;
DROP TRIGGER awards_found;
DROP TABLE awards;
