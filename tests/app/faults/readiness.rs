//! `/readyz` is asked by many and tries the database now and then.

use super::VERDICT;
use crate::support::{Engine, TestApp, on_each_engine};
use chrono::TimeDelta;
use std::thread;

/// Lets the database itself count how often it is tried.
fn count_tries(app: &TestApp) {
    app.sql(match app.engine {
        Engine::Sqlite => {
            "CREATE TABLE tries (n INTEGER); \
             CREATE TRIGGER first_try AFTER INSERT ON site WHEN NEW.key = 'last_try' \
             BEGIN INSERT INTO tries VALUES (1); END; \
             CREATE TRIGGER next_try AFTER UPDATE ON site WHEN NEW.key = 'last_try' \
             BEGIN INSERT INTO tries VALUES (1); END"
        }
        Engine::Postgres => {
            "CREATE TABLE tries (n INTEGER); \
             CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS \
             $$ BEGIN INSERT INTO tries VALUES (1); RETURN NEW; END $$; \
             CREATE TRIGGER every_try AFTER INSERT OR UPDATE ON site FOR EACH ROW \
             WHEN (NEW.key = 'last_try') EXECUTE FUNCTION note()"
        }
    });
}

fn many_ask(app: &TestApp, expected: u16) {
    thread::scope(|scope| {
        for _ in 0..12 {
            scope.spawn(|| {
                for _ in 0..4 {
                    assert_eq!(app.visitor().get("/readyz").status, expected);
                }
            });
        }
    });
}

#[test]
fn whether_it_is_ready_is_tried_once_in_five_seconds_however_many_ask() {
    on_each_engine(|app| {
        count_tries(app);
        let tries = || app.tables().count("tries");
        many_ask(app, 200);
        assert_eq!(tries(), 1);
        app.advance(VERDICT - TimeDelta::microseconds(1));
        many_ask(app, 200);
        assert_eq!(tries(), 1);
        app.advance(TimeDelta::microseconds(1));
        many_ask(app, 200);
        assert_eq!(tries(), 2);

        app.sql("ALTER TABLE site RENAME TO elsewhere");
        many_ask(app, 200);
        app.advance(VERDICT);
        many_ask(app, 503);
        app.sql("ALTER TABLE elsewhere RENAME TO site");
        many_ask(app, 503);
        app.advance(TimeDelta::seconds(1));
        many_ask(app, 200);
        assert_eq!(tries(), 3, "a recovery shows after a second");
    });
}
