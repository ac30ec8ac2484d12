//! Texts are taken into the index of [`crate::search`] again, chunk by chunk, in the worker or by `friday reindex`, while the
//! site runs.
//!
//! ## Decisions
//! - 2026-11-27: by which rules a site is indexed is a fact of its database, as with [`crate::rendering`]: a start with other
//!   rules ([`search::RULES`]) begins the job, and so does the first start after the index came to be. Until it is done,
//!   older posts are found by the words they had, or not at all.
//! - 2026-11-29: behind the texts comes a walk through the index itself: no text leads to a row that should not be there.
//! - 2026-11-29: counts are compared in a read, and what is off is added in a short write: whoever files never waits for a
//!   token that stands in every text to be counted.

mod checking;
mod sweeping;

pub use checking::{strays, wrong};

use self::sweeping::{Sweep, Swept};
use crate::db::{self, Conn, Lockable, Timestamp, lock};
use crate::error::{Error, Refusal, Result};
use crate::jobs::{self, Cursor, Job, JobKind};
use crate::search::{self, Entry, Listed, PostEntry, RULES, Source};
use crate::{comments, posts};

/// Going through all texts; the subject is the number of the rules.
pub const REINDEXING: JobKind = JobKind("reindexing");
/// The most texts in one chunk: each changes some two hundred rows.
pub const CHUNK: i64 = 20;
/// And the most rows that they take together, unless one text takes more.
const ROWS: usize = 4_000;
/// The fact that says by which rules a site is indexed.
const FACT: &str = "search_rules";

/// Reads so many texts of a table behind a place in it.
type Read = fn(&mut Conn, i64, i64) -> Result<Vec<Listed>>;
/// What one of them is found by.
type Prepare = fn(&Listed) -> Ready;

/// Everything that is found.
const PARTS: [(Read, Prepare); 3] = [
    (posts::listed_texts, |text| Ready::Post(PostEntry::of(&text.title, &text.body, &text.lang))),
    (posts::listed_additions, |text| Ready::Text(Source::Addition(text.id), Entry::of(&text.body, &text.lang))),
    (comments::listed, |text| Ready::Text(Source::Comment(db::CommentId(text.id)), Entry::of(&text.body, &text.lang))),
];

/// What a text is found by, where it goes.
enum Ready {
    Post(PostEntry),
    Text(Source, Entry),
}

impl Ready {
    fn rows(&self) -> usize {
        match self {
            Self::Post(entry) => entry.rows(),
            Self::Text(_, entry) => entry.rows(),
        }
    }
}

/// What is looked for behind the texts, in the parts behind theirs.
const SWEEPS: [Sweep; 4] = [Sweep::Texts, Sweep::Tokens, Sweep::Counts, Sweep::Words];

/// How far the work has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// So many texts are in.
    Texts(i64),
    /// All are; so many rows of the index were looked at for some that have no text.
    Sweeping(i64),
    /// So many rows were counted.
    Counting(i64),
    /// So many words were looked at for some that nobody uses.
    Words(i64),
}

impl Stage {
    /// Where a job stands.
    pub fn of(job: &Job) -> Self {
        match sweep(job.cursor) {
            Some(Sweep::Texts | Sweep::Tokens) => Self::Sweeping(job.cursor.place),
            Some(Sweep::Counts) => Self::Counting(job.cursor.place),
            Some(Sweep::Words) => Self::Words(job.cursor.place),
            None => Self::Texts(job.done),
        }
    }
}

/// A chunk that is ready to be stored.
pub struct Batch(Work);

enum Work {
    /// Texts, and where the next chunk begins.
    Texts(Vec<(Listed, Ready)>, Cursor),
    Swept(Swept),
    /// All is done, or it is a job of earlier rules.
    Nothing,
}

fn part(cursor: Cursor) -> Option<&'static (Read, Prepare)> {
    PARTS.get(usize::try_from(cursor.part).ok()?)
}

fn sweep(cursor: Cursor) -> Option<Sweep> {
    SWEEPS.get(usize::try_from(cursor.part).ok()?.checked_sub(PARTS.len())?).copied()
}

