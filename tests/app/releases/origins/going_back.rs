//! Lines that were left out, split or taken back, and come again.

use super::{put, show, write_below};
use crate::cli::doctor;
use crate::support::{Browser, on_each_engine};
use diesel::connection::InstrumentationEvent;
use diesel::prelude::*;
use orange_friday::audit::{Hand, Whole};
use orange_friday::db::{Conn, ItemId};
use orange_friday::error::Refusal;
use orange_friday::releases::{self, ItemKept, JoinedKept};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

#[test]
fn a_line_that_was_left_out_does_not_come_back_beside_the_one_that_took_its_place() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        app.run_worker();
        let post = app.finished(&ada, &grace, "Keep recording during calls", "camera");
        app.finished(&ada, &grace, "Record while it rings", "camera");
        app.at("2026-11-19T18:00:00Z");
        let (release, line, by, now) = (app.week().id, app.line_of(post).id, grace.id, app.now());
        let take_back = move |is_taken_in: bool| {
            app.app.db.write_here(move |conn| {
                let before = ItemKept::of(conn, release, line)?;
                releases::leave_out(conn, release, line)?;
                let after = ItemKept::of(conn, release, line)?;
                if is_taken_in {
                    releases::take_in_late(conn, release)?;
                }
                before.put(conn, &after, Hand { by, now })
            })
        };
        assert!(take_back(true).unwrap_err().is(Refusal::CHANGED_MEANWHILE));
        take_back(false).unwrap();
        assert_eq!(app.line_of(post).id, line);
        // Its post is hidden while it is out: it comes back without the title.
        let leave_out = move |conn: &mut Conn| {
            let before = ItemKept::of(conn, release, line)?;
            releases::leave_out(conn, release, line)?;
            Ok((before, ItemKept::of(conn, release, line)?))
        };
        let (before, after) = app.app.db.write_here(leave_out).unwrap();
        show(app, &grace, post, false);
        app.app.db.write_here(move |conn| before.put(conn, &after, Hand { by, now })).unwrap();
        assert!(app.line_of(post).withheld);
    });
}

#[test]
fn a_half_of_a_post_that_was_split_comes_back_beside_the_other_and_not_beside_what_took_its_place() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        app.run_worker();
        let post = app.finished(&ada, &grace, "Keep recording during calls", "camera");
        app.finished(&ada, &grace, "Record while it rings", "camera");
        app.at("2026-11-19T18:00:00Z");
        let line = app.line_of(post).id;
        let half = write_below(app, line, "The camera opens faster");
        put(app, format!("INSERT INTO item_posts (item_id, post_id, position) VALUES ({half}, {post}, 0);"));
        let mut desk = app.signed_in("Grace");
        // Leaves a line out, and gives the button that takes it back.
        let leave_out = |desk: &mut Browser, item: ItemId| {
            let page = desk.get("/releases/next/edit");
            assert_eq!(desk.submit(&page, &format!("/releases/next/items/{item}/leave-out"), &[]).status, 303);
            desk.get("/triage/acts").attributes(".acts li:first-child form", "action").remove(0)
        };
        let stand = || [line, half].map(|item| app.release_lines().iter().any(|there| there.id == item));
        let back = leave_out(&mut desk, half);
        assert_eq!((stand(), desk.post(&back, &[]).status, stand()), ([true, false], 303, [true, true]));
        // Both, and both come back.
        let [first, second] = [line, half].map(|item| leave_out(&mut desk, item));
        assert_eq!(stand(), [false, false]);
        assert_eq!([&second, &first].map(|back| desk.post(back, &[]).status), [303, 303]);
        assert_eq!(stand(), [true, true]);
        // Taken in late the post has a line of its own: neither has a button any more.
        let backs = [line, half].map(|item| leave_out(&mut desk, item));
        let page = desk.get("/releases/next/edit");
        assert_eq!(desk.submit(&page, "/releases/next/late", &[]).status, 303);
        let buttons = desk.get("/triage/acts").attributes(".acts form", "action");
        assert!(!buttons.is_empty() && backs.iter().all(|back| !buttons.contains(back)), "{buttons:?}");
        assert_eq!(backs.map(|back| desk.post(&back, &[]).status), [409, 409]);
        assert_eq!(doctor::says(app), [] as [&str; 0]);
    });
}

#[test]
fn items_go_and_come_back_in_as_many_statements_however_many_they_are() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        app.run_worker();
        for number in 0..12 {
            app.finished(&ada, &grace, &format!("Keep recording during call {number}"), "camera");
        }
        app.at("2026-11-19T18:00:00Z");
        let texts = "INSERT INTO item_texts (item_id, lang, text, revision, made_from) \
                     SELECT id, 'de', wording, 1, '' FROM release_items;";
        put(app, texts.to_owned());
        let (release, by, now) = (app.week().id, grace.id, app.now());
        let words = || app.release_lines().into_iter().map(|item| (item.id, item.wording)).collect::<Vec<_>>();
        let before = words();
        let asked = |most: usize| {
            let items: Vec<ItemId> = before.iter().take(most).map(|(item, _)| *item).collect();
            let count = Arc::new(AtomicUsize::new(0));
            let counted = Arc::clone(&count);
            app.write(move |conn| {
                let there = JoinedKept::of(conn, release, &items)?;
                let tally = Arc::clone(&counted);
                conn.set_instrumentation(move |event: InstrumentationEvent<'_>| {
                    if let InstrumentationEvent::StartQuery { .. } = event {
                        tally.fetch_add(1, Ordering::Relaxed);
                    }
                });
                there.absent().put(conn, &there, Hand { by, now })?;
                there.put(conn, &there.absent(), Hand { by, now })?;
                conn.set_instrumentation(|_: InstrumentationEvent<'_>| {});
                Ok(())
            });
            count.load(Ordering::Relaxed)
        };
        let few = asked(2);
        assert!(few > 0);
        assert_eq!(asked(12), few);
        assert_eq!((words(), app.tables().count("item_texts")), (before, 12));
    });
}
