DROP INDEX votes_week;
DROP TABLE desk_minutes;
DROP TABLE counted_weeks;
DROP TABLE week_numbers;