/// Whether this database is indexed by today's rules, and nobody does so again at the moment.
pub fn is_done(conn: &mut Conn) -> Result<bool> {
    let is_done = db::fact(conn, FACT)?.as_deref() == Some(RULES.to_string().as_str());
    Ok(is_done && !jobs::is_unfinished(conn, REINDEXING)?)
}

/// Begins the job, unless this database is indexed by today's rules.
pub fn begin(conn: &mut Conn, now: Timestamp) -> Result<()> {
    if db::fact(conn, FACT)?.as_deref() == Some(RULES.to_string().as_str()) {
        return Ok(());
    }
    jobs::begin(conn, REINDEXING, RULES, now)
}

/// Begins the job from the start, whatever the database says.
pub fn begin_again(conn: &mut Conn, now: Timestamp) -> Result<()> {
    jobs::begin_again(conn, REINDEXING, RULES, now)
}

/// Reads a chunk, and finds out what its texts are found by. A job of later rules is for who knows them; one of earlier
/// rules has nothing left to do.
pub fn read(conn: &mut Conn, job: &Job) -> Result<Batch> {
    if job.subject > RULES {
        return Err(Error::Rejected(Refusal::CHANGED_MEANWHILE));
    }
    if job.subject < RULES {
        return Ok(Batch(Work::Nothing));
    }
    if let Some(sweep) = sweep(job.cursor) {
        return Ok(Batch(Work::Swept(sweeping::look(conn, sweep, job.cursor.place == 0)?)));
    }
    let Some((read, prepare)) = part(job.cursor) else { return Ok(Batch(Work::Nothing)) };
    let texts = read(conn, job.cursor.place, CHUNK)?;
    let found = texts.len();
    let (mut chunk, mut rows) = (Vec::new(), 0);
    for text in texts {
        let ready = prepare(&text);
        rows += ready.rows();
        if rows > ROWS && !chunk.is_empty() {
            break;
        }
        chunk.push((text, ready));
    }
    let is_last = chunk.len() == found && i64::try_from(found).is_ok_and(|found| found < CHUNK);
    let next = match chunk.last() {
        Some((last, _)) if !is_last => Cursor { place: last.id, ..job.cursor },
        _ => behind(job.cursor),
    };
    Ok(Batch(Work::Texts(chunk, next)))
}

/// The beginning of the next part.
fn behind(cursor: Cursor) -> Cursor {
    Cursor { part: cursor.part + 1, place: 0 }
}

/// Stores a chunk: texts, behind the last of them the removal of what has none, and what the counts of tokens are off.
pub fn store(conn: &mut Conn, job: &Job, batch: &Batch) -> Result<()> {
    match &batch.0 {
        Work::Texts(texts, next) => {
            put(conn, job, texts)?;
            jobs::advance(conn, job, *next, i64::try_from(texts.len()).unwrap_or(i64::MAX))
        }
        Work::Swept(swept) => {
            let goes_on = sweeping::remove(conn, swept)?;
            let next = Cursor { place: job.cursor.place + swept.looked(), ..job.cursor };
            jobs::advance(conn, job, if goes_on { next } else { behind(job.cursor) }, 0)
        }
        Work::Nothing => {
            if job.subject == RULES {
                db::set_fact(conn, FACT, &RULES.to_string())?;
            }
            jobs::finish(conn, job)
        }
    }
}

/// What was changed or removed since it was read stays as it is: whoever did that did it by today's rules.
fn put(conn: &mut Conn, job: &Job, texts: &[(Listed, Ready)]) -> Result<()> {
    let (Some((read, _)), [(first, _), ..]) = (part(job.cursor), texts) else { return Ok(()) };
    let held: Vec<i64> = texts.iter().map(|(text, _)| text.post.0).collect();
    lock(conn, Lockable::Posts, &held)?;
    let there = read(conn, first.id - 1, CHUNK)?;
    for (text, ready) in texts.iter().filter(|(text, _)| there.contains(text)) {
        match ready {
            Ready::Post(entry) => search::put_post_again(conn, text.post, entry)?,
            Ready::Text(source, entry) => search::put_text_again(conn, text.post, *source, entry)?,
        }
    }
    Ok(())
}
