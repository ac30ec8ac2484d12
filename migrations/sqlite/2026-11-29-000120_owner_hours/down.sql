DROP TABLE hour_votes;
DROP TABLE hour_questions;
DROP TABLE owner_hours;
