//! A Friday of a million fans: one release of 200 items, 1,000,000 people credited, many of them in several ways, and as many
//! digests, recorded and promised by a worker that runs as it does in the program, while 100 votes a second are cast. Run it
//! with `cargo bench --bench million`; `-- postgres://…` names a server instead of a file, on which it makes a database and
//! drops it again. It takes some three minutes.
//!
//! The limits are this project's own: all is promised within five minutes, no chunk holds the writer for more than 50 ms, its
//! flush among them, and a vote meanwhile takes at most twice as long as one of the same run on a site where nothing else
//! happens, at the 99th percentile. The relay is away, so that only what is written ahead of it is written; what writing takes
//! is measured afterwards.

#![expect(clippy::unwrap_used, reason = "a benchmark that cannot go on has failed")]

#[path = "measured/database.rs"]
mod database;

use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection, SqliteConnection};
use orange_friday::clock::Clock;
use orange_friday::config::{Config, DatabaseUrl};
use orange_friday::db::{self, Db, PostId, UserId};
use orange_friday::mail::{Letterhead, Transport};
use orange_friday::people::{Role, Viewer};
use orange_friday::releases::{self, Release, WRITING};
use orange_friday::trains::WEEKLY;
use orange_friday::web::App;
use orange_friday::worker::Worker;
use orange_friday::{digests, jobs, subscriptions, voting};
use std::cell::Cell;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use tracing::field::{Field, Visit};
use tracing_subscriber::layer::{Context, Layer, SubscriberExt};

const PEOPLE: i64 = 1_000_000;
const ITEMS: i64 = 200;
/// Voters of the first item; those of the others are everybody else, each of one, in no order.
const HOT: i64 = 400_000;
const EACH: i64 = (PEOPLE - HOT) / (ITEMS - 1);
/// Voters of the first item who confirmed it, too.
const CONFIRMERS: i64 = 200_000;
/// Testers of each item, each of one.
const TESTERS: i64 = 50;
/// Open posts that get votes meanwhile, and how many of those in a second.
const OPEN: i64 = 1_000;
const RATE: u32 = 100;
const SETTLING: Duration = Duration::from_secs(20);
const IDLE: Duration = Duration::from_secs(10);

fn main() {
    let too_slow = database::over(|url| {
        let filled = Instant::now();
        fill(url);
        println!("{:<34} {:>10.1} s", "filled", filled.elapsed().as_secs_f64());
        friday(url)
    });
    std::process::exit(i32::from(too_slow));
}

fn friday(url: &DatabaseUrl) -> bool {
    let heard = Chunks::default();
    let listening = tracing_subscriber::registry().with(heard.clone());
    tracing::subscriber::set_global_default(listening).unwrap();
    let config = Config::load(&[("FRIDAY_MAIL_HOLD", "0".to_owned())], std::iter::empty(), |_, _| Ok(())).ok().unwrap();
    let clock = Clock::standing_at("2026-11-20T17:00:00Z".parse().unwrap());
    let app = Arc::new(App::new(config, clock, Db::open(url, 4).unwrap()).unwrap());
    let (schedule, now) = (app.config.schedule, app.now());
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(async {
        let mut voter = 0;
        // The disk is still busy with what the database was filled with: its first flushes take hundreds of milliseconds.
        drop(vote(&app, &mut voter, SETTLING, || false).await);
        let idle = vote(&app, &mut voter, IDLE, || false).await;
        app.write(move |conn| {
            let release = releases::current(conn, WEEKLY, &schedule, now)?.id;
            releases::freeze(conn, release, &schedule, now)?;
            releases::publish(conn, UserId(1), release, None, &schedule, now)
        })
        .await
        .unwrap();
        let worker = Arc::new(Worker::new(Arc::clone(&app), Transport::parse("smtp://127.0.0.1:1").unwrap()).unwrap());
        let (stop, began) = (worker.stop(), Instant::now());
        let working = tokio::spawn(async move { worker.run().await });
        let credited = Cell::new(None);
        let is_over = || {
            let (is_credited, is_promised) = far(&app);
            if is_credited && credited.get().is_none() {
                credited.set(Some(began.elapsed()));
            }
            is_promised
        };
        let busy = vote(&app, &mut voter, Duration::from_secs(3_600), is_over).await;
        let took = began.elapsed();
        stop.now();
        working.await.unwrap();
        let mut too_slow = report("1,000,000 credited and promised", ms(took), 300_000.0);
        // It is looked for once a second.
        let credited = credited.get().unwrap_or(took);
        println!("{:<34} {:>10.1} s", "  of that until all are credited", credited.as_secs_f64());
        let (first, second) = (percentile(&idle, 99), percentile(&busy, 99));
        println!("{:<34} {:>10.1} ms  (median {:.1})", "a vote, idle, p99", ms(first), ms(percentile(&idle, 50)));
        if first > 20 * percentile(&idle, 50) {
            println!("the site was not idle when it should have been: this run says nothing of how votes fare");
            too_slow = true;
        }
        too_slow |= report("a vote meanwhile, p99", ms(second), 2.0 * ms(first));
        let ratio = second.as_secs_f64() / first.as_secs_f64();
        println!(
            "{:<34} {ratio:>10.2}     (median {:.1} ms, of ten {:.1}, of fifty {:.1}, longest {:.1} ms, of {} votes)",
            "  times an idle one",
            ms(percentile(&busy, 50)),
            ms(percentile(&busy, 90)),
            ms(percentile(&busy, 98)),
            ms(percentile(&busy, 100)),
            busy.len()
        );
        too_slow |= chunks(&app, &heard.sorted());
        tokio::task::block_in_place(|| write(&app));
        too_slow
    })
}

