//! What goes on in a site's background, in chunks: posts come from elsewhere, texts are rendered and indexed again, bugs
//! are found by devices that came to be known, an area goes into another one, what nothing names any more is swept away, and
//! whoever left is erased.

use crate::support::people::PASSWORD;
use crate::support::{Browser, Engine, TestApp};
use chrono::TimeDelta;
use diesel::prelude::*;
use diesel::sql_types::BigInt;
use orange_friday::config::DatabaseUrl;
use orange_friday::db::PostId;
use orange_friday::people::Role;
use orange_friday::{areas, clusters, imports, jobs, reindexing, rendering, rising};

/// The texts of all tables go through both; a chunk of each says how.
const RENDERED: i64 = 7;
const INDEXED: i64 = 3;

pub(super) fn tend(app: &TestApp) {
    app.add_person("Olivia", Role::Owner);
    bring_in(app);
    count_rises(app);
    find_clusters(app);
    render_again(app);
    index_again(app);
    let mut grace = app.signed_in("Grace");
    know_a_device(app, &mut grace);
    merge_areas(app, &mut grace);
    merge_lines(app, &mut grace);
    sweep_pictures(app);
    let_somebody_go(app);
}

/// What `friday import posts` and the start of a site after an update do.
fn bring_in(app: &TestApp) {
    let now = app.now();
    let areas = app.read(areas::list);
    let line = r#"{"title":"Night mode for the clock","module":"Camera","url":"https://example.org/1"}"#;
    let import = imports::parse(line, &areas, None).unwrap();
    let known = [import.clone()];
    assert!(app.write(move |conn| imports::store(conn, &import, now)));
    assert_eq!(app.read(|conn| imports::count_known(conn, &known)), 1);
    // What `friday export posts` reads.
    assert!(app.read(|conn| imports::lines_after(conn, PostId(0), "https://friday.example", false)).last.is_some());
    app.sql("UPDATE imported_posts SET source = 'title:' || post_id WHERE post_id < 10");
    assert!(app.write(imports::digest_some) > 3);
}

/// New accounts of one network vote for one post, staff leave their votes out, one of them asks for another look, and they count.
fn find_clusters(app: &TestApp) {
    for name in ["Una", "Vera", "Wanda", "Xenia", "Yara"] {
        let fan = app.fan(name);
        app.vote(&fan, PostId(80));
    }
    let now = app.now().0.format("%Y-%m-%dT%H:%M:%S%.6fZ");
    let kind = if app.engine == Engine::Postgres { "timestamptz " } else { "" };
    let theirs = "handle IN ('una', 'vera', 'wanda', 'xenia', 'yara')";
    app.sql(&format!("INSERT INTO sign_up_networks SELECT id, 'two', {kind}'{now}' FROM users WHERE {theirs}"));
    app.tidy();
    assert_eq!(count(app, "held_votes WHERE reason = 'cluster'"), 5, "nothing was set apart");
    let later = app.now().plus(TimeDelta::days(8));
    let cluster = app.read(|conn| clusters::due(conn, 1, later))[0];
    let (mut grace, place) = (app.signed_in("Grace"), format!("/staff/clusters/{cluster}"));
    assert_eq!(grace.get(&place).status, 200);
    assert_eq!(grace.post(&place, &[("verdict", "leave-out"), ("reason", "Bought.")]).status, 303);
    let mut una = app.signed_in("Una");
    assert!(una.get("/me/votes").says("Bought."));
    assert_eq!(una.post("/me/votes/look", &[]).status, 303);
    assert_eq!(grace.post(&place, &[("verdict", "count")]).status, 303);
    assert_eq!(count(app, "held_votes WHERE reason = 'cluster'"), 0);
}

