//! Numbers for the staff of a site with a million votes in a year: how long the worker takes to catch up with the year, and
//! then the page and its table, as whole requests in this process, on a file, or on the server that
//! `cargo bench --bench numbers -- postgres://…` names, on which it makes a database and drops it again.
//!
//! The limits are this project's own: 100 ms for the page, at the 95th percentile, and 50 ms for a chunk of counting.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a benchmark that cannot go on has failed")]

use actix_web::http::header::COOKIE;
use actix_web::web::Data;
use actix_web::{rt, test};
use data_encoding::HEXLOWER;
use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection, SqliteConnection};
use orange_friday::accounts::Hasher;
use orange_friday::clock::Clock;
use orange_friday::config::{Config, DatabaseUrl};
use orange_friday::db::{self, Db};
use orange_friday::jobs;
use orange_friday::numbers::{self, COUNTING};
use orange_friday::routes::{self, Shared};
use orange_friday::web::App;
use orange_friday::wire::{Freshness, PageCache};
use sha2::{Digest, Sha256};
use std::time::Instant;

const VOTES: i64 = 1_000_000;
const PEOPLE: i64 = 100_000;
const POSTS: i64 = 20_000;
const WEEKS: i64 = 52;
const AREAS: i64 = 40;
/// What a release brings.
const ITEMS: i64 = 40;
const LIMIT: f64 = 100.0;
const CHUNK_LIMIT: f64 = 50.0;
const ROUNDS: usize = 40;
const SESSION: &str = "a-session-of-the-benchmark";
const NOW: &str = "2026-11-16T12:00:00Z";
const VIEWS: &[&str] = &[
    "/staff/numbers",
    "/staff/numbers?weeks=52",
    "/staff/numbers?line=line-1&weeks=52",
    "/staff/numbers?area=area-7&weeks=52",
    "/staff/numbers.csv",
    "/staff/numbers.csv?weeks=52",
];

fn main() {
    let server = std::env::args().find(|argument| argument.starts_with("postgres"));
    let name = format!("friday_bench_{:016x}", getrandom::u64().unwrap());
    let folder = std::env::temp_dir().join(&name);
    let url = server.as_deref().map_or_else(
        || {
            std::fs::create_dir_all(&folder).unwrap();
            DatabaseUrl::Sqlite(folder.join("friday.db").to_str().unwrap().to_owned())
        },
        |server| {
            PgConnection::establish(server).unwrap().batch_execute(&format!("CREATE DATABASE {name}")).unwrap();
            DatabaseUrl::Postgres(format!("{}/{name}", server.rsplit_once('/').unwrap().0))
        },
    );
    let too_slow = run(&url);
    match server {
        None => std::fs::remove_dir_all(folder).unwrap(),
        Some(server) => PgConnection::establish(&server)
            .unwrap()
            .batch_execute(&format!("DROP DATABASE {name} WITH (FORCE)"))
            .unwrap(),
    }
    std::process::exit(i32::from(too_slow));
}

fn run(url: &DatabaseUrl) -> bool {
    db::migrate(url).unwrap();
    let written = match url {
        DatabaseUrl::Sqlite(path) => format!("sqlite:{path}"),
        DatabaseUrl::Postgres(url) => url.clone(),
    };
    let environment = [
        ("FRIDAY_DATABASE_URL".to_owned(), written),
        ("FRIDAY_BASE_URL".to_owned(), "http://friday.example".to_owned()),
        ("FRIDAY_MAIL_HOLD".to_owned(), "0".to_owned()),
    ];
    let config = Config::load(&[], environment.into_iter(), |_, _| Ok(())).ok().unwrap();
    let db = Db::open(url, 4).unwrap();
    let app = Data::new(App::new(config, Clock::standing_at(NOW.parse().unwrap()), db).unwrap());
    fill(&app, url);
    let mut too_slow = count(&app);
    let pages = Data::new(PageCache::new(Freshness::SECOND));
    let shared = Shared::new(app, Hasher::cheap().unwrap(), pages).unwrap();
    rt::System::new().block_on(async move {
        let service = test::init_service(routes::application(shared)).await;
        for path in VIEWS {
            let mut times = Vec::with_capacity(ROUNDS);
            for _ in 0..ROUNDS {
                let request = test::TestRequest::get().uri(path).insert_header((COOKIE, format!("sid={SESSION}")));
                let start = Instant::now();
                let response = test::call_service(&service, request.to_request()).await;
                times.push(start.elapsed().as_secs_f64() * 1e3);
                assert_eq!(response.status().as_u16(), 200, "{path}");
            }
            too_slow |= tell(path, times, LIMIT);
        }
        too_slow
    })
}

