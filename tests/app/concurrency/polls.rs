//! A poll under a rush: everybody votes twice at once, and two processes seal its result at the same moment.

use super::at_once;
use super::publishing::second;
use crate::cli::doctor::says;
use crate::support::{TestApp, on_each_engine};
use chrono::TimeDelta;
use diesel::prelude::*;
use orange_friday::db::schema::{events, poll_results, poll_votes};
use orange_friday::events::What;
use orange_friday::people::{Role, Viewer};
use orange_friday::polls::{self, Draft, Purpose, Totals};

const FANS: usize = 12;

fn opened(app: &TestApp, by: &Viewer) -> i64 {
    let (by, now) = (by.clone(), app.now());
    let draft = Draft {
        purpose: Purpose::Design,
        question: "Which clock face?".to_owned(),
        lang: "en".to_owned(),
        note: String::new(),
        note_lang: String::new(),
        options: ["A slice", "A whole orange"].map(|label| (label.to_owned(), "en".to_owned())).to_vec(),
        totals: Totals::Running,
        closes_at: now.plus(TimeDelta::hours(2)),
    };
    app.write(move |conn| {
        let id = polls::draft(conn, &by, &draft, now)?;
        polls::open(conn, &by, (id, None), now)?;
        Ok(id)
    })
}

#[test]
fn everybody_has_one_vote_however_often_they_press_at_once_and_the_result_is_sealed_once() {
    on_each_engine(|app| {
        let grace = app.viewer("Grace", Role::Staff);
        let fans: Vec<Viewer> = (0..FANS).map(|fan| app.viewer(&format!("Fan {fan}"), Role::Member)).collect();
        let (poll, beside, now) = (opened(app, &grace), second(app), app.now());
        let options: Vec<i64> =
            app.read(move |conn| polls::options_of(conn, poll)).iter().map(|option| option.id).collect();
        let mut work: Vec<Box<dyn FnOnce() -> bool + Send + '_>> = Vec::new();
        for (place, fan) in fans.iter().flat_map(|fan| [fan, fan, fan]).enumerate() {
            let db = if place % 2 == 0 { app.app.db.clone() } else { beside.db.clone() };
            let (fan, option) = (fan.clone(), options[place % 2]);
            work.push(Box::new(move || {
                db.write_here(move |conn| polls::vote(conn, &fan, (poll, option), now)).is_ok()
            }));
        }
        assert!(at_once(work).into_iter().all(|is_cast| is_cast));
        let cast: i64 = app.read(|conn| Ok(poll_votes::table.count().get_result(conn)?));
        let counted: i64 = app.read(move |conn| polls::options_of(conn, poll)).iter().map(|option| option.people).sum();
        assert_eq!((usize::try_from(cast).unwrap(), counted), (FANS, cast));

        app.advance(TimeDelta::hours(3));
        let over = app.now();
        let mut work: Vec<Box<dyn FnOnce() -> bool + Send + '_>> = Vec::new();
        for place in 0..8 {
            let db = if place % 2 == 0 { app.app.db.clone() } else { beside.db.clone() };
            work.push(Box::new(move || db.write_here(move |conn| polls::close(conn, poll, over)).unwrap()));
        }
        let sealed = at_once(work);
        assert_eq!(sealed.iter().filter(|did| **did).count(), 1, "{sealed:?}");
        let told = events::table.filter(events::what.eq(What::PollClosed));
        let told: i64 = app.read(|conn| Ok(told.count().get_result(conn)?));
        let results: i64 = app.read(|conn| Ok(poll_results::table.count().get_result(conn)?));
        // The worker brings the result into inboxes: the doctor finds nothing that is left undone.
        app.run_worker();
        assert_eq!((told, results, says(app)), (1, 1, Vec::<String>::new()));
    });
}
