//! Two trains, one of which has a line: whatever staff do in whatever order, also giving the line away and back, a post is
//! Shipped exactly when it is in a release that is out and was not recalled, of the train that was its own at that moment.

use super::runner;
use super::world::{EMPTY, draft};
use crate::support::{Engine, Setup, TestApp, engines};
use chrono::TimeDelta;
use diesel::connection::SimpleConnection;
use orange_friday::areas::{self, NewArea};
use orange_friday::config::FirstPosts;
use orange_friday::db::{Conn, PostId, ReleaseId, Timestamp, TrainId};
use orange_friday::error::{Error, Result};
use orange_friday::filing;
use orange_friday::i18n::Language;
use orange_friday::people::{Role, Viewer};
use orange_friday::posts::{self, Status};
use orange_friday::releases::{self, State};
use orange_friday::text::Prose;
use orange_friday::trains::{self, WEEKLY};
use orange_friday::triage::{self, Verdict};
use proptest::collection::vec;
use proptest::prelude::*;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

/// The areas: one of phones, and one of the line that may have a train of its own.
const AREAS: [&str; 2] = ["camera", "mesh"];

/// Weekly, and that of the line.
const TRAINS: usize = 2;

/// What the sequences must have come across, or they would show little.
const RARE: &[&str] = &[
    "Freeze",
    "Freeze: release-not-there",
    "Late",
    "Publish",
    "Publish: release-empty",
    "Recall",
    "Recall: release-not-there",
    "Move",
    "a post left a frozen release with its line",
    "a post shipped with one train, was recalled, and shipped with the other",
];

/// What staff do; posts are numbered in the order in which they are filed.
#[derive(Debug, Clone, Copy)]
enum Verb {
    /// A wish is filed in an area, and finished at once.
    Finish {
        area: usize,
    },
    /// A finished wish is taken up again.
    Reopen {
        post: usize,
    },
    /// The line has its own train, or goes with the weekly one.
    Move {
        is_own: bool,
    },
    Freeze {
        train: usize,
    },
    Late {
        train: usize,
    },
    Publish {
        train: usize,
    },
    /// The release so many before the latest one.
    Recall {
        train: usize,
        back: usize,
    },
}

fn verb() -> impl Strategy<Value = Verb> {
    let train = || 0..TRAINS;
    prop_oneof![
        6 => (0..AREAS.len()).prop_map(|area| Verb::Finish { area }),
        1 => (0..8_usize).prop_map(|post| Verb::Reopen { post }),
        3 => any::<bool>().prop_map(|is_own| Verb::Move { is_own }),
        5 => train().prop_map(|train| Verb::Freeze { train }),
        2 => train().prop_map(|train| Verb::Late { train }),
        5 => train().prop_map(|train| Verb::Publish { train }),
        3 => (train(), 1..3_usize).prop_map(|(train, back)| Verb::Recall { train, back }),
    ]
}

/// A verb, or several on the way to what chance alone comes across once in many sequences.
fn verbs() -> impl Strategy<Value = Vec<Verb>> {
    let with_both = any::<bool>().prop_map(|is_own| {
        let (first, second) = (usize::from(is_own), usize::from(!is_own));
        vec![
            Verb::Move { is_own },
            Verb::Finish { area: 1 },
            Verb::Freeze { train: first },
            Verb::Publish { train: first },
            Verb::Recall { train: first, back: 1 },
            Verb::Move { is_own: !is_own },
            Verb::Freeze { train: second },
            Verb::Publish { train: second },
        ]
    });
    let leaves = vec![
        Verb::Move { is_own: false },
        Verb::Finish { area: 0 },
        Verb::Finish { area: 1 },
        Verb::Freeze { train: 0 },
        Verb::Move { is_own: true },
        Verb::Publish { train: 0 },
    ];
    prop_oneof![20 => verb().prop_map(|verb| vec![verb]), 1 => with_both, 1 => Just(leaves)]
}

/// A release of the rules.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Week {
    state: &'static str,
    posts: BTreeSet<usize>,
}

