-- Nothing to say here: SQLite reads an index alone wherever that is enough.
SELECT 1;
