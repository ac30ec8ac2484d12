-- Addresses of former members, as nobody without this installation's secret can recognise them.
CREATE TABLE suppressed (
    hash TEXT NOT NULL PRIMARY KEY,
    since TEXT NOT NULL
) STRICT, WITHOUT ROWID;
-- Nobody rewrites what staff did, this program neither; but the handle of somebody who left becomes that of a former member.
DROP TRIGGER staff_acts_stay;
CREATE TRIGGER staff_acts_stay BEFORE UPDATE ON staff_acts
WHEN NEW.id <> OLD.id OR NEW.act <> OLD.act OR NEW.actor_id <> OLD.actor_id OR NEW.post_id IS NOT OLD.post_id
    OR NEW.done_at <> OLD.done_at
    OR (NEW.about <> OLD.about AND (NEW.about NOT GLOB 'former.[0-9]*' OR NEW.about GLOB 'former.*[^0-9]*'))
    OR (NEW.before <> OLD.before AND (NEW.before NOT GLOB 'former.[0-9]*' OR NEW.before GLOB 'former.*[^0-9]*'))
    OR (NEW.after <> OLD.after AND (NEW.after NOT GLOB 'former.[0-9]*' OR NEW.after GLOB 'former.*[^0-9]*'))
BEGIN SELECT RAISE(ABORT, 'what staff did is not changed'); END;
