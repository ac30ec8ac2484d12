//! Whatever has happened to posts, only such are suggested as may be one, and the filter of the desk shows just these.

use crate::support::people::number_of;
use crate::support::{TestApp, on_each_engine};
use chrono::TimeDelta;
use orange_friday::db::PostId;
use orange_friday::pairing::{self, Suggested};
use orange_friday::posts;
use std::collections::BTreeSet;

const THINGS: [&str; 4] =
    ["dark mode at sunset", "a louder alarm clock", "faster keyboard animations", "panorama photos"];
const STATUSES: [&str; 5] = ["open", "under_review", "planned", "in_progress", "declined"];

/// Numbers that look like chance, the same each time.
struct Chance(u64);

impl Chance {
    fn of(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(most).unwrap()).unwrap()
    }
}

fn suggested(app: &TestApp) -> Vec<Suggested> {
    let now = app.now();
    app.read(move |conn| pairing::suggested(conn, now, 1_000))
}

fn expect_only_what_may_be_one(app: &TestApp) {
    let pairs = suggested(app);
    let each: BTreeSet<&Suggested> = pairs.iter().collect();
    assert_eq!(each.len(), pairs.len());
    for (older, newer) in pairs {
        let (older, newer) = app.read(|conn| Ok((posts::get(conn, older)?, posts::get(conn, newer)?)));
        assert!(older.id < newer.id && pairing::may_be_one(&older, &newer), "{older:?} {newer:?}");
    }
}

/// Every pair is stored once the worker is done, and the filter shows those and no others.
fn expect_all_of_it(app: &TestApp) {
    app.run_worker();
    let pairs = suggested(app);
    assert_eq!(app.tables().count("unpaired"), 0);
    let of_pairs: BTreeSet<PostId> = pairs.iter().flat_map(|(older, newer)| [*older, *newer]).collect();
    let mut grace = app.signed_in("Grace");
    for status in STATUSES {
        for (query, kind) in [("", None), ("&kind=bug", Some("bug"))] {
            let page = grace.get(&format!("/triage?similar=yes&status={status}{query}&sort=new"));
            let shown: BTreeSet<String> = page.attributes(".queue-row", "id").into_iter().collect();
            let scanned = app.read(|conn| posts::list(conn, &of_pairs.iter().copied().collect::<Vec<_>>()));
            let scanned: BTreeSet<String> = scanned
                .iter()
                .filter(|post| post.status.as_str() == status && kind.is_none_or(|kind| post.kind.as_str() == kind))
                .map(|post| format!("post-{}", post.id))
                .collect();
            assert_eq!(shown, scanned, "{status} {query}");
        }
    }
}

#[test]
fn after_whatever_happens_no_pair_has_a_post_that_is_unseen_or_merged() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut ada, mut grace) = (app.member("Ada"), app.staff("Grace"));
        let mut chance = Chance(0x2545_F491_4F6C_DD1D);
        let mut filed: Vec<String> = Vec::new();
        let mut late = None;
        for step in 0..90 {
            app.advance(TimeDelta::seconds(40));
            let some = |chance: &mut Chance| (chance.of(filed.len().max(1)) + 1).to_string();
            let act = if filed.len() < 4 { 0 } else { chance.of(11) };
            let post = format!("/posts/{}", some(&mut chance));
            let other = some(&mut chance);
            match act {
                0 | 1 if filed.len() < 18 => {
                    let title = format!("I wish for {} now", THINGS[chance.of(THINGS.len())]);
                    let kind = ["bug", "request"][chance.of(2)];
                    filed.push(ada.files(kind, &title, "camera"));
                }
                2 => drop(grace.post(&format!("{post}/hide"), &[("reason", "A number.")])),
                3 => drop(grace.post(&format!("{post}/restore"), &[])),
                4 => {
                    let merge = [("status", "duplicate"), ("duplicate_of", &*other)];
                    drop(grace.post(&format!("{post}/decision"), &merge));
                }
                5 => drop(grace.post(&format!("{post}/decision/undo"), &[])),
                6 => {
                    let decided = [("status", STATUSES[chance.of(STATUSES.len())]), ("note", "So be it.")];
                    drop(grace.post(&format!("{post}/decision"), &decided));
                }
                7 => {
                    let page = grace.get(&format!("{post}/correct"));
                    let title = format!("I wish for {} today", THINGS[chance.of(THINGS.len())]);
                    if page.status == 200 {
                        drop(grace.submit(&page, &format!("{post}/correct"), &[("title", &title)]));
                    }
                }
                8 => {
                    let verb = ["no", "later", "again"][chance.of(3)];
                    let number = number_of(&post);
                    drop(grace.post(&format!("/triage/merges/{number}/{other}/{verb}"), &[]));
                }
                // A worker that looks now and stores later, when others have been at work.
                9 => late = Some(app.read(pairing::read)),
                _ => app.run_worker(),
            }
            if step % 7 == 3
                && let Some(batch) = late.take()
            {
                app.write(move |conn| pairing::keep(conn, &batch));
            }
            expect_only_what_may_be_one(app);
            if step % 30 == 29 {
                expect_all_of_it(app);
                grace = app.signed_in("Grace");
            }
        }
        assert!(app.tables().count("pairs") > 0, "nothing was ever alike");
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}

/// How long one post takes on a large board: told, not judged.
#[test]
#[ignore = "a measurement, which takes minutes"]
fn how_long_it_takes_to_pair_a_post_on_a_board_of_ten_thousand() {
    use orange_friday::filing::{self, Draft, Entered};
    let words = include_str!("../search/wishes.tsv").lines().filter(|line| line.contains("\ten\t"));
    let words: Vec<&str> = words.flat_map(|line| line.rsplit('\t').next().unwrap().split(' ')).collect();
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (author, now) = (app.fan("Ada").id, app.now());
        let mut chance = Chance(7);
        for _ in 0..100 {
            let titles: Vec<String> =
                (0..100).map(|_| (0..7).map(|_| words[chance.of(words.len())]).collect::<Vec<_>>().join(" ")).collect();
            app.write(move |conn| {
                for title in &titles {
                    let entered = Entered { kind: "request", title, area: "camera", ..Entered::default() };
                    let draft = Draft::parse(&entered, orange_friday::i18n::Language::En).unwrap();
                    let held = orange_friday::config::FirstPosts::Published;
                    filing::submit(conn, author, &draft, held, now)?;
                }
                Ok(())
            });
        }
        let (mut read, mut kept) = (std::time::Duration::ZERO, std::time::Duration::ZERO);
        for _ in 0..40 {
            let began = std::time::Instant::now();
            let batch = app.read(pairing::read);
            read += began.elapsed();
            let began = std::time::Instant::now();
            app.write(move |conn| pairing::keep(conn, &batch));
            kept += began.elapsed();
        }
        let pairs = app.tables().count("pairs");
        eprintln!("{:?}: a post is read in {:?}, kept in {:?}; {pairs} pairs", app.engine, read / 400, kept / 400);
    });
}
