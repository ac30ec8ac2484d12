//! The desk with 50,000 posts that wait, among 70,000, and some hundred of everything else that waits there: every view of it, as
//! whole requests in this process, on a file, or on the server that `cargo bench --bench desk -- postgres://…` names, on which
//! it makes a database and drops it again. Every number in the desk's head is counted over rows, and a release of 200 lines is
//! frozen, for the pages on which it is worded.
//!
//! The limit is this project's own: 50 ms for any view, at the 95th percentile.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a benchmark that cannot go on has failed")]

#[path = "measured/asking.rs"]
mod asking;
#[path = "measured/database.rs"]
mod database;
#[path = "measured/sql.rs"]
mod sql;
#[path = "measured/staffed.rs"]
mod staffed;

use actix_web::web::Data;
use asking::{ask, kept_session, look_through, site};
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use orange_friday::config::DatabaseUrl;
use orange_friday::db::schema::posts as rows;
use orange_friday::db::{AreaId, Conn, Timestamp, UserId};
use orange_friday::error::Result;
use orange_friday::filing::{Draft, Entered, text_of};
use orange_friday::i18n::Language;
use orange_friday::posts::{self, NewPost, Status, Visibility};
use orange_friday::releases;
use orange_friday::trains::WEEKLY;
use orange_friday::web::App;
use sql::Sql;
use staffed::staffed;
use std::time::Instant;

const POSTS: i64 = 70_000;
/// Of them those that wait for an answer, at the least.
const WAITING: i64 = 50_000;
/// Posts among which those are that the coming release is made of: one in forty.
const FINISHED: i64 = 8_000;
const CHUNK: i64 = 200;
const LIMIT: f64 = 50.0;
const ROUNDS: usize = 20;
/// Asked before it is timed: a connection of `PostgreSQL` plans a statement anew for its first five times.
const UNTIMED: usize = 6 * READERS as usize;
const READERS: u32 = 4;
const VIEWS: &[&str] = &[
    "/triage",
    "/triage?sort=week",
    "/triage?sort=age",
    "/triage?sort=new",
    "/triage?status=declined",
    "/triage?status=under_review",
    "/triage?status=in_progress",
    "/triage?status=ready",
    "/triage?after=40~20000",
    "/triage?area=camera",
    "/triage?kind=bug",
    "/triage?lang=nl",
    "/triage?age=30",
    "/triage?age=10000",
    "/triage?votes=50",
    "/triage?rise=5",
    "/triage?rise=1&kind=bug&status=planned",
    "/triage?whose=mine",
    "/triage?whose=nobody",
    "/triage?answered=no",
    "/triage?answered=no&status=declined",
    "/triage?answered=no&lang=nl&sort=age",
    "/triage?lang=nl&sort=new",
    "/triage?kind=bug&lang=nl&age=30&votes=5",
    "/triage?q=seldom",
    "/triage?q=battery",
    "/triage?post=25000",
    "/triage/25000",
    "/triage?device=mi3",
    "/triage?line=phone",
    "/triage?similar=yes",
    "/triage?status=declined&revisit=yes",
    "/triage?status=planned&revisit=yes",
    "/triage/views",
    "/triage/merges",
    "/triage/moderation",
    "/triage/select?all=1",
    "/triage/select?status=ready&all=1",
    "/triage/bulk",
    "/triage/bulk/1",
    "/staff/plan",
    "/posts/25000/merge?into=24990",
    "/posts/25000/correct",
    "/posts/25000/candidates?q=camera+night",
    "/posts/25000/votes",
    "/posts/25000/builders",
    "/posts/25000/edits",
    "/staff/reports",
    "/staff/reopened",
    "/staff/clusters",
    "/staff/blocks",
    "/staff/awards",
    "/staff/meetups",
    "/staff/polls",
    "/staff/testers",
    "/staff/groups",
    "/staff/markets",
    "/staff/hours",
    "/releases/next/edit",
    "/releases/next/check",
    "/staff/answers",
    "/triage/acts",
    "/staff/audit",
];

fn main() {
    std::process::exit(i32::from(database::over(run)));
}

fn run(url: &DatabaseUrl) -> bool {
    let app = site(url, "2026-11-16T12:00:00Z", READERS);
    fill(&app, url);
    ask(app, VIEWS, (UNTIMED, ROUNDS), LIMIT)
}