/// Whether a chunk took too long, or what was measured is not a release of a million people.
fn chunks(app: &App, took: &[Duration]) -> bool {
    let longest = took.last().copied().unwrap_or_default();
    let read =
        || app.db.read_here(|conn| Ok(releases::past(conn, WEEKLY, 0, 1)?.pop().map(|release| release.people_count)));
    let people = tokio::task::block_in_place(read).unwrap().unwrap_or_default();
    println!("{:<34} {people:>10}", "people credited");
    if people < PEOPLE - ITEMS || longest.is_zero() {
        println!("not everybody was credited, or no chunk was heard of: this run says nothing of chunks");
        return true;
    }
    println!("{:<34} {:>10}", "chunks", took.len());
    println!("{:<34} {:>10.1} ms  (median {:.1})", "  p99", ms(percentile(took, 99)), ms(percentile(took, 50)));
    report("longest chunk, with its flush", ms(longest), 50.0)
}

/// Whether the last of the credits is recorded, and whether everybody has been promised their digest.
fn far(app: &App) -> (bool, bool) {
    let read = || app.db.read_here(|conn| releases::past(conn, WEEKLY, 0, 1));
    let past = tokio::task::block_in_place(read).unwrap();
    let all = |has: fn(&Release) -> bool| past.iter().all(has);
    (all(|release| release.credited_at.is_some()), all(|release| release.digested_at.is_some()))
}

/// Votes cast at their time, however long those before them take; how long each took until it was safe.
async fn vote(app: &Arc<App>, voter: &mut i64, during: Duration, is_over: impl Fn() -> bool) -> Vec<Duration> {
    let (now, began) = (app.now(), tokio::time::Instant::now());
    let week = app.voting_week(now);
    let mut under_way = Vec::new();
    for number in 0_u32.. {
        tokio::time::sleep_until(began + Duration::from_secs(1) * number / RATE).await;
        if began.elapsed() > during || (number % RATE == 0 && is_over()) {
            break;
        }
        *voter += 1;
        let (voter, app) = (*voter, Arc::clone(app));
        under_way.push(tokio::spawn(async move {
            let post = PostId(ITEMS + 1 + voter % OPEN);
            let voter = Viewer {
                // Anybody, so that as much is read as where a crowd votes.
                id: UserId(voter * 7_919 % PEOPLE + 1),
                name: String::new(),
                handle: String::new(),
                role: Role::Member,
                verified: true,
                language: None,
            };
            let start = Instant::now();
            app.write(move |conn| voting::cast(conn, &voter, post, week, now).map(drop)).await.unwrap();
            start.elapsed()
        }));
    }
    let mut times = Vec::new();
    for vote in under_way {
        times.push(vote.await.unwrap());
    }
    times.sort();
    times
}

/// Writes some of the digests, as the worker does when the relay takes them.
fn write(app: &Arc<App>) {
    let (head, now) = (Letterhead::of(app), app.now());
    let (start, mut longest, mut written) = (Instant::now(), Duration::ZERO, 0);
    while written < 10_000 {
        let job = app.db.write_here(move |conn| jobs::claim(conn, WRITING, now)).unwrap().unwrap();
        let read = || app.db.read_here(|conn| digests::read(conn, &job, digests::CHUNK)).unwrap();
        let strangers = read().strangers;
        app.db.write_here(move |conn| subscriptions::greet(conn, &strangers)).unwrap();
        let batch = read();
        let mails = digests::render(&batch, &head).unwrap();
        written += mails.len();
        let chunk = Instant::now();
        app.db.write_here(move |conn| digests::queue(conn, &job, &batch, &mails, now)).unwrap();
        longest = longest.max(chunk.elapsed());
    }
    let each = start.elapsed() / u32::try_from(written).unwrap();
    println!("{:<34} {:>10.3} ms  (longest chunk {:.1} ms)", "a digest written", ms(each), ms(longest));
}

/// Hears of each chunk that is stored, and keeps how long it took.
#[derive(Clone, Default)]
struct Chunks(Arc<Mutex<Vec<Duration>>>);

