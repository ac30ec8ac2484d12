CREATE INDEX posts_week ON posts (listed, week, week_votes, id);
CREATE INDEX posts_top ON posts (listed, vote_count, id);
CREATE INDEX posts_area_week ON posts (area_id, listed, week, week_votes, id);
CREATE INDEX posts_area_top ON posts (area_id, listed, vote_count, id);
