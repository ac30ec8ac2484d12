//! What fans report on a release of which a million people said something: its results, as a whole and of a part, the page of
//! the release, and an answer, on a file, or on the server that `cargo bench --bench reports -- postgres://…` names, on which it
//! makes a database and drops it again.
//!
//! The limit is this project's own: 20 ms at the 95th percentile.

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
use orange_friday::db::{ItemId, ReleaseId, UserId};
use orange_friday::people;
use orange_friday::reports::{self, Answer, Closing, Mood, Said};
use orange_friday::web::App;
use sql::Sql;
use std::time::Instant;

const PEOPLE: i64 = 1_000_000;
const ITEMS: i64 = 60;
const POSTS: i64 = 30;
const DEVICES: i64 = 120;
const LINES: i64 = 4;
/// Of so many people one answers once more.
const APART: i64 = 1_000;
const LIMIT: f64 = 20.0;
const ROUNDS: usize = 40;
const NOW: &str = "2026-11-21T12:00:00Z";
const OPEN: &str = "/releases/26.11.20/report";
const VIEWS: &[&str] = &[
    "/releases/26.11.20/report/results",
    "/releases/26.11.20/report/results?of=line-line-1",
    "/releases/26.11.20/report/results?of=device-dev7",
    OPEN,
    "/releases/26.11.20",
];

fn main() {
    std::process::exit(i32::from(database::over(run)));
}

fn run(url: &DatabaseUrl) -> bool {
    let app = site(url, NOW, 4);
    fill(&app, url);
    let too_slow = answer(&app);
    ask(app, VIEWS, (0, ROUNDS), LIMIT) || too_slow
}

/// People say something else than before, one after the other.
fn answer(app: &App) -> bool {
    let (closing, now) = (Closing::of(&app.config), app.now());
    let mut times = Vec::with_capacity(ROUNDS);
    for round in 0..i64::try_from(ROUNDS).unwrap() {
        let who = app.db.read_here(move |conn| Ok(people::by_id(conn, UserId(round * APART + 1))?)).unwrap().unwrap();
        let (best, worst) = (Some(ItemId(round % ITEMS + 1)), Some(ItemId((round + 1) % ITEMS + 1)));
        let said = Said::taps(ReleaseId(1), Answer { mood: Mood::Love, best, worst, awaited: None });
        let start = Instant::now();
        app.db.write_here(move |conn| reports::say(conn, &who.viewer(), &said, &closing, now)).unwrap();
        times.push(start.elapsed().as_secs_f64() * 1e3);
    }
    tell("an answer", times, LIMIT)
}

fn fill(app: &Data<App>, url: &DatabaseUrl) {
    let start = Instant::now();
    let sql = Sql::of(url);
    let all = [people_and_places(&sql), a_release(&sql), answers(), own_devices(), counted()];
    for statement in all.into_iter().flatten() {
        app.db.write_here(move |conn| Ok(conn.batch_execute(&statement)?)).unwrap();
    }
    look_through(url);
    println!("{PEOPLE} reports on a release of {ITEMS} lines, filled in {:.0} s", start.elapsed().as_secs_f64());
}

fn people_and_places(sql: &Sql) -> Vec<String> {
    let session = kept_session();
    let (begun, today, never) = (sql.at("0"), sql.at("531000"), sql.at("2000000"));
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
            sql.numbers(LINES)
        ),
        format!(
            "INSERT INTO areas (slug, name, names, line_id, position, retired) \
             SELECT 'area-' || n, 'Area ' || n, '{{}}', 1 + n % {LINES}, n, FALSE FROM {}",
            sql.numbers(40)
        ),
        format!(
            "INSERT INTO devices (codename, name, other_names, words, region, line_id, retired) \
             SELECT 'dev' || n, 'Device ' || n, '', '', '', 1 + n % {LINES}, FALSE FROM {}",
            sql.numbers(DEVICES)
        ),
    ]
}

fn a_release(sql: &Sql) -> Vec<String> {
    let published = sql.at("368 * 1440 + 300");
    vec![
        format!(
            "INSERT INTO posts (kind, title, author_id, area_id, status, visibility, listed, vote_count, comment_count, \
             week, week_votes, created_at, status_changed_at) \
             SELECT 'request', 'Post ' || n, n, 1 + n % 40, 'planned', 'published', TRUE, 50, 0, 0, 0, {published}, {published} \
             FROM {}",
            sql.numbers(POSTS)
        ),
        format!(
            "INSERT INTO releases (train_id, week, state, version, summary, known_issues, known_issues_html, notes_lang, opened_at, \
             cutoff_at, publish_at, published_at, item_count, people_count, revision, notes_revision) \
             VALUES (1, 1, 'published', '26.11.20', '', '', '', '', {published}, {published}, {published}, {published}, {ITEMS}, \
             0, 0, 0)"
        ),
        format!(
            "INSERT INTO release_items (release_id, area_id, change, wording, lang, position, highlight, \
             vote_count, people_count, revision, withheld) \
             SELECT 1, 1 + n % 40, 'new', 'Line ' || n, 'en', n, FALSE, 0, 0, 0, FALSE FROM {}",
            sql.numbers(ITEMS)
        ),
        format!(
            "INSERT INTO report_rounds (release_id, closes_at, people) VALUES (1, {}, {PEOPLE})",
            sql.at("373 * 1440")
        ),
    ]
}

fn answers() -> Vec<String> {
    vec![format!(
        "INSERT INTO reports (release_id, user_id, mood, best, worst, awaited, device, line, counted, said_at) \
         SELECT 1, id, CASE id % 5 WHEN 0 THEN 'sad' WHEN 1 THEN 'hopeful' WHEN 2 THEN 'happy' ELSE 'love' END, \
         id * 7 % {ITEMS} + 1, id * 11 % {ITEMS} + 1, id * 13 % {POSTS} + 1, id % {DEVICES} + 1, \
         1 + (id % {DEVICES} + 1) % {LINES}, TRUE, created_at FROM users"
    )]
}

/// Those who answer once more have the device that they had.
fn own_devices() -> Vec<String> {
    vec![format!(
        "INSERT INTO user_devices (user_id, device, build, used_at) \
         SELECT id, 'dev' || (id % {DEVICES} + 1), '', created_at FROM users WHERE id % {APART} = 1"
    )]
}

/// The counters as answers keep them, with what they keep of devices.
fn counted() -> Vec<String> {
    let mood = "CASE mood WHEN 'happy' THEN 1 WHEN 'love' THEN 2 WHEN 'hopeful' THEN 3 ELSE 4 END";
    let cells = [("people", "0"), ("mood", mood), ("best", "best"), ("worst", "worst"), ("awaited", "awaited")];
    let slices = [("0", "0"), ("line", "0"), ("0", "device")];
    let counted = cells.iter().flat_map(|(cell, choice)| {
        slices.map(move |(line, device)| {
            format!(
                "INSERT INTO report_counts (release_id, cell, line, device, choice, people) \
                 SELECT 1, '{cell}', part, other, choice, count(*) \
                 FROM (SELECT {line} AS part, {device} AS other, {choice} AS choice FROM reports) AS said \
                 GROUP BY part, other, choice"
            )
        })
    });
    counted.chain([in_lines()]).collect()
}

/// In which line a device is counted, as its first answer keeps it.
fn in_lines() -> String {
    "INSERT INTO report_devices (release_id, device, line) SELECT DISTINCT release_id, device, line FROM reports"
        .to_owned()
}
