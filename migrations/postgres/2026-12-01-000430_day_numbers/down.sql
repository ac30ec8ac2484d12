DROP TABLE counted_days;
DROP TABLE day_numbers;