/// The rules in memory.
struct Rules {
    /// The area of each post, whether it is finished, has shipped or is taken up again, and with which trains it has shipped.
    posts: Vec<(usize, &'static str, BTreeSet<usize>)>,
    is_own: bool,
    weeks: [Vec<Week>; TRAINS],
    met: BTreeSet<&'static str>,
}

impl Rules {
    fn new() -> Self {
        let collecting = || vec![Self::collecting()];
        Self { posts: Vec::new(), is_own: true, weeks: [collecting(), collecting()], met: BTreeSet::new() }
    }

    fn collecting() -> Week {
        Week { state: "collecting", posts: BTreeSet::new() }
    }

    fn home(&self, post: usize) -> usize {
        usize::from(self.is_own && self.posts[post].0 == 1)
    }

    /// What is finished, and ships with a train.
    fn ready(&self, train: usize) -> BTreeSet<usize> {
        (0..self.posts.len()).filter(|post| self.posts[*post].1 == "ready" && self.home(*post) == train).collect()
    }

    fn last(&mut self, train: usize, state: &str) -> std::result::Result<&mut Week, Error> {
        let last = self.weeks[train].last_mut().unwrap();
        if last.state == state { Ok(last) } else { Err(Error::Rejected(releases::NOT_THERE)) }
    }

    fn apply(&mut self, verb: Verb) -> std::result::Result<(), Error> {
        match verb {
            Verb::Finish { area } => self.posts.push((area, "ready", BTreeSet::new())),
            Verb::Reopen { post } => {
                if self.posts.get(post).is_some_and(|(_, status, _)| *status == "ready") {
                    self.posts[post].1 = "in_progress";
                }
            }
            Verb::Move { is_own } => self.is_own = is_own,
            Verb::Freeze { train } => {
                let ready = self.ready(train);
                let last = self.last(train, "collecting")?;
                (last.state, last.posts) = (if ready.is_empty() { "skipped" } else { "frozen" }, ready);
                if last.state == "skipped" {
                    self.weeks[train].push(Self::collecting());
                }
            }
            Verb::Late { train } => {
                let ready = self.ready(train);
                self.last(train, "frozen")?.posts.extend(ready);
            }
            Verb::Publish { train } => self.publish(train)?,
            Verb::Recall { train, back } => {
                let weeks = &mut self.weeks[train];
                let place = (weeks.len() - 1).saturating_sub(back);
                if weeks[place].state != "published" {
                    return Err(Error::Rejected(releases::NOT_THERE));
                }
                weeks[place].state = "recalled";
                for post in weeks[place].posts.clone() {
                    self.posts[post].1 = "ready";
                }
            }
        }
        Ok(())
    }

    fn publish(&mut self, train: usize) -> std::result::Result<(), Error> {
        let ready = self.ready(train);
        let last = self.last(train, "frozen")?;
        let live: BTreeSet<usize> = last.posts.intersection(&ready).copied().collect();
        let gone: Vec<usize> = last.posts.difference(&ready).copied().collect();
        if live.is_empty() {
            return Err(Error::Rejected(releases::EMPTY));
        }
        (last.state, last.posts) = ("published", live.clone());
        if gone.iter().any(|post| self.posts[*post].1 == "ready") {
            self.met.insert("a post left a frozen release with its line");
        }
        for post in live {
            let (_, status, with) = &mut self.posts[post];
            *status = "shipped";
            with.insert(train);
            if with.len() == TRAINS {
                self.met.insert("a post shipped with one train, was recalled, and shipped with the other");
            }
        }
        self.weeks[train].push(Self::collecting());
        Ok(())
    }
}

/// The same through the rooms' own actions.
struct Site<'a> {
    app: &'a TestApp,
    ada: Viewer,
    grace: Viewer,
    own: TrainId,
    posts: RefCell<Vec<PostId>>,
}

impl<'a> Site<'a> {
    fn new(app: &'a TestApp) -> Self {
        let (ada, grace) = (app.viewer("Ada", Role::Member), app.viewer("Grace", Role::Staff));
        app.areas(&["Camera"]);
        app.write(|conn| {
            areas::add(conn, &NewArea::parse("Mesh", "Router").unwrap())?;
            Ok(conn.batch_execute(
                "INSERT INTO trains (slug, first_number, name, rhythm, scheme, line_id) \
                 SELECT 'mesh', 1, 'Mesh', 'daily', '{yy}.{m}.{d}-mesh', id FROM product_lines WHERE slug = 'router'",
            )?)
        });
        let own = app.read(|conn| trains::called(conn, "mesh")).id;
        Self { app, ada, grace, own, posts: RefCell::default() }
    }

