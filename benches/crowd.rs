//! A big board on SQLite: 100,000 posts and 1,000,000 votes. Times whole requests in this process (routing, session,
//! queries, template) and writes, and compares each with a limit. Run it with `cargo bench`.
//!
//! The limits are this project's own: a front page within 2 ms, a vote within 1 ms of work, measured as the median, the
//! vote over full groups so that the disk's flush is shared as it is under load. A slow machine moves everything alike,
//! so the point select of the same run is printed beside them.

#![expect(clippy::unwrap_used, reason = "a benchmark that cannot go on has failed")]

use actix_web::http::header::{ACCEPT_ENCODING, ORIGIN};
use actix_web::web::Data;
use actix_web::{rt, test};
use diesel::connection::SimpleConnection;
use diesel::{Connection, SqliteConnection};
use orange_friday::accounts::Hasher;
use orange_friday::clock::Clock;
use orange_friday::config::{Config, DatabaseUrl};
use orange_friday::db::{self, Db, PostId, UserId};
use orange_friday::people::{Role, Viewer};
use orange_friday::posts;
use orange_friday::routes::{self, Shared};
use orange_friday::voting;
use orange_friday::web::App;
use orange_friday::wire::{Freshness, PageCache};
use std::time::{Duration, Instant};

const POSTS: i64 = 100_000;
const VOTES: i64 = 1_000_000;
const PEOPLE: i64 = 50_000;
const ROUNDS: usize = 300;

fn main() {
    let folder = std::env::temp_dir().join(format!("friday-bench-{:016x}", getrandom::u64().unwrap()));
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join("crowd.db").to_str().unwrap().to_owned();
    let url = DatabaseUrl::Sqlite(path.clone());
    fill(&path, &url);
    let environment = [("FRIDAY_DATABASE_URL".to_owned(), format!("sqlite:{path}"))].into_iter();
    let config = Config::load(&[], environment, |_, _| Ok(())).ok().unwrap();
    let start = Instant::now();
    let db = Db::open(&url, 4).unwrap();
    let app = Data::new(App::new(config, Clock::standing_at("2026-11-20T12:00:00Z".parse().unwrap()), db).unwrap());
    println!("open on a filled database  {:>9.3} ms  (limit 1000)", start.elapsed().as_secs_f64() * 1e3);
    let point = point_select(&app);
    println!("point select               {:>9.3} ms", ms(point));
    let mut too_slow = pages(&app);
    too_slow |= report("a vote, in full groups", vote(&app), 1.0, point);
    println!("peak memory                {:>9} kB", peak_memory());
    std::fs::remove_dir_all(folder).unwrap();
    std::process::exit(i32::from(too_slow));
}

fn pages(app: &Data<App>) -> bool {
    let point = point_select(app);
    let pages = Data::new(PageCache::new(Freshness::SECOND));
    let shared = Shared::new(app.clone(), Hasher::cheap().unwrap(), pages).unwrap();
    rt::System::new().block_on(async move {
        let service = test::init_service(routes::application(shared)).await;
        let mut too_slow = false;
        for (name, path, coding, limit) in [
            ("front page", "/", "identity", 2.0),
            ("front page, gzip", "/", "gzip", 2.5),
            ("front page, Brotli", "/", "br", 2.5),
            ("front page, most voted", "/?sort=top", "identity", 2.0),
            ("front page, newest", "/?sort=new", "identity", 2.0),
            ("front page, one area", "/?area=area-3", "identity", 2.0),
            ("front page, 50th page", "/?sort=top&page=50", "identity", 4.0),
            ("a post", "/posts/777-a-wish-with-number-777", "identity", 3.0),
            ("roadmap", "/roadmap", "identity", 4.0),
        ] {
            let mut times = Vec::new();
            for _ in 0..ROUNDS {
                let request = test::TestRequest::get().uri(path).insert_header((ORIGIN, "x"));
                let request = request.insert_header((ACCEPT_ENCODING, coding)).to_request();
                let start = Instant::now();
                let response = test::call_service(&service, request).await;
                assert!(
                    response.status().is_success() || response.status().is_redirection(),
                    "{path}: {}",
                    response.status()
                );
                drop(test::read_body(response).await);
                times.push(start.elapsed());
            }
            too_slow |= report(name, median(times), limit, point);
        }
        too_slow
    })
}

