//! The old version had stopped in the middle of a week's work: the worker finishes it, and does nothing twice.

use super::{filled_before, lines};
use crate::support::process::Program;
use crate::support::{Setup, engines};
use orange_friday::db;
use std::collections::BTreeMap;

/// Of the third release half of the credits are there, of the last lines none, and half of the people have their digest;
/// of the second one only digests are missing. What the others were mailed is taken back with their claims.
const HALF_DONE: &str = "UPDATE releases SET credited_at = NULL, digested_at = NULL, people_count = 0 WHERE id = 3; \
     UPDATE release_items SET credited_at = NULL, people_count = 0 WHERE id >= 12; \
     DELETE FROM credits WHERE release_id = 3 AND (item_id > 12 OR (item_id = 12 AND rank > 9)); \
     UPDATE contributors SET voted = 0 WHERE release_id = 3; \
     UPDATE releases SET digested_at = NULL WHERE id = 2; \
     DELETE FROM outbox WHERE id IN (SELECT mail_id FROM digests WHERE release_id IN (2, 3) AND user_id % 2 = 0); \
     DELETE FROM digests WHERE release_id IN (2, 3) AND user_id % 2 = 0";

const CREDITS: &str = "SELECT CAST(release_id AS TEXT) || ' line ' || item_id || ': ' || user_id || ' ' || role || ' ' || rank \
     AS line FROM credits ORDER BY 1";
const CONTRIBUTORS: &str = "SELECT CAST(release_id AS TEXT) || ': ' || user_id || ' ' || wrote || ' ' || voted AS line \
     FROM contributors ORDER BY 1";
const COUNTS: &str = "SELECT CAST(r.id AS TEXT) || ' ' || r.people_count || ' line ' || i.id || ' ' || i.people_count AS line \
     FROM releases r JOIN release_items i ON i.release_id = r.id ORDER BY 1";
const CLAIMS: &str = "SELECT CAST(release_id AS TEXT) || ': ' || user_id AS line FROM digests ORDER BY 1";
const ADDRESSES: &str = "SELECT u.email AS line FROM digests d JOIN users u ON u.id = d.user_id \
     WHERE d.release_id IN (2, 3) AND u.id % 2 = 0 AND d.mail_id IS NOT NULL ORDER BY 1";

#[test]
fn work_that_the_version_before_left_unfinished_is_finished_once() {
    for engine in engines() {
        let whole = filled_before(engine, "SELECT 1");
        let asked = [CREDITS, CONTRIBUTORS, COUNTS, CLAIMS];
        let expected = asked.map(|sql| lines(&whole, sql));
        let missing = lines(&whole, ADDRESSES);
        assert!(missing.len() > 20, "{engine:?}: {missing:?}");

        let database = filled_before(engine, HALF_DONE);
        let [credits, ..] = asked.map(|sql| lines(&database, sql));
        assert!(credits.len() < expected[0].len());
        db::migrate(&database.url).unwrap();
        let jobs = "SELECT kind || ' ' || subject AS line FROM jobs ORDER BY 1";
        assert_eq!(lines(&database, jobs), ["credits 3", "digests 2", "foresight 1", "foresight 2"]);
        let setup = Setup { starts_at: "2026-11-26T16:00:00Z".parse().unwrap(), ..Setup::default() };
        let app = setup.start_over(engine, database);
        let mut told: BTreeMap<String, usize> = BTreeMap::new();
        for mail in app.mails() {
            *told.entry(mail.to.join(",")).or_default() += 1;
        }
        let mut owed: BTreeMap<String, usize> = BTreeMap::new();
        for address in missing {
            *owed.entry(address).or_default() += 1;
        }
        assert_eq!(told, owed, "{engine:?}: who had theirs gets no second one");
        for (sql, expected) in asked.iter().zip(expected) {
            assert_eq!(lines(&app.database, sql), expected, "{engine:?}");
        }
        assert!(lines(&app.database, jobs).is_empty(), "{engine:?}");
        let open = "SELECT CAST(id AS TEXT) AS line FROM releases WHERE state = 'published' \
                    AND (credited_at IS NULL OR digested_at IS NULL)";
        assert!(lines(&app.database, open).is_empty(), "{engine:?}");
        let doctor = Program::over(&app.database).run(&["doctor"]);
        assert_eq!((doctor.status, doctor.said.trim()), (0, "All is well."), "{engine:?}: {doctor:?}");
        let before = app.tables();
        app.run_worker();
        assert_eq!(before.changes(&app.tables()), [] as [&str; 0], "{engine:?}: there is nothing left to do");
    }
}