/// Somebody votes, so that there is something to count, and a post has more votes than are counted at once.
fn count_rises(app: &TestApp) {
    let fan = app.fan("Rita");
    app.vote(&fan, PostId(20));
    app.vote(&fan, PostId(30));
    app.advance(TimeDelta::hours(1));
    app.run_worker();
    assert!(count(app, "post_rises WHERE votes = 1") > 1, "nothing was counted");
    app.sql("UPDATE posts SET vote_count = vote_count + 5000 WHERE id = 30");
    app.advance(TimeDelta::hours(1));
    app.run_worker();
    app.sql("UPDATE posts SET vote_count = vote_count - 5000 WHERE id = 30");
    assert_eq!(count(app, "post_rises WHERE post_id IN (20, 30)"), 2);
    assert!(app.read(rising::counted_at).is_some_and(|at| at <= app.now()));
}

fn render_again(app: &TestApp) {
    let now = app.now();
    app.sql("DELETE FROM site WHERE key = 'text_rules'");
    app.write(move |conn| rendering::begin(conn, now));
    for part in 0..RENDERED {
        begin_near_the_end(app, "rendering", part);
        let job = app.write(move |conn| jobs::claim(conn, rendering::RENDERING, now)).unwrap();
        let asked = job.clone();
        let batch = app.read(move |conn| rendering::read(conn, &asked, rendering::CHUNK));
        let batch = rendering::render(batch);
        app.write(move |conn| rendering::store(conn, &job, &batch));
    }
    assert_eq!(count(app, "site WHERE key = 'text_rules'"), 1, "it came to no end");
}

fn index_again(app: &TestApp) {
    let now = app.now();
    // A word of a comment that is gone.
    app.sql("INSERT INTO post_tokens (token, part, post_id, source) VALUES ('gone', 1, 7, 999999)");
    app.sql("INSERT INTO post_words (post_id, part, source, tokens) VALUES (7, 1, 999999, 'gone')");
    app.write(move |conn| reindexing::begin_again(conn, now));
    for part in 0..INDEXED {
        begin_near_the_end(app, "reindexing", part);
        let job = app.write(move |conn| jobs::claim(conn, reindexing::REINDEXING, now)).unwrap();
        let asked = job.clone();
        let batch = app.read(move |conn| reindexing::read(conn, &asked));
        app.write(move |conn| reindexing::store(conn, &job, &batch));
    }
    // The walk through the index, and the counts of its words.
    app.sql(&format!("UPDATE jobs SET part = {INDEXED}, place = 0 WHERE kind = 'reindexing'"));
    app.run_worker();
    assert!(app.read(reindexing::is_done), "it came to no end");
    assert_eq!(count(app, "post_words WHERE source = 999999"), 0, "nothing was swept");
}

/// Puts a job before the last rows of one of its tables: all of them would take minutes, and are asked in the same way.
fn begin_near_the_end(app: &TestApp, kind: &str, part: i64) {
    let table = match (kind, part) {
        (_, 0) => "posts",
        (_, 1) => "post_additions",
        (_, 2) => "comments",
        (_, 3) => "decisions",
        (_, 4) => "releases",
        (_, 5) => "internal_notes",
        _ => "meetups",
    };
    let place = format!("(SELECT coalesce(max(id), 5) - 5 FROM {table})");
    app.sql(&format!(
        "UPDATE jobs SET part = {part}, place = {place}, lease = NULL, leased_until = NULL WHERE kind = '{kind}'"
    ));
}

fn know_a_device(app: &TestApp, grace: &mut Browser) {
    app.sql("UPDATE post_texts SET device = 'Zest 1', build = '' WHERE post_id = 20");
    app.sql("DELETE FROM post_devices WHERE post_id = 20");
    app.sql("UPDATE confirmations SET device = 'Zest 1', device_id = NULL WHERE post_id = 30");
    app.sql("DELETE FROM confirmed_builds WHERE post_id = 30");
    app.sql(
        "INSERT INTO confirmed_builds (post_id, device, build, device_id, people) VALUES (30, 'Zest 1', '', NULL, 5)",
    );
    let catalogue = [("csv", "codename,names\nzest,Zest 1\n"), ("step", "import")];
    let taken = grace.post("/staff/devices/import", &catalogue);
    assert_eq!(taken.status, 303, "{}", taken.text());
    app.run_worker();
    assert_eq!(
        count(app, "confirmations WHERE post_id = 30 AND device_id IS NULL"),
        0,
        "those who said so are not known"
    );
    assert_eq!(count(app, "post_devices WHERE post_id = 20"), 1);
}

