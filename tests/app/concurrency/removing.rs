//! Something is removed at the moment at which somebody refers to it: whoever comes second finds it so, and is told in a sentence.

use super::first_start::somebody_waits;
use crate::support::{Page, TestApp, on_each_engine};
use diesel::connection::SimpleConnection;
use std::sync::Mutex;
use std::sync::mpsc::channel;
use std::thread;

/// Whoever presses while this statement is not committed yet, and what they are answered.
fn meanwhile(app: &TestApp, statement: &'static str, press: impl FnOnce() -> Page + Send) -> Page {
    let (held, is_held) = channel();
    thread::scope(|scope| {
        let answered = scope.spawn(move || {
            is_held.recv().unwrap();
            press()
        });
        let (held, database) = (Mutex::new(held), app.database.url.clone());
        app.write(move |conn| {
            conn.batch_execute(statement)?;
            held.lock().unwrap().send(()).unwrap();
            // On a file the press is written only after this.
            somebody_waits(&database);
            Ok(())
        });
        answered.join().unwrap()
    })
}

#[test]
fn a_market_that_is_removed_while_somebody_wants_it_is_gone_for_them_and_one_that_is_wanted_stays() {
    on_each_engine(|app| {
        let (mut ada, mut grace) = (app.member("Ada"), app.staff("Grace"));
        for typed in [[("code", "NO"), ("name", "Norway")], [("code", "SE"), ("name", "Sweden")]] {
            let page = grace.get("/staff/markets");
            assert_eq!(grace.submit(&page, "/staff/markets", &typed).status, 303);
        }
        let gone = meanwhile(app, "DELETE FROM markets WHERE code = 'no'", || ada.post("/markets/no/want", &[]));
        assert_eq!(gone.status, 404, "{}", gone.text());
        assert_eq!(app.tables().count("market_wants"), 0);

        // Nobody's wish goes with a market, however it stands: this one waits for an address.
        let wants = "INSERT INTO market_wants (market_id, user_id, counts, wanted_at) \
                     SELECT m.id, u.id, FALSE, m.added_at FROM markets m, users u WHERE u.handle = 'ada'";
        let place = grace.get("/staff/markets").attributes("a[href^='/staff/markets/']", "href").remove(0);
        let kept = meanwhile(app, wants, || grace.post(&format!("{place}/remove"), &[]));
        assert_eq!(kept.status, 409, "{}", kept.text());
        assert_eq!((app.tables().count("markets"), app.tables().count("market_wants")), (1, 1));
    });
}
