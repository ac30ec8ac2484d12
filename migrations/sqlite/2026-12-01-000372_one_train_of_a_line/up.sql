-- With one train at most the posts of a line ship: of several that were added at one moment the first one goes on.
UPDATE trains SET retired = TRUE
WHERE line_id IS NOT NULL AND NOT retired
    AND EXISTS (SELECT 1 FROM trains earlier
                WHERE earlier.line_id = trains.line_id AND NOT earlier.retired AND earlier.id < trains.id);
CREATE UNIQUE INDEX trains_of_line ON trains (line_id) WHERE NOT retired;
