DROP INDEX trains_of_line;
