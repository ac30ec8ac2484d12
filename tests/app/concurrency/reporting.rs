//! A release is reported on by many at the same moment, in two processes, also by one person several times, and while two
//! processes close it: each person counts once, and whoever is late is refused.

use super::at_once;
use super::publishing::second;
use crate::reports::{a_release_is_out, release, taps};
use crate::support::{TestApp, on_each_engine};
use chrono::TimeDelta;
use orange_friday::db::{ReleaseId, Timestamp};
use orange_friday::error::Error;
use orange_friday::people::Viewer;
use orange_friday::releases;
use orange_friday::reports::{self, Closing, Mood, Said};
use orange_friday::web::App;

const FANS: usize = 8;

/// What came of one try.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Came {
    Counted,
    TooLate,
    Closed,
    ClosedAlready,
}

fn says(app: &App, who: &Viewer, release: ReleaseId, mood: Mood, now: Timestamp) -> Came {
    let (who, said, closing) = (who.clone(), Said::taps(release, taps(mood, None, None)), Closing::of(&app.config));
    match app.db.write_here(move |conn| reports::say(conn, &who, &said, &closing, now)) {
        Ok(true) => Came::Counted,
        Err(Error::Rejected(_)) => Came::TooLate,
        other => panic!("{other:?}"),
    }
}

fn closes(app: &App, release: ReleaseId, now: Timestamp) -> Came {
    let is_closed = app.db.write_here(move |conn| reports::close(conn, release, now)).unwrap();
    if is_closed { Came::Closed } else { Came::ClosedAlready }
}

fn fans(app: &TestApp) -> Vec<Viewer> {
    (0..FANS).map(|number| app.fan(&format!("Fan {number}"))).collect()
}

fn faults(app: &TestApp) -> Vec<String> {
    app.read(|conn| reports::faults(conn, 20))
}

#[test]
fn one_person_counts_once_however_often_they_answer_at_the_same_moment() {
    on_each_engine(|app| {
        a_release_is_out(app);
        let (release, now, fans, beside) = (release(app), app.now(), fans(app), second(app));
        let mut all: Vec<Box<dyn FnOnce() -> Came + Send + '_>> = Vec::new();
        for fan in &fans {
            for mood in [Mood::Love, Mood::Sad] {
                all.push(Box::new(move || says(&app.app, fan, release, mood, now)));
                let beside = &beside;
                all.push(Box::new(move || says(beside, fan, release, mood, now)));
            }
        }
        assert!(at_once(all).iter().all(|came| *came == Came::Counted));
        assert_eq!((app.tables().count("reports"), faults(app)), (FANS, Vec::new()));
    });
}

#[test]
fn two_processes_that_close_a_report_while_fans_answer_close_it_once() {
    on_each_engine(|app| {
        a_release_is_out(app);
        let (release, fans, beside) = (release(app), fans(app), second(app));
        // The first answer begins it.
        assert_eq!(says(&app.app, &fans[0], release, Mood::Love, app.now()), Came::Counted);
        let out = app.read(move |conn| releases::get(conn, release));
        let at = Closing::of(&app.app.config).after(&out).unwrap();
        let before = at.plus(-TimeDelta::seconds(1));
        let mut all: Vec<Box<dyn FnOnce() -> Came + Send + '_>> = Vec::new();
        for fan in &fans {
            all.push(Box::new(move || says(&app.app, fan, release, Mood::Happy, before)));
        }
        let beside = &beside;
        for _ in 0..2 {
            all.push(Box::new(move || closes(&app.app, release, at)));
            all.push(Box::new(move || closes(beside, release, at)));
        }
        let came = at_once(all);
        let many = |wanted: Came| came.iter().filter(|came| **came == wanted).count();
        assert_eq!((many(Came::Closed), many(Came::ClosedAlready)), (1, 3), "{came:?}");
        let counted = app.read(move |conn| reports::answered(conn, release)).unwrap();
        // The first one has answered before; another answer of theirs takes the place of that.
        assert!(counted >= 1 && usize::try_from(counted).unwrap() <= 1 + many(Came::Counted), "{came:?}: {counted}");
        assert_eq!(faults(app), Vec::<String>::new());
    });
}
