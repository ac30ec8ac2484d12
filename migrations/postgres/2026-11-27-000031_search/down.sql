DROP TABLE imported_posts;
DROP TABLE spellings;
DROP TABLE token_counts;
DROP TABLE post_words;
DROP TABLE post_tokens;
