//! Presses that two processes count while both store what they have: none is lost, and none counts twice.

use super::at_once;
use super::publishing::second;
use crate::support::{TestApp, on_each_engine};
use orange_friday::db::{Conn, ItemId};
use orange_friday::onward;
use orange_friday::releases::{self, LinkKind};
use orange_friday::web::{App, Counted};

/// Presses that each of the people makes on each thing.
const TIMES: i64 = 40;

fn stores(app: &App) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(onward::store_counted(app)).unwrap();
}

/// What is stored: presses of the talks of these lines, and of the page after the update.
fn stored(app: &TestApp, items: &[ItemId]) -> (i64, i64) {
    app.read(|conn: &mut Conn| {
        let release = releases::by_version(conn, "26.11.20")?;
        let told = onward::of_release(conn, release.id, items, true)?;
        Ok((told.of_kind(LinkKind::Discussion), told.referrals.iter().map(|(_, _, presses)| presses).sum()))
    })
}

#[test]
fn two_processes_add_up_and_lose_no_press_while_they_store() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        app.run_worker();
        for title in ["Keep recording during calls", "A louder alarm in the morning"] {
            app.finished(&ada, &grace, title, "camera");
        }
        assert_eq!(app.publish_by_the_clock(&grace), "26.11.20");
        let release = app.read(|conn| releases::by_version(conn, "26.11.20"));
        let items: Vec<ItemId> =
            app.read(|conn| releases::items(conn, release.id)).into_iter().map(|line| line.id).collect();
        assert_eq!(items.len(), 2);
        let beside = second(app);
        let of = |version: &str, line: i64, what: &'static str, source: &'static str| Counted {
            version: version.to_owned(),
            line,
            what,
            source,
        };
        let presses = |app: &App| {
            for _ in 0..TIMES {
                for item in &items {
                    app.presses.add(of("26.11.20", item.0, "discussion", ""));
                }
                app.presses.add(of("26.11.20", 0, "opened", "device"));
                // What is not there, or is no word of ours, is passed over and holds up nothing.
                app.presses.add(of("26.11.20", 9_999_999, "discussion", ""));
                app.presses.add(of("99.1.1", 0, "opened", "device"));
            }
        };
        let (here, there) = (&*app.app, &*beside);
        let (presses, stores) = (&presses, &stores);
        let mut work: Vec<Box<dyn FnOnce() + Send + '_>> = Vec::new();
        for process in [here, there, here, there] {
            work.push(Box::new(move || presses(process)));
            work.push(Box::new(move || (0..5).for_each(|_| stores(process))));
        }
        at_once(work);
        stores(here);
        stores(there);
        assert_eq!(stored(app, &items), (4 * TIMES * 2, 4 * TIMES));
        assert!(here.presses.take().is_empty() && there.presses.take().is_empty());
    });
}

#[test]
fn what_cannot_be_stored_counts_on() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        app.run_worker();
        app.finished(&ada, &grace, "Keep recording during calls", "camera");
        assert_eq!(app.publish_by_the_clock(&grace), "26.11.20");
        let opened = Counted { version: "26.11.20".to_owned(), line: 0, what: "opened", source: "qr" };
        app.app.presses.add(opened.clone());
        app.sql("ALTER TABLE release_referrals RENAME TO elsewhere");
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        assert!(runtime.block_on(onward::store_counted(&app.app)).is_err());
        app.app.presses.add(opened);
        app.sql("ALTER TABLE elsewhere RENAME TO release_referrals");
        stores(&app.app);
        assert_eq!(stored(app, &[]), (0, 2));
    });
}
