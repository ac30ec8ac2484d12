DROP TABLE told_story;
