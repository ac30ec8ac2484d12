-- Each vote moves its post in every index that votes order. Two of them, by status, answer what the six did: the board of
-- all open posts is theirs merged, and an area's is met on the way through it, or sorted where it is small.
DROP INDEX posts_week;
DROP INDEX posts_top;
DROP INDEX posts_area_week;
DROP INDEX posts_area_top;
