-- How many changes an area finishes in a week, where staff have said so.
CREATE TABLE area_capacities (
    area_id BIGINT NOT NULL PRIMARY KEY REFERENCES areas (id),
    items BIGINT NOT NULL
);
-- Who builds a post: somebody of the staff, or a name.
CREATE TABLE post_builders (
    post_id BIGINT NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    position BIGINT NOT NULL,
    user_id BIGINT REFERENCES users (id),
    name TEXT NOT NULL,
    PRIMARY KEY (post_id, position)
);
CREATE INDEX post_builders_user ON post_builders (user_id) WHERE user_id IS NOT NULL;