fn fill(app: &Data<App>, url: &DatabaseUrl) {
    let session = kept_session();
    let (at, until, no, yes) = match url {
        DatabaseUrl::Postgres(_) => {
            ("TIMESTAMPTZ '2026-11-16T10:00:00Z'", "TIMESTAMPTZ '2030-01-01T00:00:00Z'", "FALSE", "TRUE")
        }
        DatabaseUrl::Sqlite(_) => ("'2026-11-16T10:00:00.000000Z'", "'2030-01-01T00:00:00.000000Z'", "0", "1"),
    };
    let begun = format!(
        "INSERT INTO users (email, email_key, mailbox, name, handle, role, verified_at, name_hidden, created_at) \
         VALUES ('o@x.example', 'o@x.example', 'o@x.example', 'Olivia', 'olivia', 'owner', {at}, {no}, {at}), \
         ('g@x.example', 'g@x.example', 'g@x.example', 'Grace', 'grace', 'staff', {at}, {no}, {at}); \
         INSERT INTO sessions (token_hash, user_id, created_at, seen_at, expires_at) \
         VALUES ('{session}', 1, {at}, {at}, {until}); \
         INSERT INTO product_lines (slug, name, names, position, retired) VALUES ('phone', 'Phone', '{{}}', 1, {no}); \
         INSERT INTO areas (slug, name, names, line_id, position, retired) VALUES \
         ('camera', 'Camera', '{{}}', 1, 1, {no}), ('battery', 'Battery', '{{}}', 1, 2, {no});"
    );
    app.db.write_here(move |conn| Ok(conn.batch_execute(&begun)?)).unwrap();
    let start = Instant::now();
    let mut filled = 0;
    while filled < POSTS {
        let drafts: Vec<(i64, Draft)> = (filled..filled + CHUNK).map(|number| (number, draft(number))).collect();
        app.db
            .write_here(move |conn| {
                for (number, draft) in &drafts {
                    // One after the other over two years, the last ones this month.
                    let first = Timestamp("2024-11-16T10:00:00Z".parse().unwrap());
                    let at = first.plus(chrono::TimeDelta::minutes(*number * 15));
                    let area = AreaId(1 + number % 2);
                    posts::insert(
                        conn,
                        &NewPost { author: UserId(1), area, visibility: Visibility::Published, text: text_of(draft) },
                        at,
                    )?;
                }
                Ok(())
            })
            .unwrap();
        filled += CHUNK;
    }
    freeze(app);
    let week = app.voting_week(app.now()).0;
    for statements in [spread(at, (no, yes), week), around(at, (no, yes)), staffed(&Sql::of(url))] {
        app.db.write_here(move |conn| Ok(conn.batch_execute(&statements)?)).unwrap();
    }
    let open = app.db.read_here(waiting).unwrap();
    assert!(open >= WAITING, "{open} posts wait");
    look_through(url);
    println!("{POSTS} posts, of which {open} wait, filled in {:.0} s", start.elapsed().as_secs_f64());
}

/// The coming release, of the posts that are finished so far.
fn freeze(app: &Data<App>) {
    let (schedule, now) = (app.config.schedule, app.now());
    let finished = format!("UPDATE posts SET status = 'ready' WHERE id % 40 = 5 AND id <= {FINISHED}");
    app.db
        .write_here(move |conn| {
            conn.batch_execute(&finished)?;
            let release = releases::current(conn, WEEKLY, &schedule, now)?.id;
            releases::freeze(conn, release, &schedule, now)
        })
        .unwrap();
}

/// How many posts nobody has answered.
fn waiting(conn: &mut Conn) -> Result<i64> {
    Ok(rows::table.filter(rows::status.eq(Status::Open)).count().get_result(conn)?)
}

