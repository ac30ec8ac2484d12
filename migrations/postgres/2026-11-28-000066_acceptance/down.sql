DROP TABLE acceptance_points;