    /// Everything anew.
    fn begin(&self) {
        self.posts.borrow_mut().clear();
        let (schedule, now, own) = (self.app.app.config.schedule, self.app.now(), self.own);
        self.app.write(move |conn| {
            conn.batch_execute(EMPTY)?;
            conn.batch_execute("UPDATE trains SET retired = FALSE")?;
            releases::current(conn, WEEKLY, &schedule, now)?;
            releases::current(conn, own, &schedule, now).map(drop)
        });
    }

    fn train(&self, train: usize) -> TrainId {
        if train == 0 { WEEKLY } else { self.own }
    }

    fn apply(&self, verb: Verb) -> Result<()> {
        self.app.advance(TimeDelta::milliseconds(1));
        let (schedule, now) = (self.app.app.config.schedule, self.app.now());
        let (ada, grace, filed) = (self.ada.id, self.grace.clone(), self.posts.borrow().clone());
        let trains = [self.train(0), self.train(1)];
        let new = self.app.app.db.write_here(move |conn| {
            let latest = |conn: &mut Conn, train: usize| releases::latest(conn, trains[train]);
            match verb {
                Verb::Finish { area } => {
                    let wish = draft(AREAS[area], filed.len());
                    let post = filing::submit(conn, ada, &wish, FirstPosts::Published, now)?;
                    decide(conn, &grace, post, "ready", now)?;
                    return Ok(Some(post));
                }
                Verb::Reopen { post } => {
                    let Some(post) = filed.get(post).copied() else { return Ok(None) };
                    if posts::get(conn, post)?.status == Status::Ready {
                        decide(conn, &grace, post, "in_progress", now)?;
                    }
                }
                Verb::Move { is_own } => {
                    let retired = if is_own { "FALSE" } else { "TRUE" };
                    conn.batch_execute(&format!("UPDATE trains SET retired = {retired} WHERE slug = 'mesh'"))?;
                }
                Verb::Freeze { train } => {
                    let release = latest(conn, train)?.unwrap().id;
                    releases::freeze(conn, release, &schedule, now)?;
                }
                Verb::Late { train } => {
                    let release = latest(conn, train)?.unwrap().id;
                    releases::take_in_late(conn, release)?;
                }
                Verb::Publish { train } => {
                    let release = latest(conn, train)?.unwrap().id;
                    releases::publish(conn, grace.id, release, None, &schedule, now)?;
                }
                Verb::Recall { train, back } => {
                    let weeks = weeks_of(conn, trains[train])?;
                    let place = (weeks.len() - 1).saturating_sub(back);
                    let reason = Prose::recognised("It does not boot.".to_owned(), Language::En);
                    releases::recall(conn, grace.id, weeks[place].id, &reason, None, now)?;
                }
            }
            Ok(None)
        })?;
        self.posts.borrow_mut().extend(new);
        Ok(())
    }

    /// Each release of a train: what became of it, and its posts.
    fn weeks(&self, train: usize) -> Vec<Week> {
        let (filed, train) = (self.posts.borrow().clone(), self.train(train));
        self.app.read(move |conn| {
            let mut weeks = Vec::new();
            for release in weeks_of(conn, train)? {
                let state = match release.state {
                    State::Collecting => "collecting",
                    State::Frozen => "frozen",
                    State::Skipped => "skipped",
                    State::Published if release.recalled_at.is_some() => "recalled",
                    State::Published => "published",
                };
                let posts = posts_in(conn, release.id)?;
                let number = |post: &PostId| filed.iter().position(|filed| filed == post).unwrap();
                weeks.push(Week { state, posts: posts.iter().map(number).collect() });
            }
            Ok(weeks)
        })
    }

