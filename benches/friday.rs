//! A Friday afternoon on `SQLite`: a decision on a post with 10,000 followers, its merge, a cutoff and a publication of 200 release
//! items, 100,000 credits, and the Markdown that takes longest, each through the doors that people and the worker use. What
//! holds the writer up holds up every vote, so the limits are on single writes. Run it with `cargo bench --bench friday`.

#![expect(clippy::unwrap_used, reason = "a benchmark that cannot go on has failed")]

use actix_web::http::header::{CONTENT_TYPE, COOKIE, ORIGIN};
use actix_web::web::Data;
use actix_web::{rt, test};
use chrono::TimeDelta;
use data_encoding::HEXLOWER;
use diesel::connection::SimpleConnection;
use diesel::{Connection, SqliteConnection};
use orange_friday::accounts::Hasher;
use orange_friday::clock::Clock;
use orange_friday::config::{Config, DatabaseUrl};
use orange_friday::db::{self, Db};
use orange_friday::events::NOTING;
use orange_friday::releases::{self, CREDITS};
use orange_friday::routes::{self, Shared};
use orange_friday::text::to_html;
use orange_friday::trains::WEEKLY;
use orange_friday::web::App;
use orange_friday::wire::{Freshness, PageCache};
use orange_friday::{credits, inbox, jobs};
use sha2::{Digest, Sha256};
use std::time::Instant;

const FOLLOWERS: i64 = 10_000;
const ITEMS: i64 = 200;
/// Voters of the first item, and of each other one: 100,000 credits in all.
const HOT: i64 = 40_000;
const EACH: i64 = 302;
const SESSION: &str = "a-session-of-the-benchmark";

fn main() {
    let folder = std::env::temp_dir().join(format!("friday-bench-{:016x}", getrandom::u64().unwrap()));
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join("friday.db").to_str().unwrap().to_owned();
    let url = DatabaseUrl::Sqlite(path.clone());
    db::migrate(&url).unwrap();
    fill(&path);
    let environment = [
        ("FRIDAY_DATABASE_URL".to_owned(), format!("sqlite:{path}")),
        ("FRIDAY_BASE_URL".to_owned(), "http://friday.example".to_owned()),
        ("FRIDAY_MAIL_HOLD".to_owned(), "0".to_owned()),
    ];
    let config = Config::load(&[], environment.into_iter(), |_, _| Ok(())).ok().unwrap();
    let db = Db::open(&url, 4).unwrap();
    let app = Data::new(App::new(config, Clock::standing_at("2026-11-16T12:00:00Z".parse().unwrap()), db).unwrap());
    let (schedule, now) = (app.config.schedule, app.now());
    app.db.write_here(move |conn| releases::current(conn, WEEKLY, &schedule, now)).unwrap();
    let mut too_slow = presses(&app);
    too_slow |= inboxes(&app);
    too_slow |= credits(&app);
    too_slow |= texts();
    std::fs::remove_dir_all(folder).unwrap();
    std::process::exit(i32::from(too_slow));
}

/// What staff press, each once: the answer comes after the commit.
fn presses(app: &Data<App>) -> bool {
    let pages = Data::new(PageCache::new(Freshness::SECOND));
    let shared = Shared::new(app.clone(), Hasher::cheap().unwrap(), pages).unwrap();
    rt::System::new().block_on(async move {
        let service = test::init_service(routes::application(shared)).await;
        let mut too_slow = false;
        for (name, path, form, limit) in [
            ("decision, nobody follows", "/posts/2/decision", "status=planned&note=Soon.", 10.0),
            ("decision, 10,000 follow", "/posts/1/decision", "status=planned&note=Soon.", 10.0),
            ("merge of 10,000 voters", "/posts/1/decision", "status=duplicate&duplicate_of=2", 250.0),
            ("cutoff of 200 items", "/releases/next/freeze", "week=1", 250.0),
            ("publication of 200 items", "/releases/next/publish", "week=1", 250.0),
        ] {
            let request = test::TestRequest::post().uri(path).insert_header((ORIGIN, "http://friday.example"));
            let request = request.insert_header((COOKIE, format!("sid={SESSION}")));
            let request = request.insert_header((CONTENT_TYPE, "application/x-www-form-urlencoded"));
            let request = request.set_payload(form).to_request();
            let start = Instant::now();
            let response = test::call_service(&service, request).await;
            let took = start.elapsed().as_secs_f64() * 1e3;
            assert_eq!(response.status().as_u16(), 303, "{path}");
            too_slow |= report(name, took, limit);
        }
        too_slow
    })
}

/// The answers to a post with 10,000 followers in each of their inboxes, in the worker's chunks: the whole, and the longest
/// single write.
fn inboxes(app: &Data<App>) -> bool {
    // They can be taken back no more.
    let now = app.now().plus(TimeDelta::minutes(11));
    let (start, mut longest) = (Instant::now(), 0.0_f64);
    while let Some(job) = app.db.write_here(move |conn| jobs::claim(conn, NOTING, now)).unwrap() {
        let chunk = Instant::now();
        app.db.write_here(move |conn| inbox::note(conn, &job, inbox::CHUNK)).unwrap();
        longest = longest.max(chunk.elapsed().as_secs_f64() * 1e3);
    }
    let whole = start.elapsed().as_secs_f64() * 1e3;
    report("answers in 10,000 inboxes, in all", whole, 10_000.0)
        | report("answers in inboxes, longest write", longest, 100.0)
}

