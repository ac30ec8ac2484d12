//! Random sequences of everything people can do, run on each database and on a small oracle written from the rules:
//! the same answers everywhere, and afterwards the same votes, follows, counters, statuses and releases. A post is Shipped exactly when it
//! stands in a release that is out and was not recalled.

mod lines;
mod model;
mod shaping;
mod state;
mod world;

use crate::support::{Engine, Setup, engines};
use model::Oracle;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use std::cell::RefCell;
use std::collections::BTreeSet;
use world::World;

/// The members; the last one has not confirmed the address.
const MEMBERS: usize = 5;
/// A post or area that is not there.
const MISSING: usize = usize::MAX;
const AREAS: usize = 2;
/// Sequences that come across everything.
const MANY: u32 = 128;
const STATUSES: [&str; 9] =
    ["open", "under_review", "planned", "in_progress", "ready", "ready", "ready", "declined", "shipped"];

/// What the sequences must have come across, or they would show little.
const RARE: &[&str] = &[
    "Edit: already-decided",
    "Edit: not-yours",
    "Cast: post-merged",
    "Withdraw: post-closed",
    "Follow: not found",
    "Unfollow",
    "Comment: post-merged",
    "Reply",
    "Reply: reply-too-deep",
    "Decide: shipped-by-release-only",
    "Decide: step-not-allowed",
    "Decide: post-closed",
    "Merge",
    "ThereAndBack",
    "a vote of the week that a merge brought is withdrawn beside one cast here",
    "Undo",
    "Undo: nothing-to-undo",
    "Undo: shipped-by-release-only",
    "Undo: undo-later-first",
    "Freeze",
    "TakeInLate",
    "LeaveOut",
    "Publish",
    "Publish: release-not-there",
    "Publish: release-empty",
    "Recall",
    "Recall: release-not-there",
    "Skip",
];

/// Something a person does. Posts are numbered in the order in which they are filed.
#[derive(Debug, Clone, Copy)]
enum Verb {
    Submit {
        who: usize,
        area: usize,
    },
    Edit {
        who: usize,
        post: usize,
        area: usize,
    },
    Cast {
        who: usize,
        post: usize,
    },
    Withdraw {
        who: usize,
        post: usize,
    },
    Follow {
        who: usize,
        post: usize,
    },
    Unfollow {
        who: usize,
        post: usize,
    },
    Comment {
        who: usize,
        post: usize,
        empty: bool,
    },
    Reply {
        who: usize,
        post: usize,
        to: usize,
    },
    Decide {
        post: usize,
        to: &'static str,
        with_note: bool,
    },
    Merge {
        post: usize,
        target: usize,
    },
    /// A merge that is taken back at once.
    ThereAndBack {
        post: usize,
        target: usize,
    },
    /// A merge that is taken back after somebody took their vote back where it had gone.
    ThereAndBackWithout {
        who: usize,
        post: usize,
        target: usize,
    },
    Undo {
        post: usize,
    },
    Freeze {
        old: bool,
    },
    TakeInLate {
        old: bool,
    },
    LeaveOut {
        nth: usize,
        old: bool,
    },
    Publish {
        old: bool,
    },
    Skip {
        with_reason: bool,
        old: bool,
    },
    /// The release so many weeks before the latest one.
    Recall {
        back: usize,
    },
    Wait {
        hours: i64,
    },
}

fn verb() -> impl Strategy<Value = Verb> {
    let who = || 0..MEMBERS;
    // Cut to the posts there are; the last few stand for one that is not there.
    let post = || 0..64_usize;
    let area = || prop_oneof![9 => 0..AREAS, 1 => Just(MISSING)];
    let old = || prop::bool::weighted(0.15);
    prop_oneof![
        2 => (who(), area()).prop_map(|(who, area)| Verb::Submit { who, area }),
        2 => (who(), post(), area()).prop_map(|(who, post, area)| Verb::Edit { who, post, area }),
        12 => (who(), post()).prop_map(|(who, post)| Verb::Cast { who, post }),
        5 => (who(), post()).prop_map(|(who, post)| Verb::Withdraw { who, post }),
        2 => (who(), post()).prop_map(|(who, post)| Verb::Follow { who, post }),
        2 => (who(), post()).prop_map(|(who, post)| Verb::Unfollow { who, post }),
        4 => (who(), post(), prop::bool::weighted(0.1)).prop_map(|(who, post, empty)| Verb::Comment { who, post, empty }),
        9 => (who(), post(), 0..4_usize).prop_map(|(who, post, to)| Verb::Reply { who, post, to }),
        10 => (post(), prop::sample::select(&STATUSES[..]), prop::bool::weighted(0.7))
            .prop_map(|(post, to, with_note)| Verb::Decide { post, to, with_note }),
        7 => (post(), post()).prop_map(|(post, target)| Verb::Merge { post, target }),
        2 => (post(), post()).prop_map(|(post, target)| Verb::ThereAndBack { post, target }),
        2 => (who(), post(), post()).prop_map(|(who, post, target)| Verb::ThereAndBackWithout { who, post, target }),
        5 => post().prop_map(|post| Verb::Undo { post }),
        4 => old().prop_map(|old| Verb::Freeze { old }),
        2 => old().prop_map(|old| Verb::TakeInLate { old }),
        2 => (0..3_usize, old()).prop_map(|(nth, old)| Verb::LeaveOut { nth, old }),
        4 => old().prop_map(|old| Verb::Publish { old }),
        1 => (any::<bool>(), old()).prop_map(|(with_reason, old)| Verb::Skip { with_reason, old }),
        3 => (0..4_usize).prop_map(|back| Verb::Recall { back }),
        2 => (1..90_i64).prop_map(|hours| Verb::Wait { hours }),
    ]
}