fn vote(app: &Data<App>) -> Duration {
    let now = app.now();
    let week = app.voting_week(now);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let count: u32 = 5_000;
    let start = Instant::now();
    runtime.block_on(async {
        let mut waiting = Vec::new();
        for number in 0..i64::from(count) {
            let voter = Viewer {
                id: UserId(number % PEOPLE + 1),
                name: String::new(),
                handle: String::new(),
                role: Role::Member,
                verified: true,
                language: None,
            };
            let post = PostId(number * 19 % POSTS + 1);
            let app = app.clone();
            let write = async move {
                app.db.write(move |conn| voting::cast(conn, &voter, post, week, now).map(drop).or(Ok(()))).await
            };
            // A task of its own, so that all are queued before the first is awaited.
            waiting.push(tokio::spawn(write));
        }
        for answer in waiting {
            drop(answer.await.unwrap());
        }
    });
    start.elapsed() / count
}

fn point_select(app: &Data<App>) -> Duration {
    let times = (0..ROUNDS).map(|_| {
        let start = Instant::now();
        app.db.read_here(|conn| posts::get(conn, PostId(777))).unwrap();
        start.elapsed()
    });
    median(times.collect())
}

fn report(name: &str, took: Duration, limit: f64, point: Duration) -> bool {
    let ratio = took.as_secs_f64() / point.as_secs_f64();
    let verdict = if ms(took) > limit { "  TOO SLOW" } else { "" };
    println!("{name:<26} {:>9.3} ms  (limit {limit}, {ratio:.0} point selects){verdict}", ms(took));
    ms(took) > limit
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

fn peak_memory() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmHWM")).unwrap_or_default();
    line.chars().filter(char::is_ascii_digit).collect()
}

fn fill(path: &str, url: &DatabaseUrl) {
    db::migrate(url).unwrap();
    let mut conn = SqliteConnection::establish(path).unwrap();
    conn.batch_execute(&format!(
        "PRAGMA synchronous=OFF; BEGIN;
         WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {PEOPLE})
         INSERT INTO users (id, email, email_key, mailbox, name, handle, role, verified_at, name_hidden, created_at)
         SELECT i, 'p' || i || '@x', 'p' || i || '@x', 'p' || i || '@x', 'Person ' || i, 'p' || i, 'member',
                '2026-01-01T00:00:00.000000Z', 0, '2026-01-01T00:00:00.000000Z' FROM n;
         INSERT INTO product_lines VALUES (1, 'phone', 'Phone', '{{}}', 1, 0);
         WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20)
         INSERT INTO areas SELECT i, 'area-' || i, 'Area ' || i, '{{}}', 1, i, 0, NULL FROM n;
         WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {POSTS})
         INSERT INTO posts (id, kind, title, author_id, area_id, status, visibility, listed, vote_count,
                            comment_count, week, week_votes, created_at, status_changed_at)
         SELECT i, CASE i % 3 WHEN 0 THEN 'bug' ELSE 'request' END, 'A wish with number ' || i,
                i % {PEOPLE} + 1, i % 20 + 1,
                CASE i % 10 WHEN 0 THEN 'shipped' WHEN 1 THEN 'planned' WHEN 2 THEN 'declined' ELSE 'open' END,
                'published', i % 10 NOT IN (0, 2), 0, 0, 2900 + i % 60, i % 7, '2026-01-01T00:00:00.000000Z',
                '2026-01-01T00:00:00.000000Z' FROM n;
         INSERT INTO post_texts (post_id, body, body_html)
         SELECT id, 'Some words about the wish, long enough to be cut in a list of many posts.', '<p>Some words</p>' FROM posts;
         WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {VOTES})
         INSERT OR IGNORE INTO votes (post_id, user_id, cast_at, week)
         SELECT (i * 7919) % {POSTS} + 1, (i * 104729) % {PEOPLE} + 1, '2026-01-01T00:00:00.000000Z', 2900 FROM n;
         UPDATE posts SET vote_count = (SELECT count(*) FROM votes WHERE post_id = posts.id);
         COMMIT; PRAGMA wal_checkpoint(TRUNCATE); ANALYZE;"
    ))
    .unwrap();
}