fn tell(what: &str, mut times: Vec<f64>, limit: f64) -> bool {
    times.sort_by(f64::total_cmp);
    let (median, worst) = (times[times.len() / 2], times[times.len() * 95 / 100]);
    let verdict = if worst > limit { "  TOO SLOW" } else { "" };
    let part = worst / limit;
    println!("{what:<44} median {median:>7.1} ms, p95 {worst:>7.1} ms  ({part:.2} of {limit}){verdict}");
    worst > limit
}

/// Catches up with the year as the worker does, without its rests.
fn count(app: &App) -> bool {
    let (schedule, now) = (app.config.schedule, app.now());
    let (mut reads, mut writes, mut weeks) = (Vec::new(), Vec::new(), 0);
    let start = Instant::now();
    while app.db.read_here(|conn| numbers::is_due(conn, &schedule, now)).unwrap() {
        app.db.write_here(move |conn| numbers::begin_due(conn, &schedule, now)).unwrap();
        while let Some(job) = app.db.write_here(move |conn| jobs::claim(conn, COUNTING, now)).unwrap() {
            let began = Instant::now();
            let batch = app.db.read_here(|conn| numbers::read_chunk(conn, &job, &schedule)).unwrap();
            reads.push(began.elapsed().as_secs_f64() * 1e3);
            let began = Instant::now();
            app.db.write_here(move |conn| numbers::store_chunk(conn, &job, &batch, now)).unwrap();
            writes.push(began.elapsed().as_secs_f64() * 1e3);
        }
        weeks += 1;
    }
    println!("{weeks} weeks counted in {} chunks, {:.1} s", writes.len(), start.elapsed().as_secs_f64());
    let reads = tell("a chunk is read", reads, CHUNK_LIMIT);
    tell("a chunk is stored", writes, CHUNK_LIMIT) || reads
}

/// Words that the two databases have for the same.
struct Sql {
    is_sqlite: bool,
}

impl Sql {
    /// The numbers from 1 on.
    fn numbers(&self, most: i64) -> String {
        if self.is_sqlite {
            format!(
                "(WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < {most}) SELECT n FROM c) s"
            )
        } else {
            format!("generate_series(1, {most}) AS s(n)")
        }
    }

    /// So many minutes after a year ago.
    fn at(&self, minutes: &str) -> String {
        if self.is_sqlite {
            format!("strftime('%Y-%m-%dT%H:%M:%f000Z', '2025-11-17 12:00:00', ({minutes}) || ' minutes')")
        } else {
            format!("timestamptz '2025-11-17T12:00:00Z' + ({minutes}) * interval '1 minute'")
        }
    }
}

fn fill(app: &Data<App>, url: &DatabaseUrl) {
    let start = Instant::now();
    let sql = Sql { is_sqlite: matches!(url, DatabaseUrl::Sqlite(_)) };
    let first = app.config.schedule.voting_week(NOW.parse().unwrap()) - WEEKS;
    for statement in [people_and_places(&sql), posts_and_votes(&sql, first), releases(&sql)].into_iter().flatten() {
        app.db.write_here(move |conn| Ok(conn.batch_execute(&statement)?)).unwrap();
    }
    match url {
        DatabaseUrl::Postgres(url) => PgConnection::establish(url).unwrap().batch_execute("VACUUM ANALYZE").unwrap(),
        DatabaseUrl::Sqlite(file) => SqliteConnection::establish(file).unwrap().batch_execute("ANALYZE").unwrap(),
    }
    println!("{VOTES} votes of {PEOPLE} people for {POSTS} posts, filled in {:.0} s", start.elapsed().as_secs_f64());
}