impl Verb {
    /// The same with post numbers that are there, or clearly not.
    fn among(self, posts: usize) -> Self {
        let cut = |post: usize| if post >= 62 || posts == 0 { MISSING } else { post % posts };
        match self {
            Self::Edit { who, post, area } => Self::Edit { who, post: cut(post), area },
            Self::Cast { who, post } => Self::Cast { who, post: cut(post) },
            Self::Withdraw { who, post } => Self::Withdraw { who, post: cut(post) },
            Self::Follow { who, post } => Self::Follow { who, post: cut(post) },
            Self::Unfollow { who, post } => Self::Unfollow { who, post: cut(post) },
            Self::Comment { who, post, empty } => Self::Comment { who, post: cut(post), empty },
            Self::Reply { who, post, to } => Self::Reply { who, post: cut(post), to },
            Self::Decide { post, to, with_note } => Self::Decide { post: cut(post), to, with_note },
            Self::Merge { post, target } => Self::Merge { post: cut(post), target: cut(target) },
            Self::ThereAndBack { post, target } => Self::ThereAndBack { post: cut(post), target: cut(target) },
            Self::ThereAndBackWithout { who, post, target } => {
                Self::ThereAndBackWithout { who, post: cut(post), target: cut(target) }
            }
            Self::Undo { post } => Self::Undo { post: cut(post) },
            other => other,
        }
    }
}

/// Whether what is drawn is to be something else each time.
pub fn is_random() -> bool {
    std::env::var("FRIDAY_TEST_SEED").is_ok_and(|seed| seed == "random")
}

/// Always the same sequences; `FRIDAY_TEST_SEED=random` looks elsewhere.
fn runner(cases: u32) -> TestRunner {
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    if is_random() {
        return TestRunner::new(config);
    }
    TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha))
}

fn agree(engine: Engine, cases: u32) {
    let app = Setup::default().start(engine);
    let world = World::new(&app);
    let seen = RefCell::new(BTreeSet::new());
    runner(cases)
        .run(&vec(verb(), 30..60), |verbs| {
            world.begin();
            let mut oracle = Oracle::new(world.today());
            let first = (0..4).map(|number| Verb::Submit { who: number, area: number % AREAS });
            for raw in first.chain(verbs) {
                let verb = raw.among(oracle.posts());
                let said = oracle.answer(verb);
                let did = world.answer(verb);
                prop_assert_eq!(&did, &said, "{:?}", verb);
                seen.borrow_mut().insert(short(verb, &said));
            }
            seen.borrow_mut().extend(oracle.met.iter().map(|met| (*met).to_owned()));
            let (known, stored) = (oracle.state(), world.state());
            prop_assert_eq!(&stored.posts, &known.posts);
            prop_assert_eq!(&stored.releases, &known.releases);
            let shipped: BTreeSet<usize> = stored
                .releases
                .iter()
                .filter(|week| week.state == "published")
                .flat_map(|week| week.posts.clone())
                .collect();
            for (number, post) in stored.posts.iter().enumerate() {
                prop_assert_eq!(post.status == "shipped", shipped.contains(&number), "post {}", number);
            }
            world.counters_are_true();
            Ok(())
        })
        .unwrap_or_else(|error| panic!("{engine:?}: {error}"));
    let seen = seen.into_inner();
    // Known of these very sequences; fewer, or others, may miss one.
    for rare in RARE.iter().filter(|_| cases >= MANY && !is_random()) {
        assert!(seen.contains(*rare), "{engine:?} never saw {rare:?}, only {seen:#?}");
    }
}

/// `Publish: ReleaseEmpty`, or `Publish` when it was done.
fn short(verb: Verb, answer: &Result<String, String>) -> String {
    short_name(&format!("{verb:?}"), answer.as_ref().err().map(String::as_str))
}

/// The same of a verb as it is written for us, and of why it was refused.
fn short_name(verb: &str, refused: Option<&str>) -> String {
    let name = verb.split(' ').next().unwrap_or_default();
    match refused {
        None => name.to_owned(),
        Some(why) => format!("{name}: {}", why.split(": ").last().unwrap_or_default()),
    }
}

#[test]
fn every_sequence_of_verbs_ends_as_the_rules_say_on_sqlite() {
    agree(Engine::Sqlite, MANY);
}

#[test]
fn every_sequence_of_verbs_ends_as_the_rules_say_on_postgresql() {
    if engines().contains(&Engine::Postgres) {
        agree(Engine::Postgres, 32);
    }
}
