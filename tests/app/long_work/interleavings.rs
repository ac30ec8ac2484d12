//! Whatever three workers do and suffer, in whichever order: each chunk of a job is done once, in its turn, and a job is
//! free for others as soon as its lease has ended and not before.

use crate::support::{Engine, Setup, TestApp, engines};
use chrono::TimeDelta;
use orange_friday::db::{fact, set_fact};
use orange_friday::error::Refusal;
use orange_friday::jobs::{self, Cursor, Job, JobKind, LEASE};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use std::cell::Cell;

const TRIAL: JobKind = JobKind("trial");
const WORKERS: usize = 3;
/// Chunks of each of the two jobs.
const CHUNKS: i64 = 5;

#[derive(Debug, Clone, Copy)]
enum Step {
    Claim(usize),
    /// Does the chunk that was claimed last, also when it was done or lost meanwhile.
    Work(usize),
    Die(usize),
    Wait(i64),
    BeginAgain(usize),
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => (0..WORKERS).prop_map(Step::Claim),
        4 => (0..WORKERS).prop_map(Step::Work),
        1 => (0..WORKERS).prop_map(Step::Die),
        2 => prop_oneof![Just(1), Just(10), Just(29), Just(30)].prop_map(Step::Wait),
        1 => (0..2_usize).prop_map(Step::BeginAgain),
    ]
}

/// What is true of a job.
#[derive(Debug, Clone, Copy)]
struct Known {
    subject: i64,
    done: i64,
    /// The number of the claim that holds it, and until when.
    held: Option<(usize, i64)>,
}

impl Known {
    fn is_finished(&self) -> bool {
        self.done == CHUNKS
    }
}

struct Trial<'a> {
    app: &'a TestApp,
    jobs: [Known; 2],
    /// The last claim of each worker, with its number.
    workers: [Option<(usize, Job)>; WORKERS],
    claims: usize,
}

impl<'a> Trial<'a> {
    fn begin(app: &'a TestApp, round: i64) -> Self {
        let jobs = [1, 2].map(|number| Known { subject: round * 10 + number, done: 0, held: None });
        let now = app.now();
        app.write(move |conn| jobs.iter().try_for_each(|job| jobs::begin(conn, TRIAL, job.subject, now)));
        Self { app, jobs, workers: [const { None }; WORKERS], claims: 0 }
    }

    fn seconds(&self) -> i64 {
        self.app.now().0.timestamp()
    }

    fn does(&mut self, step: Step) {
        match step {
            Step::Claim(worker) => self.claim(worker),
            Step::Work(worker) => self.work(worker),
            Step::Die(worker) => self.workers[worker] = None,
            Step::Wait(seconds) => self.app.advance(TimeDelta::seconds(seconds)),
            Step::BeginAgain(number) if !self.jobs[number].is_finished() => {
                let (subject, now) = (self.jobs[number].subject, self.app.now());
                self.app.write(move |conn| jobs::begin(conn, TRIAL, subject, now));
            }
            Step::BeginAgain(_) => {}
        }
    }

    fn claim(&mut self, worker: usize) {
        let now = self.app.now();
        let seconds = self.seconds();
        let claimed = self.app.write(move |conn| jobs::claim(conn, TRIAL, now));
        let is_free = |job: &&mut Known| !job.is_finished() && job.held.is_none_or(|(_, until)| until <= seconds);
        let free = self.jobs.iter_mut().find(is_free);
        let seen = claimed.as_ref().map(|job| (job.subject, job.cursor.place, job.done));
        assert_eq!(seen, free.as_ref().map(|job| (job.subject, job.done, job.done)));
        let Some(claimed) = claimed else { return };
        self.claims += 1;
        free.unwrap().held = Some((self.claims, seconds + LEASE.num_seconds()));
        self.workers[worker] = Some((self.claims, claimed));
    }

    fn work(&mut self, worker: usize) {
        let Some((claim, job)) = self.workers[worker].clone() else { return };
        let known = self.jobs.iter_mut().find(|known| known.subject == job.subject).unwrap();
        let is_ours = known.held.is_some_and(|(holder, _)| holder == claim);
        let done = self.app.app.db.write_here(move |conn| {
            // The chunk comes first, so that whoever is refused must take it back.
            let chunk = format!("{}/{}", job.subject, job.cursor.place + 1);
            let times = fact(conn, &chunk)?.map_or(0, |times| times.parse::<i64>().unwrap());
            set_fact(conn, &chunk, &(times + 1).to_string())?;
            let to = Cursor { part: 0, place: job.cursor.place + 1 };
            if to.place == CHUNKS { jobs::finish(conn, &job) } else { jobs::advance(conn, &job, to, 1) }
        });
        if is_ours {
            done.unwrap();
            (known.done, known.held) = (known.done + 1, None);
        } else {
            assert!(done.as_ref().is_err_and(|error| error.is(Refusal::CHANGED_MEANWHILE)), "{done:?}");
        }
    }

    /// The last worker finds the rest, at most a lease later.
    fn ends(mut self) {
        self.app.advance(LEASE);
        for _ in 0..2 * CHUNKS {
            self.claim(0);
            self.work(0);
        }
        let subjects = self.jobs.map(|job| job.subject);
        assert!(self.jobs.iter().all(Known::is_finished), "{:?}", self.jobs);
        let now = self.app.now();
        self.app.read(|conn| {
            assert_eq!(jobs::unfinished(conn, now, 10)?, []);
            for subject in subjects {
                for chunk in 1..=CHUNKS {
                    assert_eq!(fact(conn, &format!("{subject}/{chunk}"))?.as_deref(), Some("1"), "{subject}/{chunk}");
                }
            }
            Ok(())
        });
    }
}

fn holds(engine: Engine, cases: u32) {
    let app = Setup::default().start(engine);
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let round = Cell::new(0);
    runner
        .run(&vec(step(), 10..50), |steps| {
            round.set(round.get() + 1);
            // A case that failed left its jobs behind.
            app.sql("DELETE FROM jobs");
            let mut trial = Trial::begin(&app, round.get());
            for step in steps {
                trial.does(step);
            }
            trial.ends();
            Ok(())
        })
        .unwrap_or_else(|error| panic!("{engine:?}: {error}"));
}

#[test]
fn no_order_of_claims_deaths_and_late_writes_does_a_chunk_twice_or_loses_one() {
    for engine in engines() {
        holds(engine, if engine == Engine::Sqlite { 96 } else { 24 });
    }
}
