-- There is one train again. What went with others goes, with the work that it still asks for; no post counts it as what
-- shipped it.
DELETE FROM jobs WHERE kind IN ('credits', 'digests', 'writing')
AND subject IN (SELECT id FROM releases WHERE train_id <> (SELECT min(id) FROM trains));
DELETE FROM jobs WHERE kind = 'withdrawal' AND subject IN (SELECT id FROM release_items WHERE release_id IN (
    SELECT id FROM releases WHERE train_id <> (SELECT min(id) FROM trains)));
UPDATE decisions SET release_id = NULL, release_week = NULL
WHERE release_id IN (SELECT id FROM releases WHERE train_id <> (SELECT min(id) FROM trains));
DELETE FROM credits WHERE release_id IN (SELECT id FROM releases WHERE train_id <> (SELECT min(id) FROM trains));
DELETE FROM releases WHERE train_id <> (SELECT min(id) FROM trains);
ALTER TABLE releases DROP CONSTRAINT releases_train_id_week_key;
ALTER TABLE releases DROP COLUMN train_id;
ALTER TABLE releases ADD CONSTRAINT releases_week_key UNIQUE (week);
DROP TABLE trains;
