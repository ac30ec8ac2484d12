-- Addresses of former members, as nobody without this installation's secret can recognise them.
CREATE TABLE suppressed (
    hash TEXT PRIMARY KEY,
    since TIMESTAMPTZ NOT NULL
);
-- Nobody rewrites what staff did, this program neither; but the handle of somebody who left becomes that of a former member.
DROP TRIGGER staff_acts_stay ON staff_acts;
CREATE TRIGGER staff_acts_stay BEFORE UPDATE ON staff_acts FOR EACH ROW
WHEN (NEW.id <> OLD.id OR NEW.act <> OLD.act OR NEW.actor_id <> OLD.actor_id OR NEW.post_id IS DISTINCT FROM OLD.post_id
    OR NEW.done_at <> OLD.done_at
    OR (NEW.about <> OLD.about AND NEW.about !~ '^former[.][0-9]+$')
    OR (NEW.before <> OLD.before AND NEW.before !~ '^former[.][0-9]+$')
    OR (NEW.after <> OLD.after AND NEW.after !~ '^former[.][0-9]+$'))
EXECUTE FUNCTION staff_acts_stay();
CREATE TRIGGER staff_acts_remain BEFORE DELETE ON staff_acts FOR EACH ROW EXECUTE FUNCTION staff_acts_stay();
