//! Pairs of posts that are alike are found chunk by chunk: killed in the middle, and by two workers at once, they are the
//! same in the end.

use super::killed::{loose, stuck};
use crate::crash::{end_leases, fill};
use crate::support::database::TestDatabase;
use crate::support::process::Program;
use crate::support::{Engine, TestApp, engines, on_each_engine, until_or};
use orange_friday::clock::Clock;
use orange_friday::config::FirstPosts;
use orange_friday::db::{Conn, Db, PostId, Timestamp, UserId};
use orange_friday::error::{Error, Result};
use orange_friday::filing::{self, Draft, Entered};
use orange_friday::i18n::Language;
use orange_friday::pairing;
use std::thread;

/// What there are two wishes for, each.
const WISHES: [&str; 13] = [
    "Schedule dark mode from sunset to sunrise",
    "Keyboard lags when typing fast",
    "Separate ringtone for every SIM card",
    "Gallery forgets the order of albums",
    "Larger clock above notifications",
    "Camera freezes at night",
    "Torch brightness with volume keys",
    "Hide contacts without numbers",
    "Compass needle points west",
    "Weather widget shows yesterday",
    "Recorder stops after one hour",
    "Calendar repeats birthdays twice",
    "Stylus draws beside its tip",
];

fn file_all(conn: &mut Conn, author: UserId, now: Timestamp) -> Result<()> {
    for title in WISHES.iter().flat_map(|wish| [(*wish).to_owned(), format!("{wish} again")]) {
        let entered = Entered { kind: "request", title: &title, area: "camera", ..Entered::default() };
        let draft = Draft::parse(&entered, Language::En).map_err(Error::Invalid)?;
        filing::submit(conn, author, &draft, FirstPosts::Published, now)?;
    }
    Ok(())
}

/// The two wishes for each, of which the first has this number.
fn expected(first: i64) -> Vec<(PostId, PostId)> {
    let numbers = (0..i64::try_from(WISHES.len()).unwrap()).map(|wish| first + 2 * wish);
    numbers.map(|older| (PostId(older), PostId(older + 1))).collect()
}

fn found(conn: &mut Conn) -> Result<Vec<(PostId, PostId)>> {
    let mut found = pairing::suggested(conn, Timestamp(Clock::system().now()), 1_000)?;
    found.sort_unstable();
    Ok(found)
}

fn unpaired(db: &Db) -> i64 {
    db.read_here(|conn| pairing::count_unpaired(conn, 1_000)).unwrap()
}

fn killed_in_the_middle(engine: Engine) {
    let database = TestDatabase::empty(engine);
    let db = fill(&database, 0, &[]);
    let now = Timestamp(Clock::system().now());
    db.write_here(move |conn| file_all(conn, UserId(1), now)).unwrap();
    assert_eq!(unpaired(&db), 26);
    let program = Program::over(&database);
    // The latest come first: the second chunk does not end.
    stuck(&database, "pairs", "NEW.newer_id = 10");
    let serving = program.serve(&[]);
    until_or(|| unpaired(&db) == 16, || format!("{} {}", unpaired(&db), serving.log()));
    serving.kill();
    let some = db.read_here(found).unwrap();
    assert!(!some.is_empty() && some.len() < WISHES.len() && unpaired(&db) == 16, "{engine:?}: {some:?}");
    loose(&database, "pairs");
    end_leases(&database);
    let serving = program.serve(&[]);
    until_or(|| unpaired(&db) == 0, || serving.log());
    drop(serving);
    assert_eq!(db.read_here(found).unwrap(), expected(1), "{engine:?}");
    assert_eq!(program.run(&["doctor"]).status, 0);
}

#[test]
fn killed_in_the_middle_of_a_chunk_all_pairs_are_found_in_the_end() {
    thread::scope(|scope| {
        let runs: Vec<_> =
            engines().into_iter().map(|engine| scope.spawn(move || killed_in_the_middle(engine))).collect();
        for run in runs {
            run.join().unwrap();
        }
    });
}

fn filed(app: &TestApp) {
    app.areas(&["Camera"]);
    let (author, now) = (app.fan("Ada").id, app.now());
    app.write(move |conn| file_all(conn, author, now));
}

#[test]
fn two_workers_at_once_find_each_pair_once() {
    on_each_engine(|app| {
        filed(app);
        thread::scope(|scope| {
            for _ in 0..2 {
                scope.spawn(|| app.run_worker());
            }
        });
        assert_eq!(app.read(found), expected(1));
        assert_eq!(app.tables().count("unpaired"), 0);
    });
}

/// A worker has looked, and stores what it saw only after things have changed: nothing of that is kept that does not hold.
#[test]
fn what_changes_while_a_chunk_is_being_looked_at_is_looked_at_again() {
    on_each_engine(|app| {
        filed(app);
        let late = app.read(pairing::read);
        let numbers: Vec<(i64, i64)> = expected(1).iter().map(|(older, newer)| (older.0, newer.0)).collect();
        let (hidden, renamed) = (numbers[12].1, numbers[11].1);
        app.sql(&format!("UPDATE posts SET visibility = 'hidden', listed = FALSE WHERE id = {hidden}"));
        app.sql(&format!("UPDATE posts SET title = 'Something else' WHERE id = {renamed}"));
        app.write(move |conn| pairing::keep(conn, &late));
        let now = app.now();
        let some = app.read(move |conn| pairing::suggested(conn, now, 100));
        assert_eq!(some.len(), 3, "{some:?}");
        let waiting = app.tables().count("unpaired");
        assert_eq!(waiting, 26 - 8, "both wait on");
        app.run_worker();
        let kept = app.read(move |conn| pairing::suggested(conn, now, 100));
        assert_eq!((kept.len(), app.tables().count("unpaired")), (11, 0), "what was said of both no longer holds");
    });
}
