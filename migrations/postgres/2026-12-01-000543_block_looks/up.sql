-- Whoever is blocked asks once for another look; staff lift the block, or answer that it stands.
CREATE TABLE block_looks (
    block_id BIGINT NOT NULL PRIMARY KEY REFERENCES blocks (id) ON DELETE CASCADE,
    asked_at TIMESTAMPTZ NOT NULL,
    answered_at TIMESTAMPTZ,
    answered_by BIGINT REFERENCES users (id),
    answer TEXT NOT NULL DEFAULT '',
    -- The language of the answer.
    lang TEXT NOT NULL DEFAULT '',
    CHECK ((answered_at IS NULL) = (answered_by IS NULL) AND (answered_at IS NULL) = (answer = ''))
);
CREATE INDEX block_looks_answered_by ON block_looks (answered_by) WHERE answered_by IS NOT NULL;
CREATE INDEX block_looks_waiting ON block_looks (asked_at, block_id) WHERE answered_at IS NULL;
