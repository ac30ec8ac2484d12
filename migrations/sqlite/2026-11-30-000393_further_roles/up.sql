-- How people shaped a line besides the way in which `credits` names them: a row of the two for each line, person and role.
CREATE TABLE further_roles (
    item_id INTEGER NOT NULL REFERENCES release_items (id) ON DELETE CASCADE,
    user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    role TEXT NOT NULL,
    PRIMARY KEY (item_id, user_id, role)
) STRICT, WITHOUT ROWID;
CREATE INDEX further_roles_user ON further_roles (user_id);
