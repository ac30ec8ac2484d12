-- Pictures that staff sent for lines. The files are kept elsewhere, under this name.
CREATE TABLE item_uploads (
    name TEXT NOT NULL PRIMARY KEY,
    -- In pixels, of both sizes.
    full_width INTEGER NOT NULL,
    full_height INTEGER NOT NULL,
    small_width INTEGER NOT NULL,
    small_height INTEGER NOT NULL,
    added_at TEXT NOT NULL,
    -- Since when no line has it, as far as it was looked.
    unused_at TEXT
) STRICT, WITHOUT ROWID;
