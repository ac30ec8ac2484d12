//! Work that goes through many posts, and files. A chunk of each: all of them ask the same.

use crate::support::TestApp;
use orange_friday::areas::{self, REGROUPING};
use orange_friday::devices::MATCHING;
use orange_friday::jobs::{self, JobKind};
use orange_friday::people::Role;
use orange_friday::reindexing::{self, REINDEXING};
use orange_friday::{imports, matching, regrouping};

/// Posts from elsewhere are looked for and taken in.
pub fn import(app: &TestApp) {
    app.add_person("Olivia", Role::Owner);
    let now = app.now();
    let found = app.read(|conn| {
        let line = r#"{"title":"Pause a recording","module":"Camera","url":"https://example.org/1"}"#;
        let found = vec![imports::parse(line, &areas::list(conn)?, None).unwrap()];
        assert_eq!(imports::count_known(conn, &found)?, 0);
        Ok(found)
    });
    let known = found.clone();
    assert!(app.write(move |conn| imports::store(conn, &found[0], now)));
    assert!(!app.write(move |conn| imports::store(conn, &known[0], now)));
    app.write(imports::digest_some);
}

/// Texts are indexed again and what has none is swept out of the index, bugs get devices that came to be known, an area
/// goes into another, and files are swept away.
pub fn go_through(app: &TestApp) {
    let now = app.now();
    app.tidy();
    app.sql("UPDATE areas SET merged_into = 1 WHERE id = 2");
    app.write(move |conn| {
        reindexing::begin_again(conn, now)?;
        jobs::begin_again(conn, MATCHING, 0, now)?;
        jobs::begin_again(conn, REGROUPING, 2, now)
    });
    let next = |kind: JobKind| app.write(move |conn| jobs::claim(conn, kind, now)).unwrap();
    // Posts, what their authors added, comments; behind them tokens that a text does not say. Between these are texts that are
    // gone: of additions there are so few here that PostgreSQL reads them all.
    for part in [0, 1, 2, 4] {
        app.sql(&format!("UPDATE jobs SET part = {part}, place = 0 WHERE kind = '{}'", REINDEXING.0));
        let job = next(REINDEXING);
        let batch = app.read(|conn| reindexing::read(conn, &job));
        app.write(move |conn| reindexing::store(conn, &job, &batch));
    }
    for _ in 0..2 {
        let job = next(MATCHING);
        let batch = app.read(|conn| matching::read(conn, &job));
        app.write(move |conn| matching::store(conn, &job, &batch));
        let job = next(REGROUPING);
        app.write(move |conn| regrouping::store(conn, &job, regrouping::CHUNK, now));
    }
}
