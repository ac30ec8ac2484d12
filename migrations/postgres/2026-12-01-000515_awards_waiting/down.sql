DROP INDEX awards_waiting;
