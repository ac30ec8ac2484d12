DROP TABLE canned_texts;
DROP TABLE canned_answers;
