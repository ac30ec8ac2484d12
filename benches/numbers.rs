//! Numbers for the staff of a site with a million votes in a year: how long the worker takes to catch up with the year, by weeks
//! and by its last days, and then the page and its table, as whole requests in this process, on a file, or on the server that
//! `cargo bench --bench numbers -- postgres://…` names, on which it makes a database and drops it again.
//!
//! The limits are this project's own: 100 ms for the page, at the 95th percentile, and 50 ms for a chunk of counting.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a benchmark that cannot go on has failed")]

#[path = "measured/asking.rs"]
mod asking;
#[path = "measured/database.rs"]
mod database;
#[path = "measured/sql.rs"]
mod sql;

use actix_web::web::Data;
use asking::{ask, kept_session, look_through, site, tell};
use diesel::connection::SimpleConnection;
use orange_friday::config::DatabaseUrl;
use orange_friday::jobs;
use orange_friday::numbers::{self, COUNTING, COUNTING_DAYS};
use orange_friday::web::App;
use sql::Sql;
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
const NOW: &str = "2026-11-16T12:00:00Z";
const VIEWS: &[&str] = &[
    "/staff/numbers",
    "/staff/numbers?weeks=52",
    "/staff/numbers?line=line-1&weeks=52",
    "/staff/numbers?area=area-7&weeks=52",
    "/staff/numbers?by=day",
    "/staff/numbers?by=day&area=area-7",
    "/staff/numbers.csv",
    "/staff/numbers.csv?weeks=52",
    "/staff/numbers.csv?by=day",
];

fn main() {
    std::process::exit(i32::from(database::over(run)));
}

fn run(url: &DatabaseUrl) -> bool {
    let app = site(url, NOW, 4);
    fill(&app, url);
    let too_slow = count(&app);
    ask(app, VIEWS, (0, ROUNDS), LIMIT) || too_slow
}

/// Catches up with the year as the worker does, without its rests.
fn count(app: &App) -> bool {
    let (schedule, now) = (app.config.schedule, app.now());
    let (mut reads, mut writes, mut spans) = (Vec::new(), Vec::new(), 0);
    let start = Instant::now();
    while app.db.read_here(|conn| numbers::is_due(conn, &schedule, now)).unwrap() {
        app.db.write_here(move |conn| numbers::begin_due(conn, &schedule, now)).unwrap();
        while let Some(job) = app.db.write_here(move |conn| jobs::claim(conn, COUNTING, now)).unwrap() {
            let began = Instant::now();
            let batch = app.db.read_here(|conn| numbers::read_chunk(conn, &job, &schedule)).unwrap();
            reads.push(began.elapsed().as_secs_f64() * 1e3);
            let began = Instant::now();
            app.db.write_here(move |conn| numbers::store_chunk(conn, &job, &batch)).unwrap();
            writes.push(began.elapsed().as_secs_f64() * 1e3);
        }
        while let Some(job) = app.db.write_here(move |conn| jobs::claim(conn, COUNTING_DAYS, now)).unwrap() {
            let began = Instant::now();
            let batch = app.db.read_here(|conn| numbers::read_day_chunk(conn, &job, &schedule)).unwrap();
            reads.push(began.elapsed().as_secs_f64() * 1e3);
            let began = Instant::now();
            app.db.write_here(move |conn| numbers::store_day_chunk(conn, &job, &batch)).unwrap();
            writes.push(began.elapsed().as_secs_f64() * 1e3);
        }
        spans += 1;
    }
    println!(
        "weeks and days counted in {spans} rounds and {} chunks, {:.1} s",
        writes.len(),
        start.elapsed().as_secs_f64()
    );
    let reads = tell("a chunk is read", reads, CHUNK_LIMIT);
    tell("a chunk is stored", writes, CHUNK_LIMIT) || reads
}

fn fill(app: &Data<App>, url: &DatabaseUrl) {
    let start = Instant::now();
    let sql = Sql::of(url);
    let first = app.config.schedule.voting_week(NOW.parse().unwrap()) - WEEKS;
    for statement in [people_and_places(&sql), posts_and_votes(&sql, first), releases(&sql)].into_iter().flatten() {
        app.db.write_here(move |conn| Ok(conn.batch_execute(&statement)?)).unwrap();
    }
    look_through(url);
    println!("{VOTES} votes of {PEOPLE} people for {POSTS} posts, filled in {:.0} s", start.elapsed().as_secs_f64());
}

fn people_and_places(sql: &Sql) -> Vec<String> {
    let session = kept_session();
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
    let (filed, answered) = (sql.at("n * 26"), sql.at("id * 26 + id % 20 * 700"));
    let cast = sql.at("n * 524 / 1000");
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
             SELECT 1 + ((n % {PEOPLE}) * 13 + n / {PEOPLE} * 1999) % {POSTS}, 1 + n % {PEOPLE}, {cast}, \
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