impl Chunks {
    /// How long they took, the shortest first.
    fn sorted(&self) -> Vec<Duration> {
        let mut all = self.0.lock().unwrap().clone();
        all.sort();
        all
    }
}

impl<S: tracing::Subscriber> Layer<S> for Chunks {
    fn on_event(&self, event: &tracing::Event<'_>, _: Context<'_, S>) {
        struct Micros<'a>(&'a Chunks);
        impl Visit for Micros<'_> {
            fn record_u64(&mut self, field: &Field, value: u64) {
                if field.name() == "micros" {
                    self.0.0.lock().unwrap().push(Duration::from_micros(value));
                }
            }
            fn record_debug(&mut self, _: &Field, _: &dyn std::fmt::Debug) {}
        }
        event.record(&mut Micros(self));
    }
}

fn percentile(sorted: &[Duration], percent: usize) -> Duration {
    sorted.get((sorted.len() * percent / 100).min(sorted.len().saturating_sub(1))).copied().unwrap_or_default()
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

fn report(name: &str, took: f64, limit: f64) -> bool {
    let verdict = if took > limit { "  TOO SLOW" } else { "" };
    println!("{name:<34} {took:>10.1} ms  (limit {limit:.1}){verdict}");
    took > limit
}

fn fill(url: &DatabaseUrl) {
    db::migrate(url).unwrap();
    let (no, yes) = if matches!(url, DatabaseUrl::Sqlite(_)) { ("0", "1") } else { ("false", "true") };
    let at = "'2026-11-16T10:00:00.000000Z'";
    let numbers = |most: i64| {
        format!("(WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {most}) SELECT i FROM n) AS")
    };
    // A number without a common factor with how many there are meets each of them once.
    let others = PEOPLE - HOT;
    let sql = format!(
        "INSERT INTO users (email, email_key, mailbox, name, handle, role, verified_at, name_hidden, created_at)
         SELECT 'p' || i || '@x.example', 'p' || i || '@x.example', 'p' || i || '@x.example', 'Person ' || i, 'p' || i,
                CASE i WHEN 1 THEN 'owner' ELSE 'member' END, {at}, {no}, {at} FROM {people} s;
         INSERT INTO product_lines (slug, name, names, position, retired) VALUES ('phone', 'Phone', '{{}}', 1, {no});
         INSERT INTO areas (slug, name, names, line_id, position, retired) VALUES ('camera', 'Camera', '{{}}', 1, 1, {no});
         INSERT INTO posts (kind, title, lang, author_id, area_id, status, visibility, listed,
                            vote_count, comment_count, week, week_votes, created_at, status_changed_at)
         SELECT 'request', 'A wish with number ' || i, 'en', i, 1, CASE WHEN i > {ITEMS} THEN 'open' ELSE 'ready' END,
                'published', {yes}, CASE WHEN i = 1 THEN {HOT} WHEN i <= {ITEMS} THEN {EACH} ELSE 0 END, 0, 0, 0, {at}, {at} FROM {posts} s;
         INSERT INTO post_texts (post_id, body, body_html) SELECT id, 'Some words.', '<p>Some words.</p>' FROM posts;
         INSERT INTO votes (post_id, user_id, cast_at, week) SELECT 1, i, {at}, 1 FROM {hot} s;
         INSERT INTO votes (post_id, user_id, cast_at, week)
         SELECT 2 + (v.i - 1) / {EACH}, (v.i * CAST(7919 AS BIGINT)) % {others} + {HOT} + 1, {at}, 1 FROM {rest} v
         ORDER BY 1, 2;
         INSERT INTO confirmations (post_id, user_id, device, build, confirmed_at)
         SELECT 1, i, 'Mi 8', '', {at} FROM {confirmers} s;
         INSERT INTO test_results (post_id, user_id, device, build, tested_at)
         SELECT 1 + (i - 1) / {TESTERS}, {PEOPLE} - i, 'Mi 8', '', {at} FROM {testers} s;",
        people = numbers(PEOPLE),
        posts = numbers(ITEMS + OPEN),
        hot = numbers(HOT),
        rest = numbers(EACH * (ITEMS - 1)),
        confirmers = numbers(CONFIRMERS),
        testers = numbers(TESTERS * ITEMS),
    );
    match url {
        DatabaseUrl::Sqlite(path) => {
            let whole =
                format!("PRAGMA synchronous=OFF; BEGIN; {sql} COMMIT; PRAGMA wal_checkpoint(TRUNCATE); ANALYZE;");
            SqliteConnection::establish(path).unwrap().batch_execute(&whole).unwrap();
        }
        DatabaseUrl::Postgres(url) => {
            PgConnection::establish(url).unwrap().batch_execute(&format!("{sql} ANALYZE; CHECKPOINT;")).unwrap();
        }
    }
}
