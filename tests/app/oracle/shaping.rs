//! Whatever staff do to the lines of a release, to its week and to the posts behind it, in whatever order: after each act, a
//! post is Shipped exactly when it stands in a release that is out and was not recalled.

mod weeks;

use super::runner;
use super::world::draft;
use crate::support::{Engine, Setup, TestApp, engines};
use chrono::TimeDelta;
use diesel::prelude::*;
use orange_friday::config::FirstPosts;
use orange_friday::db::schema::{item_posts, posts as post_rows, release_items, releases as week_rows};
use orange_friday::db::{Conn, ItemId, PostId, Timestamp};
use orange_friday::error::{Error, Result};
use orange_friday::filing;
use orange_friday::i18n::Language;
use orange_friday::moderation::{self, Reason};
use orange_friday::people::{Role, Viewer};
use orange_friday::posts::Status;
use orange_friday::releases::{self, State};
use orange_friday::schedule::Schedule;
use orange_friday::text::Prose;
use orange_friday::trains::WEEKLY;
use orange_friday::triage::{self, Verdict};
use proptest::collection::vec;
use proptest::prelude::*;
use std::cell::RefCell;
use std::collections::BTreeSet;

/// The posts that acts are about: the last ones that were filed.
const LATEST: usize = 6;

/// What the sequences must have done, or they would show little.
const RARE: &[&str] = &[
    "Decide", "Merge", "Undo", "Hide", "Show", "Early", "Freeze", "Late", "Split", "Join", "LeaveOut", "Publish",
    "Recall", "Hold", "GoOn", "Skip", "Reopen", "Move",
];

/// What staff do; posts are numbered from the last one, lines from the first.
#[derive(Debug, Clone, Copy)]
enum Verb {
    Finish,
    Decide {
        post: usize,
        to: &'static str,
    },
    Merge {
        post: usize,
        into: usize,
    },
    Undo {
        post: usize,
    },
    Hide {
        post: usize,
    },
    Show {
        post: usize,
    },
    Early {
        post: usize,
    },
    Freeze,
    Late,
    Split {
        line: usize,
    },
    Join {
        line: usize,
    },
    LeaveOut {
        line: usize,
    },
    Publish,
    /// The release so many before the latest one.
    Recall {
        back: usize,
    },
    Hold,
    GoOn,
    Skip,
    /// The week that was skipped last.
    Reopen,
    Move {
        hours: i64,
    },
}

fn verb() -> impl Strategy<Value = Verb> {
    let (post, line) = (|| 0..LATEST, || 0..4_usize);
    let status = prop::sample::select(&["in_progress", "ready", "ready", "declined", "shipped"][..]);
    prop_oneof![
        6 => Just(Verb::Finish),
        4 => (post(), status).prop_map(|(post, to)| Verb::Decide { post, to }),
        2 => (post(), post()).prop_map(|(post, into)| Verb::Merge { post, into }),
        2 => post().prop_map(|post| Verb::Undo { post }),
        3 => post().prop_map(|post| Verb::Hide { post }),
        4 => post().prop_map(|post| Verb::Show { post }),
        3 => post().prop_map(|post| Verb::Early { post }),
        4 => Just(Verb::Freeze),
        2 => Just(Verb::Late),
        4 => line().prop_map(|line| Verb::Split { line }),
        4 => line().prop_map(|line| Verb::Join { line }),
        2 => line().prop_map(|line| Verb::LeaveOut { line }),
        4 => Just(Verb::Publish),
        3 => (1..3_usize).prop_map(|back| Verb::Recall { back }),
        1 => Just(Verb::Hold),
        // One that waits does not go out.
        6 => Just(Verb::GoOn),
        2 => Just(Verb::Skip),
        5 => Just(Verb::Reopen),
        2 => (1..48_i64).prop_map(|hours| Verb::Move { hours }),
    ]
}

/// A site on which one sequence follows the other.
struct Site<'a> {
    app: &'a TestApp,
    ada: Viewer,
    grace: Viewer,
    posts: RefCell<Vec<PostId>>,
}

/// What an act needs beside the database.
#[derive(Clone)]
struct Hand {
    ada: Viewer,
    grace: Viewer,
    posts: Vec<PostId>,
    schedule: Schedule,
    now: Timestamp,
}

impl<'a> Site<'a> {
    fn new(app: &'a TestApp) -> Self {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.viewer("Ada", Role::Member), app.viewer("Grace", Role::Staff));
        let (schedule, now) = (app.app.config.schedule, app.now());
        app.write(move |conn| releases::current(conn, WEEKLY, &schedule, now).map(drop));
        Self { app, ada, grace, posts: RefCell::default() }
    }

    fn does(&self, verb: Verb) -> Result<()> {
        // So long that a day has few releases.
        self.app.advance(TimeDelta::hours(5));
        let hand = Hand {
            ada: self.ada.clone(),
            grace: self.grace.clone(),
            posts: self.posts.borrow().clone(),
            schedule: self.app.app.config.schedule,
            now: self.app.now(),
        };
        let filed = self.app.app.db.write_here(move |conn| hand.acts(conn, verb))?;
        self.posts.borrow_mut().extend(filed);
        Ok(())
    }

