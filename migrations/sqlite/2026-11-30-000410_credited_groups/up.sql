-- Groups that a line of a release credits, as it was when that went out.
CREATE TABLE credited_groups (
    item_id INTEGER NOT NULL REFERENCES release_items (id) ON DELETE CASCADE,
    group_id INTEGER NOT NULL REFERENCES fan_groups (id),
    PRIMARY KEY (item_id, group_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX credited_groups_group ON credited_groups (group_id);
