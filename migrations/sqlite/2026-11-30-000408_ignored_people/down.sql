DROP TABLE ignored_people;
