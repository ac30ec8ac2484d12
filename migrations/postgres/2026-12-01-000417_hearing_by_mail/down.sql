DROP INDEX hearing_mailed;