/// Votes as unequal as they are; seven of ten wait for an answer, the others have one, and some are somebody's.
fn spread(at: &str, (no, yes): (&str, &str), week: i64) -> String {
    format!(
        "UPDATE posts SET vote_count = 20000 / id, heat = 20000.0 / id, week_votes = 200 / id, comment_count = 1, \
         status = CASE WHEN id % 500 = 3 THEN 'in_progress' WHEN id % 10 = 1 THEN 'planned' \
         WHEN id % 10 = 2 THEN 'declined' WHEN id % 20 = 4 THEN 'under_review' WHEN id % 40 = 5 THEN 'ready' \
         ELSE 'open' END; \
         UPDATE posts SET answered = {yes} WHERE status <> 'open'; \
         UPDATE posts SET listed = {no} WHERE status = 'declined'; \
         UPDATE posts SET votes_then = vote_count / (1 + id % 4) WHERE status NOT IN ('open', 'declined'); \
         INSERT INTO post_weeks (post_id, week, votes) SELECT posts.id, {week} - weeks.id, 3 FROM posts CROSS JOIN posts weeks \
         WHERE posts.id <= 5000 AND weeks.id <= 12; \
         INSERT INTO area_owners (area_id, user_id) VALUES (1, 1); \
         INSERT INTO canned_answers (name, revision) SELECT 'Answer ' || id, 1 FROM posts WHERE id <= 20; \
         INSERT INTO canned_texts (answer_id, lang, body) SELECT id, 'en', 'Thank you, we look into it.' FROM canned_answers; \
         INSERT INTO internal_notes (post_id, author_id, body, body_html, lang, created_at) \
         SELECT id, 1, 'Ask the camera team.', '<p>Ask the camera team.</p>', 'en', {at} FROM posts WHERE id % 25 = 0; \
         INSERT INTO decisions (post_id, from_status, to_status, note, note_html, lang, decided_by, decided_at) \
         SELECT id, 'open', status, 'Not this year.', '<p>Not this year.</p>', 'en', 1, {at} FROM posts \
         WHERE status <> 'open'; \
         INSERT INTO declines (decision_id, post_id, votes, revisit_at, back_at) \
         SELECT id, post_id, 3, {at}, CASE post_id % 30 WHEN 2 THEN {at} END FROM decisions \
         WHERE to_status = 'declined'; \
         INSERT INTO post_rises (post_id, votes) SELECT id, id % 30 + 1 FROM posts WHERE id % 20 < 2; \
         INSERT INTO counted_rises (one, counted_at, so_far) VALUES (1, {at}, 0); \
         INSERT INTO post_owners (post_id, user_id, since) SELECT id, 1, created_at FROM posts WHERE id % 50 = 0;"
    )
}

/// What stands around the posts: comments, devices, pairs that may be the same, flags and saved views.
fn around(at: &str, (no, yes): (&str, &str)) -> String {
    let lately = at.replace("T10:00", "T11:55");
    format!(
        "INSERT INTO comments (post_id, author_id, body, body_html, visibility, created_at) \
         SELECT id, 1, 'Me too.', '<p>Me too.</p>', 'published', {at} FROM posts; \
         INSERT INTO devices (codename, name, other_names, words, region, line_id, retired) \
         SELECT 'mi' || id, 'Mi ' || id, '', '', '', 1, {no} FROM posts WHERE id <= 500; \
         INSERT INTO post_devices (post_id, device_id, named, wanted, confirmed) \
         SELECT id, id % 500 + 1, {yes}, {no}, 0 FROM posts; \
         INSERT INTO pairs (older_id, newer_id, likeness, state) \
         SELECT id, id + 10, id % 300 + 700, 'open' FROM posts WHERE id % 50 = 0 AND id < 69000; \
         INSERT INTO flagged (post_id, open_flags, first_at) SELECT id, 1, {at} FROM posts WHERE id % 100 = 0; \
         INSERT INTO flags (flagged_id, user_id, why, note, lang, flagged_at) \
         SELECT id, 1, 'spam', '', '', {at} FROM flagged; \
         INSERT INTO saved_views (owner_id, name, address, shared, created_at) \
         SELECT id % 2 + 1, 'View ' || id, CASE id % 3 WHEN 0 THEN '/triage?q=battery' \
         WHEN 1 THEN '/triage?kind=bug&lang=nl' ELSE '/triage?status=planned' END, {yes}, {at} \
         FROM posts WHERE id <= 60; \
         INSERT INTO staff_acts (act, actor_id, post_id, about, before, after, done_at) \
         SELECT 'decided', id % 2 + 1, id, '', 'open', 'planned', CASE WHEN id > 69900 THEN {lately} ELSE {at} END FROM posts; \
         INSERT INTO bulks (decided_by, to_status, note, lang, seen_at, state, created_at) \
         SELECT 1, 'planned', 'Soon.', 'en', {at}, 'finished', {at} FROM posts WHERE id <= 100; \
         INSERT INTO bulk_posts (bulk_id, post_id, outcome, decision_id) \
         SELECT 1, post_id, 'answered', id FROM decisions WHERE to_status = 'planned' AND post_id <= 10000;"
    )
}

fn draft(number: i64) -> Draft {
    let words = ["battery", "screen", "camera", "night", "torch", "alarm", "folder", "widget", "charge", "lock"];
    let word = |step: i64| words[usize::try_from(number / step % 10).unwrap()];
    let seldom = if number % 5_000 == 0 { " seldom" } else { "" };
    let title = format!("{} {} {} number {number}{seldom}", word(1), word(10), word(100));
    let (kind, lang) = (if number % 7 == 0 { "bug" } else { "request" }, if number % 500 == 0 { "nl" } else { "en" });
    let entered =
        Entered { kind, title: &title, body: "Some words of it.", area: "camera", lang, ..Entered::default() };
    Draft::parse(&entered, Language::En).unwrap()
}
