-- Nearly all rows name none. Counted in, those would make the database believe that whatever is named is named by thousands, and
-- walk through all rows instead: a look at what a bulk answered took half a second, for each of its posts one walk.
DROP INDEX comments_parent;
CREATE INDEX comments_parent ON comments (parent_id) WHERE parent_id IS NOT NULL;
DROP INDEX decisions_duplicate_of;
CREATE INDEX decisions_duplicate_of ON decisions (duplicate_of) WHERE duplicate_of IS NOT NULL;
DROP INDEX decisions_undoes;
CREATE INDEX decisions_undoes ON decisions (undoes) WHERE undoes IS NOT NULL;
DROP INDEX blocks_lifted_by;
CREATE INDEX blocks_lifted_by ON blocks (lifted_by) WHERE lifted_by IS NOT NULL;
DROP INDEX declines_ended_by;
CREATE INDEX declines_ended_by ON declines (ended_by) WHERE ended_by IS NOT NULL;
DROP INDEX hour_questions_answered_by;
CREATE INDEX hour_questions_answered_by ON hour_questions (answered_by) WHERE answered_by IS NOT NULL;
