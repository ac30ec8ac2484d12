-- Pictures that staff sent for lines. The files are kept elsewhere, under this name.
CREATE TABLE item_uploads (
    name TEXT NOT NULL PRIMARY KEY,
    -- In pixels, of both sizes.
    full_width BIGINT NOT NULL,
    full_height BIGINT NOT NULL,
    small_width BIGINT NOT NULL,
    small_height BIGINT NOT NULL,
    added_at TIMESTAMPTZ NOT NULL,
    -- Since when no line has it, as far as it was looked.
    unused_at TIMESTAMPTZ
);
