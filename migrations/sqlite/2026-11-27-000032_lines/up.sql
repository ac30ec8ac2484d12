-- Product lines are rows of their own: named in seven languages, ordered, retired.
CREATE TABLE product_lines (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    slug TEXT NOT NULL UNIQUE,
    -- Where there is none in the reader's language.
    name TEXT NOT NULL,
    -- By language tag, as JSON.
    names TEXT NOT NULL,
    position INTEGER NOT NULL,
    retired INTEGER NOT NULL CHECK (retired IN (0, 1))
) STRICT;
-- Of two lines whose names are spelled alike the later one has its number behind its word.
WITH known AS (
    SELECT line AS name, min(position) AS position, replace(replace(replace(replace(replace(replace(replace(lower(line), ' ', '-'), '/', '-'), '?', '-'), '#', '-'), '%', '-'), '&', '-'), '+', '-') AS slug FROM areas GROUP BY line
), numbered AS (
    SELECT name, slug, row_number() OVER (ORDER BY position, name) AS place, row_number() OVER (PARTITION BY slug ORDER BY position, name) AS number FROM known
)
INSERT INTO product_lines (slug, name, names, position, retired)
SELECT CASE WHEN number = 1 THEN slug ELSE slug || '-' || number || '-' || place END, name, '{}', place, 0 FROM numbered ORDER BY place;
CREATE TABLE parts (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    slug TEXT NOT NULL UNIQUE,
    -- Where there is none in the reader's language.
    name TEXT NOT NULL,
    -- By language tag, as JSON.
    names TEXT NOT NULL,
    line_id INTEGER NOT NULL REFERENCES product_lines (id),
    position INTEGER NOT NULL,
    retired INTEGER NOT NULL CHECK (retired IN (0, 1)),
    -- Whose posts go, and went, to another area.
    merged_into INTEGER REFERENCES areas (id)
) STRICT;
INSERT INTO parts (id, slug, name, names, line_id, position, retired)
SELECT a.id, a.slug, a.name, '{}', l.id, a.position, 0 FROM areas a JOIN product_lines l ON l.name = a.line;
UPDATE sqlite_sequence SET seq = max(seq, (SELECT seq FROM sqlite_sequence WHERE name = 'areas')) WHERE name = 'parts';
DROP TABLE areas;
ALTER TABLE parts RENAME TO areas;
CREATE INDEX areas_line ON areas (line_id);
CREATE INDEX areas_merged ON areas (merged_into) WHERE merged_into IS NOT NULL;
-- Words that an area or a line had in addresses before it was named anew: links to them lead on.
CREATE TABLE former_slugs (
    slug TEXT NOT NULL PRIMARY KEY,
    area_id INTEGER NOT NULL REFERENCES areas (id)
) STRICT;
CREATE INDEX former_slugs_area ON former_slugs (area_id);
CREATE TABLE former_line_slugs (
    slug TEXT NOT NULL PRIMARY KEY,
    line_id INTEGER NOT NULL REFERENCES product_lines (id)
) STRICT;
CREATE INDEX former_line_slugs_line ON former_line_slugs (line_id);
-- Staff who answer for an area.
CREATE TABLE area_owners (
    area_id INTEGER NOT NULL REFERENCES areas (id),
    user_id INTEGER NOT NULL REFERENCES users (id),
    PRIMARY KEY (area_id, user_id)
) STRICT;
CREATE INDEX area_owners_user ON area_owners (user_id);
-- What sites began with was named in English only.
UPDATE areas SET names = '{"en":"System","nl":"Systeem","de":"System","fr":"Système","es":"Sistema","zh-Hans":"系统","zh-Hant":"系統"}' WHERE name = 'System';
UPDATE areas SET names = '{"en":"Lock screen","nl":"Vergrendelscherm","de":"Sperrbildschirm","fr":"Écran de verrouillage","es":"Pantalla de bloqueo","zh-Hans":"锁屏","zh-Hant":"鎖定畫面"}' WHERE name = 'Lock screen';
UPDATE areas SET names = '{"en":"Notifications","nl":"Meldingen","de":"Benachrichtigungen","fr":"Notifications","es":"Notificaciones","zh-Hans":"通知","zh-Hant":"通知"}' WHERE name = 'Notifications';
UPDATE areas SET names = '{"en":"Home screen","nl":"Startscherm","de":"Startbildschirm","fr":"Écran d’accueil","es":"Pantalla de inicio","zh-Hans":"桌面","zh-Hant":"主畫面"}' WHERE name = 'Home screen';
UPDATE areas SET names = '{"en":"Settings","nl":"Instellingen","de":"Einstellungen","fr":"Paramètres","es":"Ajustes","zh-Hans":"设置","zh-Hant":"設定"}' WHERE name = 'Settings';
UPDATE areas SET names = '{"en":"Phone","nl":"Telefoon","de":"Telefon","fr":"Téléphone","es":"Teléfono","zh-Hans":"电话","zh-Hant":"電話"}' WHERE name = 'Phone';
UPDATE areas SET names = '{"en":"Messaging","nl":"Berichten","de":"Nachrichten","fr":"Messages","es":"Mensajes","zh-Hans":"短信","zh-Hant":"簡訊"}' WHERE name = 'Messaging';
UPDATE areas SET names = '{"en":"Contacts","nl":"Contacten","de":"Kontakte","fr":"Contacts","es":"Contactos","zh-Hans":"联系人","zh-Hant":"聯絡人"}' WHERE name = 'Contacts';
UPDATE areas SET names = '{"en":"Camera","nl":"Camera","de":"Kamera","fr":"Appareil photo","es":"Cámara","zh-Hans":"相机","zh-Hant":"相機"}' WHERE name = 'Camera';
UPDATE areas SET names = '{"en":"Gallery","nl":"Galerij","de":"Galerie","fr":"Galerie","es":"Galería","zh-Hans":"相册","zh-Hant":"相簿"}' WHERE name = 'Gallery';
UPDATE areas SET names = '{"en":"Recorder","nl":"Recorder","de":"Rekorder","fr":"Enregistreur","es":"Grabadora","zh-Hans":"录音机","zh-Hant":"錄音機"}' WHERE name = 'Recorder';
UPDATE areas SET names = '{"en":"Battery","nl":"Batterij","de":"Akku","fr":"Batterie","es":"Batería","zh-Hans":"电池","zh-Hant":"電池"}' WHERE name = 'Battery';
UPDATE areas SET names = '{"en":"Themes","nl":"Thema’s","de":"Designs","fr":"Thèmes","es":"Temas","zh-Hans":"主题","zh-Hant":"主題"}' WHERE name = 'Themes';
UPDATE areas SET names = '{"en":"Security","nl":"Beveiliging","de":"Sicherheit","fr":"Sécurité","es":"Seguridad","zh-Hans":"安全","zh-Hant":"安全"}' WHERE name = 'Security';
UPDATE areas SET names = '{"en":"Other","nl":"Overig","de":"Sonstiges","fr":"Autre","es":"Otros","zh-Hans":"其他","zh-Hant":"其他"}' WHERE name = 'Other';
UPDATE product_lines SET names = '{"en":"Phone","nl":"Telefoon","de":"Telefon","fr":"Téléphone","es":"Teléfono","zh-Hans":"手机","zh-Hant":"手機"}' WHERE name = 'Phone';
UPDATE product_lines SET names = '{"en":"TV","nl":"Tv","de":"Fernseher","fr":"Téléviseur","es":"Televisor","zh-Hans":"电视","zh-Hant":"電視"}' WHERE name = 'TV';
UPDATE product_lines SET names = '{"en":"Router","nl":"Router","de":"Router","fr":"Routeur","es":"Router","zh-Hans":"路由器","zh-Hant":"路由器"}' WHERE name = 'Router';
UPDATE product_lines SET names = '{"en":"Wearable","nl":"Wearable","de":"Wearable","fr":"Objet connecté","es":"Wearable","zh-Hans":"穿戴设备","zh-Hant":"穿戴裝置"}' WHERE name = 'Wearable';
UPDATE product_lines SET names = '{"en":"Accessory","nl":"Accessoire","de":"Zubehör","fr":"Accessoire","es":"Accesorio","zh-Hans":"配件","zh-Hant":"配件"}' WHERE name = 'Accessory';