fn merge_areas(app: &TestApp, grace: &mut Browser) {
    let area = app.read(|conn| areas::find(conn, "battery")).unwrap();
    let page = format!("/staff/areas/{}", area.id.0);
    let form = grace.get(&page);
    let merged = grace.submit(&form, &format!("{page}/merge"), &[("into", "camera"), ("sure", "yes")]);
    assert_eq!(merged.status, 303, "{}", merged.text());
    app.run_worker();
    assert_eq!(count(app, &format!("posts WHERE area_id = {}", area.id.0)), 0);
}

/// A line with a device, somebody who follows it and somebody who gets its releases goes into another one.
fn merge_lines(app: &TestApp, grace: &mut Browser) {
    assert_eq!(grace.post("/staff/lines", &[("name", "Glasses")]).status, 303);
    let line = app.read(|conn| areas::find_line(conn, "glasses")).unwrap().id.0;
    app.sql(&format!(
        "UPDATE devices SET line_id = {line} WHERE id = (SELECT MAX(id) FROM devices); \
         UPDATE subscribers SET line_id = {line} WHERE id = (SELECT MAX(id) FROM subscribers);"
    ));
    assert_eq!(grace.post("/lines/glasses/follow", &[]).status, 303);
    let merge = format!("/staff/lines/{line}/merge");
    let merged = grace.post(&merge, &[("into", "phone"), ("sure", "yes")]);
    assert_eq!(merged.status, 303, "{}", merged.text());
    app.run_worker();
    let left = ["devices WHERE line_id", "subscribers WHERE line_id", "wider_follows WHERE kind = 'line' AND about"];
    for rows in left {
        assert_eq!(count(app, &format!("{rows} = {line}")), 0, "{rows}");
    }
}

/// A comment with a picture was removed, and its row goes.
fn sweep_pictures(app: &TestApp) {
    let pictures = count(app, "pictures");
    app.sql("UPDATE comments SET visibility = 'removed' WHERE body = 'It looks so.'");
    app.tidy();
    assert_eq!(count(app, "pictures"), pictures - 1, "nothing was swept");
}

/// Somebody takes along what is stored about them, and is erased.
fn let_somebody_go(app: &TestApp) {
    let mut rita = app.signed_in("Rita");
    assert_eq!(rita.post("/settings/export", &[]).status, 303);
    app.run_worker();
    assert_eq!(rita.get("/settings/export.zip").status, 200);
    assert_eq!(rita.post("/settings/erase", &[("current", PASSWORD)]).status, 303);
    app.sql("UPDATE jobs SET leased_until = NULL WHERE kind = 'erasing'");
    app.tick();
    assert_eq!(count(app, "users WHERE erased_at IS NOT NULL"), 1);
}

/// Counted on a connection of its own, so that it is not among what is watched.
fn count(app: &TestApp, rows: &str) -> i64 {
    #[derive(QueryableByName)]
    struct Many {
        #[diesel(sql_type = BigInt)]
        many: i64,
    }
    let asked = diesel::sql_query(format!("SELECT count(*) AS many FROM {rows}"));
    let found: Many = match &app.database.url {
        DatabaseUrl::Sqlite(path) => asked.get_result(&mut SqliteConnection::establish(path).unwrap()).unwrap(),
        DatabaseUrl::Postgres(url) => asked.get_result(&mut PgConnection::establish(url).unwrap()).unwrap(),
    };
    found.many
}