/// All credits of the release, in the worker's chunks: the whole, and the longest single write.
fn credits(app: &Data<App>) -> bool {
    let now = app.now();
    let (start, mut longest) = (Instant::now(), 0.0_f64);
    while let Some(job) = app.db.write_here(move |conn| jobs::claim(conn, CREDITS, now)).unwrap() {
        let chunk = Instant::now();
        app.db.write_here(move |conn| credits::record_chunk(conn, &job, credits::CHUNK, now)).unwrap();
        longest = longest.max(chunk.elapsed().as_secs_f64() * 1e3);
    }
    let whole = start.elapsed().as_secs_f64() * 1e3;
    report("100,000 credits, in all", whole, 60_000.0) | report("100,000 credits, longest write", longest, 100.0)
}

/// The longest that a text of 20,000 characters takes to become HTML, of texts that are made to take long.
fn texts() -> bool {
    let table = "|a|b|c|d|e|f|g|h|i|j|k|l|m|n|o|p|q|r|s|t|\n|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|\n";
    let cases = [
        (table, "a\n"),
        ("", "[](a)"),
        ("[a]: https://example.org\n\n", "[a]"),
        ("", "- \n"),
        ("", "> "),
        ("- - - - - - - - - - - - x\n", "  - a\n"),
        ("[](a \"[](a '[](a (\n", "\"x *a* b\n"),
        ("[[](<a](b> \"", "\"x\n"),
        ("", "_a* "),
        ("", "**"),
        ("", "*a_"),
        ("", "[a](<b"),
        ("", "[a]("),
        ("", "!["),
        ("", "`a``"),
        ("", "<a "),
        ("", "&#0;"),
        ("", "~~a~"),
        ("", "# a\n"),
        ("", "a  \n"),
        ("", "漢字*仮名*"),
    ];
    let mut slowest = ("", 0.0_f64);
    for (beginning, unit) in cases {
        let text: String = beginning.chars().chain(unit.chars().cycle()).take(20_000).collect();
        let start = Instant::now();
        drop(to_html(&text));
        let took = start.elapsed().as_secs_f64() * 1e3;
        if took > slowest.1 {
            slowest = (unit, took);
        }
    }
    report(&format!("worst text, {:?}", slowest.0), slowest.1, 50.0)
}

fn report(name: &str, took: f64, limit: f64) -> bool {
    let verdict = if took > limit { "  TOO SLOW" } else { "" };
    println!("{name:<32} {took:>10.1} ms  (limit {limit}){verdict}");
    took > limit
}

fn fill(path: &str) {
    let session = HEXLOWER.encode(&Sha256::digest(SESSION.as_bytes()));
    let at = "'2026-11-16T10:00:00.000000Z'";
    let numbers = |most: i64| {
        format!("(WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {most}) SELECT i FROM n)")
    };
    let mut conn = SqliteConnection::establish(path).unwrap();
    conn.batch_execute(&format!(
        "PRAGMA synchronous=OFF; BEGIN;
         INSERT INTO users (id, email, email_key, mailbox, name, handle, role, verified_at, name_hidden, created_at)
         SELECT i, 'p' || i || '@x.example', 'p' || i || '@x.example', 'p' || i || '@x.example', 'Person ' || i, 'p' || i,
                CASE i WHEN 1 THEN 'owner' ELSE 'member' END, {at}, 0, {at} FROM {people};
         INSERT INTO sessions (token_hash, user_id, created_at, seen_at, expires_at)
         VALUES ('{session}', 1, {at}, '2026-11-16T12:00:00.000000Z', '2030-01-01T00:00:00.000000Z');
         INSERT INTO product_lines VALUES (1, 'phone', 'Phone', '{{}}', 1, 0);
         INSERT INTO areas VALUES (1, 'camera', 'Camera', '{{}}', 1, 1, 0, NULL);
         INSERT INTO posts (id, kind, title, lang, author_id, area_id, status, visibility, listed,
                            vote_count, comment_count, week, week_votes, created_at, status_changed_at)
         SELECT i, 'request', 'A wish with number ' || i, 'en', i + 1, 1,
                CASE WHEN i > 2 THEN 'ready' ELSE 'open' END, 'published', 1,
                CASE WHEN i = 1 THEN {FOLLOWERS} WHEN i = 3 THEN {HOT} WHEN i > 3 THEN {EACH} ELSE 0 END, 0, 0, 0, {at}, {at} FROM {posts};
         INSERT INTO post_texts (post_id, body, body_html) SELECT id, 'Some words.', '<p>Some words.</p>' FROM posts;
         INSERT INTO follows (post_id, user_id, reason, since) SELECT 1, i + 10, 'asked', {at} FROM {followers};
         INSERT INTO votes (post_id, user_id, cast_at, week) SELECT 1, i + 10, {at}, 1 FROM {followers};
         INSERT INTO votes (post_id, user_id, cast_at, week) SELECT 3, i + 500, {at}, 1 FROM {hot};
         INSERT INTO votes (post_id, user_id, cast_at, week)
         SELECT p.i + 3, (p.i * 7 + v.i * 131) % 40000 + 500, {at}, 1 FROM {others} p, {each} v;
         COMMIT; PRAGMA wal_checkpoint(TRUNCATE); ANALYZE;",
        people = numbers(50_000),
        posts = numbers(ITEMS + 2),
        followers = numbers(FOLLOWERS),
        hot = numbers(HOT),
        others = numbers(ITEMS - 1),
        each = numbers(EACH),
    ))
    .unwrap();
}
