DROP TABLE item_answers;