fn people_and_places(sql: &Sql) -> Vec<String> {
    let session = HEXLOWER.encode(&Sha256::digest(SESSION.as_bytes()));
    let (begun, today, never) = (sql.at("0"), sql.at("524000"), sql.at("2000000"));
    vec![
        format!(
            "INSERT INTO users (email, email_key, mailbox, name, handle, role, verified_at, name_hidden, created_at) \
             SELECT 'u' || n, 'u' || n, 'u' || n, 'U', 'u' || n, CASE n WHEN 1 THEN 'owner' ELSE 'member' END, {begun}, \
             FALSE, {begun} FROM {}",
            sql.numbers(PEOPLE)
        ),
        format!(
            "INSERT INTO sessions (token_hash, user_id, created_at, seen_at, expires_at) \
             VALUES ('{session}', 1, {today}, {today}, {never})"
        ),
        format!(
            "INSERT INTO product_lines (slug, name, names, position, retired) \
             SELECT 'line-' || n, 'Line ' || n, '{{}}', n, FALSE FROM {}",
            sql.numbers(4)
        ),
        format!(
            "INSERT INTO areas (slug, name, names, line_id, position, retired) \
             SELECT 'area-' || n, 'Area ' || n, '{{}}', 1 + n % 4, n, FALSE FROM {}",
            sql.numbers(AREAS)
        ),
    ]
}

fn posts_and_votes(sql: &Sql, first: i64) -> Vec<String> {
    let (begun, filed, answered) = (sql.at("0"), sql.at("n * 26"), sql.at("id * 26 + id % 20 * 700"));
    vec![
        format!(
            "INSERT INTO posts (kind, title, author_id, area_id, status, visibility, listed, vote_count, comment_count, \
             week, week_votes, created_at, status_changed_at) \
             SELECT 'request', 'Post ' || n, n, 1 + n % {AREAS}, CASE n % 10 WHEN 0 THEN 'open' ELSE 'planned' END, \
             'published', TRUE, 50, 0, 0, 0, {filed}, {filed} FROM {}",
            sql.numbers(POSTS)
        ),
        format!(
            "INSERT INTO decisions (post_id, from_status, to_status, note, note_html, lang, decided_by, decided_at) \
             SELECT id, 'open', 'planned', '', '', '', 1, {answered} FROM posts WHERE id % 10 <> 0"
        ),
        format!(
            "INSERT INTO votes (post_id, user_id, cast_at, week) \
             SELECT 1 + ((n % {PEOPLE}) * 13 + n / {PEOPLE} * 1999) % {POSTS}, 1 + n % {PEOPLE}, {begun}, \
             {first} + n * {WEEKS} / {} FROM {}",
            VOTES + 1,
            sql.numbers(VOTES)
        ),
    ]
}

fn releases(sql: &Sql) -> Vec<String> {
    let (a_week, published) = (ITEMS, sql.at("n * 10080 - 4000"));
    vec![
        format!(
            "INSERT INTO releases (train_id, week, state, version, summary, known_issues, known_issues_html, notes_lang, opened_at, \
             cutoff_at, publish_at, published_at, item_count, people_count, revision, notes_revision) \
             SELECT 1, n, 'published', 'v' || n, '', '', '', '', {published}, {published}, {published}, {published}, {a_week}, \
             0, 0, 0 FROM {}",
            sql.numbers(WEEKS)
        ),
        format!(
            "INSERT INTO release_items (release_id, area_id, change, wording, lang, position, highlight, \
             vote_count, people_count, revision, withheld) \
             SELECT releases.id, 1 + n % {AREAS}, 'new', '', '', n, FALSE, 0, 0, 0, FALSE FROM releases, {}",
            sql.numbers(ITEMS)
        ),
        format!(
            "INSERT INTO item_posts (item_id, post_id, position) \
             SELECT i.id, (r.week - 1) * {ITEMS} + i.position, 0 FROM release_items i JOIN releases r ON r.id = i.release_id"
        ),
    ]
}