    /// Posts of which the status and the releases say different things.
    fn torn(&self) -> Vec<PostId> {
        self.app.read(|conn| {
            let lines = item_posts::table.inner_join(release_items::table.inner_join(week_rows::table));
            let out = lines.filter(week_rows::state.eq(State::Published)).filter(week_rows::recalled_at.is_null());
            let out: Vec<PostId> = out.select(item_posts::post_id).load(conn)?;
            let shipped = post_rows::table.filter(post_rows::status.eq(Status::Shipped));
            let shipped: Vec<PostId> = shipped.select(post_rows::id).load(conn)?;
            let (out, shipped): (BTreeSet<_>, BTreeSet<_>) = (out.into_iter().collect(), shipped.into_iter().collect());
            Ok(out.symmetric_difference(&shipped).copied().collect())
        })
    }
}

impl Hand {
    fn post(&self, back: usize) -> Result<PostId> {
        self.posts.iter().rev().nth(back).copied().ok_or(Error::NotFound)
    }

    fn decides(&self, conn: &mut Conn, post: PostId, (to, into): (&str, &str)) -> Result<()> {
        let verdict = Verdict::parse(to, "Because.", into, Language::En).map_err(Error::Invalid)?;
        triage::decide(conn, &self.grace, post, &verdict, self.now).map(drop)
    }

    /// Does it; gives the post that was filed, if one was.
    fn acts(&self, conn: &mut Conn, verb: Verb) -> Result<Option<PostId>> {
        let week = releases::latest(conn, WEEKLY)?.ok_or(Error::NotFound)?.id;
        let line = |conn: &mut Conn, line: usize| -> Result<ItemId> {
            releases::items(conn, week)?.get(line).map(|item| item.id).ok_or(Error::NotFound)
        };
        match verb {
            Verb::Finish => {
                let wish = draft("camera", self.posts.len());
                let post = filing::submit(conn, self.ada.id, &wish, FirstPosts::Published, self.now)?;
                self.decides(conn, post, ("ready", ""))?;
                return Ok(Some(post));
            }
            Verb::Decide { post, to } => self.decides(conn, self.post(post)?, (to, ""))?,
            Verb::Merge { post, into } => {
                self.decides(conn, self.post(post)?, ("duplicate", &self.post(into)?.to_string()))?;
            }
            Verb::Undo { post } => triage::undo(conn, &self.grace, self.post(post)?, self.now)?,
            Verb::Hide { post } => {
                let reason = Reason::parse("Not about the ROM.", Language::En).map_err(Error::Invalid)?;
                moderation::hide_post(conn, &self.grace, self.post(post)?, &reason, self.now)?;
            }
            Verb::Show { post } => {
                moderation::restore_post(conn, &self.grace, self.post(post)?, (None, &Reason::default()), self.now)?;
            }
            Verb::Early { post } => drop(releases::take_in_early(conn, week, self.post(post)?)?),
            Verb::Freeze => releases::freeze(conn, week, &self.schedule, self.now)?,
            Verb::Late => drop(releases::take_in_late(conn, week)?),
            Verb::Split { line: nth } => {
                let item = line(conn, nth)?;
                releases::split(conn, week, item)?;
            }
            Verb::Join { line: nth } => {
                let item = line(conn, nth)?;
                let above = releases::above(conn, week, item)?;
                releases::join(conn, week, item, above)?;
            }
            Verb::LeaveOut { line: nth } => {
                let item = line(conn, nth)?;
                releases::leave_out(conn, week, item)?;
            }
            Verb::Publish => drop(releases::publish(conn, self.grace.id, week, None, &self.schedule, self.now)?),
            Verb::Recall { back } => {
                let number = week_rows::table.filter(week_rows::train_id.eq(WEEKLY)).order(week_rows::week.desc());
                let number = number.offset(i64::try_from(back).unwrap()).select(week_rows::id);
                let release = number.first(conn).optional()?.ok_or(Error::NotFound)?;
                let reason = Prose::recognised("It does not boot.".to_owned(), Language::En);
                releases::recall(conn, self.grace.id, release, &reason, None, self.now)?;
            }
            Verb::Hold => self.holds(conn, week)?,
            Verb::GoOn => Self::goes_on(conn, week)?,
            Verb::Skip => self.skips(conn, week)?,
            Verb::Reopen => self.reopens(conn)?,
            Verb::Move { hours } => self.moves(conn, week, hours)?,
        }
        Ok(None)
    }
}

fn holds(engine: Engine, cases: u32) {
    let app = Setup::default().start(engine);
    let site = Site::new(&app);
    let seen = RefCell::new(BTreeSet::new());
    runner(cases)
        .run(&vec(verb(), 40..60), |verbs| {
            for verb in verbs {
                match site.does(verb) {
                    Ok(()) => {
                        let name = format!("{verb:?}");
                        seen.borrow_mut().insert(name.split(' ').next().unwrap_or_default().to_owned());
                    }
                    Err(Error::NotFound | Error::Rejected(_) | Error::Invalid(_)) => {}
                    Err(broken) => return Err(TestCaseError::fail(format!("{verb:?}: {broken}"))),
                }
                prop_assert_eq!(site.torn(), Vec::<PostId>::new(), "after {:?}", verb);
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
fn however_lines_are_shaped_and_posts_hidden_what_is_out_is_shipped_and_nothing_else_on_sqlite() {
    holds(Engine::Sqlite, 24);
}

#[test]
fn however_lines_are_shaped_and_posts_hidden_what_is_out_is_shipped_and_nothing_else_on_postgresql() {
    if engines().contains(&Engine::Postgres) {
        holds(Engine::Postgres, 12);
    }
}
