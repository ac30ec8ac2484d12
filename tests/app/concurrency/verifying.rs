//! Those who had a bug say at the same moment, in two processes, that it still happens, some of them twice.

use super::at_once;
use super::publishing::second;
use crate::support::{TestApp, on_each_engine};
use orange_friday::db::{PostId, ReleaseId};
use orange_friday::verifying::{self, Asked, Tally};
use orange_friday::web::App;

const FANS: usize = 12;

/// A bug is out with its fix.
fn a_fix_is_out(app: &TestApp) -> (PostId, ReleaseId) {
    app.areas(&["Camera"]);
    let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
    let post = app.file(&ada, "bug", "The shutter sticks", "camera");
    app.decide(&grace, post, "ready", "");
    assert_eq!(app.publish_by_the_clock(&grace), "26.11.20");
    (post, app.read(|conn| orange_friday::releases::by_version(conn, "26.11.20")).id)
}

fn answers(app: &App, asked: Asked, gone: bool) {
    let now = app.now();
    app.db.write_here(move |conn| verifying::answer(conn, &asked, gone, now)).unwrap();
}

#[test]
fn answers_at_one_moment_are_each_counted_once_and_reopen_the_matter() {
    on_each_engine(|app| {
        let (post, release) = a_fix_is_out(app);
        let beside = second(app);
        let fans: Vec<_> = (0..FANS).map(|fan| app.fan(&format!("Fan {fan}")).id).collect();
        let mut all: Vec<Box<dyn FnOnce() + Send + '_>> = Vec::new();
        for person in fans {
            let asked = Asked { person, post, release, device: None };
            all.push(Box::new(move || answers(&app.app, asked, false)));
            let beside = &beside;
            all.push(Box::new(move || answers(beside, asked, false)));
        }
        at_once(all);
        let said = app.read(|conn| verifying::tallies(conn, release));
        let remains = i64::try_from(FANS).unwrap();
        assert_eq!(said[&post], Tally { gone: 0, remains, is_reopened: true });
        assert_eq!((app.tables().count("fix_answers"), app.tables().count("fix_checks")), (FANS, 1));
        assert_eq!(app.read(|conn| verifying::waiting(conn, 9)), 1);
        app.run_worker();
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}
