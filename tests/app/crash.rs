//! The real program is killed again and again while people write: what was acknowledged is stored, what is stored was
//! asked for, and it comes back by itself.

mod clock;
mod mail;
mod meetups;
mod polls;
mod recall;
mod reporting;

use crate::support::database::TestDatabase;
use crate::support::people::address;
use crate::support::process::{Program, Serving};
use crate::support::{Engine, engines, until_or};
use diesel::prelude::*;
use orange_friday::areas;
use orange_friday::clock::Clock;
use orange_friday::config::FirstPosts;
use orange_friday::db::schema::{jobs, outbox, posts as post_rows, users, votes};
use orange_friday::db::{self, Db, PostId, Timestamp, UserId};
use orange_friday::error::Error;
use orange_friday::filing::{self, Draft, Entered};
use orange_friday::i18n::Language;
use orange_friday::people::Role;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

const WRITERS: usize = 8;
const POSTS: usize = 400;
/// More than anybody gets to before the kill.
const ROUNDS: usize = 1_000_000;

/// What a writer asked for and what it was told is done.
#[derive(Default)]
struct Ledger {
    votes: Said<i64>,
    titles: Said<String>,
}

struct Said<T> {
    attempted: BTreeSet<T>,
    acknowledged: BTreeSet<T>,
}

impl<T> Default for Said<T> {
    fn default() -> Self {
        Self { attempted: BTreeSet::new(), acknowledged: BTreeSet::new() }
    }
}

impl<T: Ord + Clone> Said<T> {
    /// Notes an attempt; `false` when nobody is there any more.
    fn note(&mut self, what: &T, status: Option<u16>) -> bool {
        self.attempted.insert(what.clone());
        match status {
            Some(303) => drop(self.acknowledged.insert(what.clone())),
            Some(429) => {}
            Some(other) => panic!("answered {other}"),
            None => return false,
        }
        true
    }

    fn agrees_with(&self, stored: &BTreeSet<T>, what: &str)
    where
        T: std::fmt::Debug,
    {
        let lost: Vec<_> = self.acknowledged.difference(stored).collect();
        assert!(lost.is_empty(), "acknowledged and lost {what}: {lost:?}");
        let invented: Vec<_> = stored.difference(&self.attempted).collect();
        assert!(invented.is_empty(), "never asked for {what}: {invented:?}");
    }
}

/// Sends a form; nothing when the server is gone.
fn send(agent: &ureq::Agent, base_url: &str, cookies: &str, path: &str, body: &str) -> Option<u16> {
    let request = agent.post(format!("{base_url}{path}")).header("Cookie", cookies).header("Origin", base_url);
    let request = request.header("Content-Type", "application/x-www-form-urlencoded");
    request.send(body).ok().map(|answer| answer.status().as_u16())
}

fn agent() -> ureq::Agent {
    ureq::Agent::config_builder()
        .max_redirects(0)
        .max_redirects_will_error(false)
        .http_status_as_error(false)
        .timeout_global(Some(Duration::from_secs(20)))
        .build()
        .into()
}

/// Votes and files until the server is gone.
fn write_until_killed(
    (base_url, cookies): (&str, &str),
    (writer, cycle): (usize, usize),
    ledger: &mut Ledger,
    answered: &AtomicUsize,
) {
    let agent = agent();
    for round in 0..ROUNDS {
        let post = i64::try_from((writer * 31 + cycle * 50 + round) % POSTS).unwrap() + 1;
        let status = send(&agent, base_url, cookies, &format!("/posts/{post}/vote"), "");
        if !ledger.votes.note(&post, status) {
            return;
        }
        answered.fetch_add(usize::from(status == Some(303)), Ordering::SeqCst);
        if round % 3 == 0 {
            let title = format!("Request {writer}-{cycle}-{round}");
            let body = format!("kind=request&title={}&area=camera", title.replace(' ', "+"));
            let status = send(&agent, base_url, cookies, "/posts", &body);
            if !ledger.titles.note(&title, status) {
                return;
            }
        }
    }
    panic!("nobody was killed within {ROUNDS} rounds");
}

pub fn ready(serving: &Serving) {
    until_or(|| serving.visitor().get("/readyz").status == 200, || format!("not ready: {}", serving.log()));
}

/// A site with one area, so many posts, and these people.
pub fn fill(database: &TestDatabase, posts: usize, people: &[String]) -> Db {
    db::migrate(&database.url).unwrap();
    let db = Db::open(&database.url, 2).unwrap();
    let hash = orange_friday::accounts::Hasher::cheap().unwrap().hash_here(crate::support::people::PASSWORD).unwrap();
    let now = Timestamp(Clock::system().now());
    let people = people.to_vec();
    db.write_here(move |conn| {
        areas::add(conn, &areas::NewArea::parse("Camera", "Phone").map_err(Error::Invalid)?)?;
        let author = orange_friday::accounts::add_person(conn, "Author", &address("Author"), Role::Staff, &hash, now)?;
        for name in &people {
            orange_friday::accounts::add_person(conn, name, &address(name), Role::Member, &hash, now)?;
        }
        for number in 0..posts {
            let title = format!("First request {number}");
            let entered = Entered { kind: "request", title: &title, area: "camera", ..Entered::default() };
            let draft = Draft::parse(&entered, Language::En).map_err(Error::Invalid)?;
            filing::submit(conn, author, &draft, FirstPosts::Published, now)?;
        }
        Ok(())
    })
    .unwrap();
    db
}

