//! `friday reindex`: all texts indexed anew, while the site runs.

use super::commands::{now, open};
use super::progress::Progress;
use crate::clock::Clock;
use crate::config::Config;
use crate::db::{Db, Timestamp};
use crate::error::{Refusal, Result};
use crate::reindexing::{self, REINDEXING, Stage};
use crate::worker::rest;
use crate::{comments, jobs, posts};
use std::process::ExitCode;
use std::time::{Duration, Instant};

/// Between two looks at work that another process has under its hands.
const PAUSE: Duration = Duration::from_millis(200);

/// `friday reindex`
pub(super) fn run(config: &Config) -> Result<ExitCode> {
    let total = index(&open(config)?, &mut Progress::printed())?;
    println!("All {total} texts are indexed.");
    Ok(ExitCode::SUCCESS)
}

/// Indexes all texts anew, and says how many there were at the beginning.
pub(super) fn index(db: &Db, progress: &mut Progress) -> Result<i64> {
    let began = now();
    let total = db.write_here(move |conn| {
        reindexing::begin_again(conn, began)?;
        Ok(posts::count_listed(conn)? + comments::count_listed(conn)?)
    })?;
    let clock = Clock::system();
    loop {
        let now = Timestamp(clock.now());
        match db.write_here(move |conn| jobs::claim(conn, REINDEXING, now))? {
            Some(job) => {
                progress.tell(|| said_of(Stage::of(&job), total));
                let asked = job.clone();
                let batch = db.read_here(move |conn| reindexing::read(conn, &asked))?;
                let began = Instant::now();
                match db.write_here(move |conn| reindexing::store(conn, &job, &batch)) {
                    // The worker of a serving process was quicker.
                    Err(error) if error.is(Refusal::CHANGED_MEANWHILE) => continue,
                    other => other?,
                }
                // What people write comes in between.
                std::thread::sleep(rest(began.elapsed(), db.has_one_writer()));
            }
            None if db.read_here(|conn| jobs::is_unfinished(conn, REINDEXING))? => std::thread::sleep(PAUSE),
            None => return Ok(total),
        }
    }
}

fn said_of(stage: Stage, total: i64) -> String {
    match stage {
        Stage::Texts(done) => format!("{done} of about {total} texts"),
        Stage::Sweeping(rows) => format!("All texts are in; {rows} rows looked at for some that have no text"),
        Stage::Counting(rows) => format!("All texts are in; {rows} rows counted"),
        Stage::Words(words) => format!("All texts are in; {words} words looked at for some that nobody uses"),
    }
}
