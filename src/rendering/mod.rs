//! Texts that were rendered by earlier rules are rendered again, chunk by chunk, in the worker.
//!
//! ## Decisions
//! - 2026-11-26: HTML is made when a text is written and stored beside it, so that pages only copy it. When the rules change
//!   ([`crate::text::RULES`]), a job goes once through everything stored and changes what comes out otherwise; the rules by
//!   which a site is rendered are a fact of its database. A process of another version leaves such a job alone, and does not
//!   say that it is done; what processes of the version before write while both run may stay as they made it, so they are
//!   to have stopped.

use crate::db::{self, Conn, Timestamp};
use crate::error::{Error, Refusal, Result};
use crate::jobs::{self, Cursor, Job, JobKind};
use crate::text::{RULES, Stored, to_html};
use crate::{comments, internal_notes, meetups, posts, releases, triage};

/// Going through all texts; the subject is the number of the rules.
pub const RENDERING: JobKind = JobKind("rendering");
/// The most texts in one chunk.
pub const CHUNK: i64 = 50;
/// The most bytes of Markdown in one chunk, or one text: the worst of it takes a second.
const MOST_BYTES: usize = 200_000;
/// The fact that says by which rules a site is rendered.
const FACT: &str = "text_rules";

/// Reads so many texts of a table behind a place in it.
type Read = fn(&mut Conn, i64, i64) -> Result<Vec<Stored>>;
/// Replaces the HTML of a text, unless the text was changed meanwhile.
type Write = fn(&mut Conn, &Stored) -> Result<()>;

/// Everything with Markdown in it.
const PARTS: [(Read, Write); 7] = [
    (posts::stored_bodies, posts::replace_body_html),
    (posts::stored_additions, posts::replace_addition_html),
    (comments::stored, comments::replace_html),
    (triage::stored_notes, triage::replace_note_html),
    (releases::stored_known_issues, releases::replace_known_issues_html),
    (internal_notes::stored, internal_notes::replace_html),
    (meetups::stored_reports, meetups::replace_report_html),
];

/// Begins the job, unless this database is rendered by today's rules.
pub fn begin(conn: &mut Conn, now: Timestamp) -> Result<()> {
    if db::fact(conn, FACT)?.as_deref() == Some(RULES.to_string().as_str()) {
        return Ok(());
    }
    jobs::begin(conn, RENDERING, RULES, now)
}

/// The texts of a chunk.
pub struct Batch {
    texts: Vec<Stored>,
    /// Where the next chunk begins; nowhere when this is the last one.
    next: Option<Cursor>,
}

fn part(cursor: Cursor) -> Option<&'static (Read, Write)> {
    PARTS.get(usize::try_from(cursor.part).ok()?)
}

/// Reads a chunk. A job of later rules is for who knows them; one of earlier rules has nothing left to do.
pub fn read(conn: &mut Conn, job: &Job, most: i64) -> Result<Batch> {
    if job.subject > RULES {
        return Err(Error::Rejected(Refusal::CHANGED_MEANWHILE));
    }
    let Some((read, _)) = part(job.cursor).filter(|_| job.subject == RULES) else {
        return Ok(Batch { texts: Vec::new(), next: None });
    };
    let mut texts = read(conn, job.cursor.place, most)?;
    let mut is_full = i64::try_from(texts.len()).is_ok_and(|length| length == most);
    let mut bytes = 0;
    let fits = texts.iter().take_while(|text| {
        bytes += text.source.len();
        bytes <= MOST_BYTES
    });
    let fits = fits.count().max(1);
    is_full |= fits < texts.len();
    texts.truncate(fits);
    let next = match texts.last() {
        Some(last) if is_full => Cursor { part: job.cursor.part, place: last.id },
        _ => Cursor { part: job.cursor.part + 1, place: 0 },
    };
    Ok(Batch { texts, next: part(next).is_some().then_some(next) })
}

/// Renders a chunk. Work of the processor, done with nothing held.
pub fn render(mut batch: Batch) -> Batch {
    for text in &mut batch.texts {
        text.html = to_html(&text.source);
    }
    batch
}

/// Stores a chunk, and that all is done with the last one.
pub fn store(conn: &mut Conn, job: &Job, batch: &Batch) -> Result<()> {
    if let Some((_, write)) = part(job.cursor) {
        for text in &batch.texts {
            write(conn, text)?;
        }
    }
    if let Some(next) = batch.next {
        return jobs::advance(conn, job, next, i64::try_from(batch.texts.len()).unwrap_or(i64::MAX));
    }
    if job.subject == RULES {
        db::set_fact(conn, FACT, &RULES.to_string())?;
    }
    jobs::finish(conn, job)
}
