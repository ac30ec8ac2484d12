//! What somebody reports, and what becomes of that with their account.

use super::model::{Answer, Cell, Closing, changes};
use super::place::place_of;
use super::store::{self, Report};
use super::texts::{self, NewLine};
use super::typed::Parsed;
use super::words::SAME_MAILBOX;
use super::{counts, of_devices, rounds};
use crate::db::{Conn, ReleaseId, Timestamp, UserId};
use crate::error::{Error, Result};
use crate::people::{self, Viewer};
use crate::releases;

/// What somebody says of a release, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    release: ReleaseId,
    answer: Answer,
    lines: Vec<NewLine>,
}

impl Said {
    /// What was chosen of a release, and typed.
    pub(super) fn of(release: ReleaseId, parsed: Parsed) -> Self {
        Self { release, answer: parsed.answer, lines: parsed.lines }
    }

    /// The taps alone; what they name is known to be on offer.
    pub fn taps(release: ReleaseId, answer: Answer) -> Self {
        Self { release, answer, lines: Vec::new() }
    }

    /// The same with a line of text in a cell and its language, as it was checked.
    #[must_use]
    pub fn with_line(mut self, cell: Cell, body: &str, lang: &str) -> Self {
        self.lines.push(NewLine { cell, body: body.to_owned(), lang: lang.to_owned() });
        self
    }
}

/// Stores what somebody says of a release, in place of what they said before, and counts it; whether it counts already.
pub fn say(conn: &mut Conn, who: &Viewer, said: &Said, closing: &Closing, now: Timestamp) -> Result<bool> {
    let is_confirmed = people::admit(conn, who.id, now)?;
    let release = releases::get(conn, said.release)?;
    let place = place_of(conn, who.id)?;
    rounds::hold_open(conn, &release, closing, now)?;
    let place = of_devices::placed(conn, release.id, place)?;
    let before = store::find(conn, release.id, who.id)?;
    // What counts once does so for good: of an address that is being moved nothing is taken back.
    let has_counted = before.is_some_and(|before| before.counted);
    if is_confirmed && !has_counted && store::is_twin_counted(conn, release.id, who.id)? {
        return Err(Error::Rejected(SAME_MAILBOX));
    }
    let counted = is_confirmed || has_counted;
    let after = Report { answer: said.answer, place, counted };
    count(conn, release.id, before, after)?;
    store::put(conn, (release.id, who.id), &after, now)?;
    texts::put(conn, (release.id, who.id), &said.lines, now)?;
    Ok(counted)
}

/// Counts one report in the place of another. The report's row is held.
fn count(conn: &mut Conn, release: ReleaseId, before: Option<Report>, after: Report) -> Result<()> {
    let (was, is) = (before.and_then(|before| before.counts()), after.counts());
    counts::add(conn, release, &changes(was, is))?;
    rounds::count_people(conn, release, i64::from(is.is_some()) - i64::from(was.is_some()))
}

/// Counts what a person said before their address was confirmed, wherever answers are still taken. The person is held.
pub fn count_waiting(conn: &mut Conn, who: UserId, now: Timestamp) -> Result<()> {
    for release in store::waiting_of(conn, who)? {
        let round = rounds::find_held(conn, release)?;
        let takes = round.is_some_and(|round| round.closed_at.is_none() && now < round.closes_at);
        let is_out = releases::get(conn, release)?.recalled_at.is_none();
        if !takes || !is_out || store::is_twin_counted(conn, release, who)? {
            continue;
        }
        if let Some(waiting) = store::find(conn, release, who)?.filter(|report| !report.counted) {
            count(conn, release, Some(waiting), Report { counted: true, ..waiting })?;
            store::set_counted(conn, release, who)?;
        }
    }
    Ok(())
}

/// Removes what never counted of people whose accounts are removed, with all that they wrote.
pub fn remove_waiting_of(conn: &mut Conn, people: &[UserId]) -> Result<()> {
    texts::remove_of(conn, people)?;
    store::remove_waiting_of(conn, people)
}

/// Whoever is erased takes their texts along, and what never counted. What they chose stays counted: totals do not change.
pub fn forget_of(conn: &mut Conn, who: UserId) -> Result<()> {
    remove_waiting_of(conn, &[who])
}

/// Those of these people whose answers are counted somewhere, and who therefore stay.
pub fn counted_among(conn: &mut Conn, people: &[UserId]) -> Result<Vec<UserId>> {
    store::counted_among(conn, people)
}