/// Whatever a killed program was at is free again: its leases have ended, which takes half a minute of real time.
pub fn end_leases(database: &TestDatabase) {
    Db::open(&database.url, 1)
        .unwrap()
        .write_here(|conn| {
            let long_ago = Some(Timestamp(chrono::DateTime::UNIX_EPOCH));
            diesel::update(outbox::table.filter(outbox::lease.is_not_null()))
                .set(outbox::leased_until.eq(long_ago))
                .execute(conn)?;
            diesel::update(jobs::table.filter(jobs::lease.is_not_null()))
                .set(jobs::leased_until.eq(long_ago))
                .execute(conn)?;
            Ok(())
        })
        .unwrap();
}

fn killed_again_and_again(engine: Engine, cycles: usize) {
    let database = TestDatabase::empty(engine);
    let names: Vec<String> = (0..WRITERS).map(|writer| format!("Writer {writer}")).collect();
    drop(fill(&database, POSTS, &names));
    let program = Program::over(&database);
    let mut ledgers: Vec<Ledger> = (0..WRITERS).map(|_| Ledger::default()).collect();
    let mut cookies: Vec<BTreeMap<String, String>> = Vec::new();
    for cycle in 0..cycles {
        let serving = program.serve(&[]);
        ready(&serving);
        if cycle == 0 {
            cookies = names.iter().map(|name| serving.signed_in(name).cookies).collect();
        }
        let (base_url, answered) = (serving.base_url.clone(), AtomicUsize::new(0));
        std::thread::scope(|scope| {
            for (writer, (ledger, cookies)) in ledgers.iter_mut().zip(&cookies).enumerate() {
                let cookies: Vec<String> = cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
                let (base_url, answered) = (&base_url, &answered);
                let write = move || {
                    write_until_killed((base_url, &cookies.join("; ")), (writer, cycle), ledger, answered);
                };
                scope.spawn(write);
            }
            // In the middle of their writing, at another point each time.
            let enough = 20 + usize::try_from(getrandom::u32().unwrap() % 60).unwrap();
            let since = Instant::now();
            while answered.load(Ordering::SeqCst) < enough && since.elapsed() < Duration::from_secs(60) {
                std::thread::sleep(Duration::from_millis(1));
            }
            serving.kill();
            assert!(answered.load(Ordering::SeqCst) >= enough, "the writes hardly move on");
        });
    }

    // The last start repairs what there is to repair; the program itself says that everything adds up.
    let serving = program.serve(&[]);
    ready(&serving);
    let doctor = program.run(&["doctor"]);
    assert_eq!(doctor.status, 0, "{doctor:?}");
    drop(serving);
    compare(&Db::open(&database.url, 2).unwrap(), &names, &ledgers);
}

fn compare(db: &Db, names: &[String], ledgers: &[Ledger]) {
    let mut told = 0;
    db.read_here(|conn| {
        for (name, ledger) in names.iter().zip(ledgers) {
            let id: UserId = users::table.filter(users::email.eq(address(name))).select(users::id).first(conn)?;
            let voted: Vec<PostId> = votes::table.filter(votes::user_id.eq(id)).select(votes::post_id).load(conn)?;
            ledger.votes.agrees_with(&voted.into_iter().map(|post| post.0).collect(), "votes");
            let titles: Vec<String> =
                post_rows::table.filter(post_rows::author_id.eq(id)).select(post_rows::title).load(conn)?;
            let once: BTreeSet<String> = titles.iter().cloned().collect();
            assert_eq!(once.len(), titles.len(), "nothing is filed twice");
            ledger.titles.agrees_with(&once, "posts");
            told += ledger.votes.acknowledged.len() + ledger.titles.acknowledged.len();
        }
        Ok(())
    })
    .unwrap();
    assert!(told > 100, "only {told} writes were acknowledged: this shows little");
    eprintln!("{told} acknowledged writes, all there");
}

#[test]
fn sqlite_killed_again_and_again_loses_nothing_it_acknowledged() {
    killed_again_and_again(Engine::Sqlite, 10);
}

#[test]
fn postgresql_killed_again_and_again_loses_nothing_it_acknowledged() {
    if engines().contains(&Engine::Postgres) {
        killed_again_and_again(Engine::Postgres, 6);
    }
}
