DROP TABLE area_owners;
DROP TABLE former_line_slugs;
DROP TABLE former_slugs;
CREATE TABLE parts (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    line TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;
INSERT INTO parts (id, slug, name, line, position)
SELECT a.id, a.slug, a.name, l.name, a.position FROM areas a JOIN product_lines l ON l.id = a.line_id;
UPDATE sqlite_sequence SET seq = max(seq, (SELECT seq FROM sqlite_sequence WHERE name = 'areas')) WHERE name = 'parts';
DROP TABLE areas;
ALTER TABLE parts RENAME TO areas;
DROP TABLE product_lines;
