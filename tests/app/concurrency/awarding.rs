//! Two processes find and present an award at the same moment: it is found once and presented once.

use super::at_once;
use super::publishing::second;
use crate::awards::fans_like;
use crate::reports::{a_release_is_out, release};
use crate::support::on_each_engine;
use diesel::prelude::*;
use orange_friday::awards;
use orange_friday::db::schema::events;
use orange_friday::events::What;
use orange_friday::people::Role;
use orange_friday::reports;

#[test]
fn two_processes_find_an_award_once_and_present_it_once() {
    on_each_engine(|app| {
        a_release_is_out(app);
        fans_like(app, 8, 4);
        app.set_clock("2026-11-24T18:00:00Z");
        let (release, now, zone) = (release(app), app.now(), app.app.config.schedule.zone);
        let grace = app.viewer("Grace", Role::Staff);
        assert!(app.write(move |conn| reports::close(conn, release, now)));
        let beside = second(app);
        let both = |place: usize| if place.is_multiple_of(2) { app.app.db.clone() } else { beside.db.clone() };
        let mut work: Vec<Box<dyn FnOnce() -> bool + Send + '_>> = Vec::new();
        for place in 0..6 {
            let db = both(place);
            work.push(Box::new(move || db.write_here(move |conn| awards::find(conn, release, zone, now)).unwrap()));
        }
        let found = at_once(work);
        assert_eq!(found.iter().filter(|did| **did).count(), 1, "{found:?}");

        let said = vec![("en".to_owned(), "Night became day.".to_owned())];
        let by = grace.clone();
        app.write(move |conn| awards::stage(conn, &by, (release, None), &said, now));
        let mut work: Vec<Box<dyn FnOnce() -> bool + Send + '_>> = Vec::new();
        for place in 0..6 {
            let (db, grace) = (both(place), grace.clone());
            work.push(Box::new(move || {
                db.write_here(move |conn| awards::present(conn, &grace, (release, None), &[], now)).is_ok()
            }));
        }
        assert!(at_once(work).into_iter().all(|is_done| is_done));
        let told = events::table.filter(events::what.eq(What::AwardPresented));
        let told: i64 = app.read(|conn| Ok(told.count().get_result(conn)?));
        // Whoever is named finds it in their inbox: nothing is left undone.
        app.run_worker();
        assert_eq!((told, crate::cli::doctor::says(app)), (1, Vec::<String>::new()));
    });
}
