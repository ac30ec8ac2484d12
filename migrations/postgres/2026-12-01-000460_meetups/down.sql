DROP TABLE meetup_photos;
DROP TABLE meetup_news;
DROP TABLE meetup_guests;
DROP TABLE meetup_places;
DROP TABLE meetups;