    /// The status of each post, and by which version it shipped.
    fn stand(&self) -> Vec<(Status, Option<String>)> {
        let filed = self.posts.borrow().clone();
        self.app.read(move |conn| {
            let mut versions = releases::version_of(conn, &filed)?;
            filed.iter().map(|post| Ok((posts::get(conn, *post)?.status, versions.remove(post)))).collect()
        })
    }

    /// The version of the one release that is out with a post and was not recalled.
    fn out_with(&self) -> BTreeMap<usize, String> {
        let filed = self.posts.borrow().clone();
        let trains = [self.train(0), self.train(1)];
        self.app.read(move |conn| {
            let mut out = BTreeMap::new();
            for train in trains {
                let weeks = weeks_of(conn, train)?;
                for release in weeks.into_iter().filter(|release| release.recalled_at.is_none()) {
                    let Some(version) = release.version else { continue };
                    for post in posts_in(conn, release.id)? {
                        let number = filed.iter().position(|filed| *filed == post).unwrap();
                        assert_eq!(out.insert(number, version.clone()), None, "post {number} is out twice");
                    }
                }
            }
            Ok(out)
        })
    }
}

fn decide(conn: &mut Conn, grace: &Viewer, post: PostId, to: &str, now: Timestamp) -> Result<()> {
    let verdict = Verdict::parse(to, "Because.", "", Language::En).map_err(Error::Invalid)?;
    triage::decide(conn, grace, post, &verdict, now).map(drop)
}

/// All releases of a train, the first one first.
fn weeks_of(conn: &mut Conn, train: TrainId) -> Result<Vec<releases::Release>> {
    let mut weeks = releases::past(conn, train, 0, 1_000)?;
    weeks.extend(releases::latest(conn, train)?);
    weeks.sort_by_key(|release| release.week);
    weeks.dedup_by_key(|release| release.id);
    Ok(weeks)
}

fn posts_in(conn: &mut Conn, release: ReleaseId) -> Result<Vec<PostId>> {
    let lines: Vec<_> = releases::items(conn, release)?.into_iter().map(|line| line.id).collect();
    Ok(releases::posts_of(conn, &lines)?.into_values().flatten().collect())
}

fn agree(engine: Engine, cases: u32) {
    let app = Setup::default().start(engine);
    let site = Site::new(&app);
    let seen = RefCell::new(BTreeSet::new());
    runner(cases)
        .run(&vec(verbs(), 20..35), |verbs| {
            site.begin();
            let mut rules = Rules::new();
            for verb in verbs.into_iter().flatten() {
                let said = rules.apply(verb).map_err(|error| error.to_string());
                let did = site.apply(verb).map_err(|error| error.to_string());
                prop_assert_eq!(&did, &said, "{:?}", verb);
                let name = super::short_name(&format!("{verb:?}"), said.as_ref().err().map(String::as_str));
                seen.borrow_mut().insert(name);
            }
            seen.borrow_mut().extend(rules.met.iter().map(|met| (*met).to_owned()));
            for train in 0..TRAINS {
                prop_assert_eq!(&site.weeks(train), &rules.weeks[train], "train {}", train);
            }
            let out = site.out_with();
            for (number, (status, version)) in site.stand().into_iter().enumerate() {
                prop_assert_eq!(status.as_str(), rules.posts[number].1, "post {}", number);
                prop_assert_eq!(status == Status::Shipped, out.contains_key(&number), "post {}", number);
                prop_assert_eq!(version.as_ref(), out.get(&number), "post {}", number);
            }
            Ok(())
        })
        .unwrap_or_else(|error| panic!("{engine:?}: {error}"));
    let seen = seen.into_inner();
    for rare in RARE.iter().filter(|_| !super::is_random()) {
        assert!(seen.contains(*rare), "{engine:?} never saw {rare:?}, only {seen:#?}");
    }
}

#[test]
fn a_post_ships_with_the_train_of_its_line_and_no_other_on_sqlite() {
    agree(Engine::Sqlite, 64);
}

#[test]
fn a_post_ships_with_the_train_of_its_line_and_no_other_on_postgresql() {
    if engines().contains(&Engine::Postgres) {
        agree(Engine::Postgres, 32);
    }
}
