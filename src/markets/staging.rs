//! What staff do until a line opens in a market, and its opening. Whoever acts is held before anything else is.

use super::kept::{GatesKept, LinePlan, OpeningKept};
use super::model::{Gate, GateSaid, MOST_LINES, MarketLine, all_gates, is_before_its_turn};
use super::store;
use super::typed::{Exception, Gates};
use super::words::{ENOUGH_LINES, GATES_LACK, IS_OPEN, STARTED};
use crate::areas;
use crate::audit::{self, Act, Trace};
use crate::db::{Conn, Lockable, Timestamp, UserId, lock, lock_setup};
use crate::error::{Error, Problem, Refusal, Result};
use crate::events::{self, NewEvent, What};
use crate::people::{self, Viewer};

/// A line is to open in a market, in a stage: the simple ones have the lower numbers. Of one that is planned already the stage
/// changes. Its number.
pub fn plan(conn: &mut Conn, by: &Viewer, market: i64, (line, stage): (&str, i64), now: Timestamp) -> Result<i64> {
    people::expect_staff(conn, by.id)?;
    // A line that goes into another one at this moment has gone before, or is found to be planned.
    lock_setup(conn)?;
    lock(conn, Lockable::Markets, &[market])?;
    let found = store::get(conn, market)?;
    let line = areas::find_line(conn, line)?.ok_or(Error::invalid("line", Problem::UnknownChoice))?;
    let before = LinePlan::of(conn, market, line.id)?;
    let id = match store::with_line(conn, market, line.id)? {
        Some(known) => {
            store::set_stage(conn, known.id, stage)?;
            known.id
        }
        None if i64::try_from(store::of_market(conn, market)?.len()).is_ok_and(|count| count >= MOST_LINES) => {
            return Err(Error::Rejected(ENOUGH_LINES));
        }
        None => store::insert_line(conn, market, line.id, stage)?,
    };
    let after = LinePlan::of(conn, market, line.id)?;
    let about = format!("{}: {}", found.named.name, line.named.name);
    let trace = Trace::of(Act::MarketLinePlanned).about(about).from_to(before.told(), after.told());
    if let Some(trace) = trace.keeping(&before, &after).if_changed() {
        audit::record(conn, by.id, &trace, now)?;
    }
    Ok(id)
}

/// A planned line, held, with how the log calls it.
fn held(conn: &mut Conn, by: &Viewer, (market, id): (i64, i64)) -> Result<(MarketLine, String)> {
    people::expect_staff(conn, by.id)?;
    lock(conn, Lockable::MarketLines, &[id])?;
    let line = store::plan(conn, id)?;
    if line.market_id != market {
        return Err(Error::NotFound);
    }
    let market = store::get(conn, line.market_id)?.named.name;
    let called = areas::line(conn, line.line_id)?.named.name;
    Ok((line, format!("{market}: {called}")))
}

/// A line is not planned any more: one that is not open, and of which nobody was told anything.
pub(super) fn unplan(conn: &mut Conn, by: &Viewer, of: (i64, i64), now: Timestamp) -> Result<()> {
    let (line, about) = held(conn, by, of)?;
    if line.is_open() || store::is_told(conn, line.id)? {
        return Err(Error::Rejected(STARTED));
    }
    let before = LinePlan::of(conn, line.market_id, line.line_id)?;
    store::remove_line(conn, line.id)?;
    let after = LinePlan::of(conn, line.market_id, line.line_id)?;
    let trace = Trace::of(Act::MarketLineRemoved).about(about).from_to(before.told(), after.told());
    audit::record(conn, by.id, &trace.keeping(&before, &after), now)
}

/// Staff say how far each thing is that has to be done before a line opens, and why.
pub fn say_gates(conn: &mut Conn, by: &Viewer, of: (i64, i64), gates: &Gates, now: Timestamp) -> Result<()> {
    let (line, about) = held(conn, by, of)?;
    if line.is_open() {
        return Err(Error::Rejected(IS_OPEN));
    }
    let before = GatesKept::of(conn, line.id)?;
    if !gates.seen.is_empty() && gates.seen != before.digest() {
        return Err(Error::Rejected(Refusal::CHANGED_MEANWHILE));
    }
    store::set_gates(conn, line.id, &gates.said)?;
    let after = GatesKept::of(conn, line.id)?;
    let (was, is_now) = before.changes(&after);
    let trace = Trace::of(Act::MarketGatesSaid).about(about).from_to(was, is_now).keeping(&before, &after);
    match trace.if_changed() {
        Some(trace) => audit::record(conn, by.id, &trace, now),
        None => Ok(()),
    }
}

/// What still stands in the way of a line.
pub(super) fn lacking(conn: &mut Conn, id: i64) -> Result<Vec<Gate>> {
    let said = all_gates(store::gates_of(conn, id)?);
    Ok(said.iter().filter(|said| said.is_lacking()).map(|said| said.gate).collect())
}

/// Opens a line in a market: once all is done and the simpler ones are open, or with a reason why not. Those who want the market are told ten minutes later.
/// A second press changes nothing.
pub fn open_line(conn: &mut Conn, by: &Viewer, of: (i64, i64), why: &Exception, now: Timestamp) -> Result<()> {
    let (line, about) = held(conn, by, of)?;
    if line.is_open() {
        return Ok(());
    }
    let is_early = is_before_its_turn(&line, store::of_market(conn, line.market_id)?.iter());
    let lacks = is_early || !lacking(conn, line.id)?.is_empty();
    if lacks && why.reason.is_empty() {
        return Err(Error::invalid("exception", Problem::Refused(GATES_LACK)));
    }
    let exception = if lacks { (why.reason.as_str(), why.lang.as_str()) } else { ("", "") };
    store::set_opening(conn, line.id, Some((by.id, now)), exception)?;
    let new = NewEvent { what: What::MarketOpened, actor: by.id, post: None, subject: line.id };
    events::record(conn, &new, now)?;
    let kept = |opened_at| OpeningKept { line: line.id, opened_at };
    let trace = Trace::of(Act::MarketLineOpened).about(about).from_to("", open_as_told(exception.0));
    audit::record(conn, by.id, &trace.keeping(&kept(None), &kept(Some(now))), now)
}

fn open_as_told(exception: &str) -> String {
    if exception.is_empty() { "open".to_owned() } else { format!("open: {exception}") }
}

/// Closes a line again. Within ten minutes of its opening nobody has been told; whoever was is not told a second time when it
/// opens again.
pub(super) fn close_line(conn: &mut Conn, by: &Viewer, of: (i64, i64), now: Timestamp) -> Result<()> {
    let (line, about) = held(conn, by, of)?;
    // The same press twice.
    if !line.is_open() {
        return Ok(());
    }
    closes(conn, line.id, by.id, now)?;
    let trace = Trace::of(Act::MarketLineClosed).about(about).from_to(open_as_told(&line.exception), "");
    audit::record(conn, by.id, &trace, now)
}

/// A line that is held is closed from now on, and mails that wait to say otherwise are stopped.
pub(super) fn closes(conn: &mut Conn, line: i64, actor: UserId, now: Timestamp) -> Result<()> {
    store::set_opening(conn, line, None, ("", ""))?;
    let new = NewEvent { what: What::MarketClosed, actor, post: None, subject: line };
    events::record(conn, &new, now).map(drop)
}

/// How the gates of a line stand.
pub(super) fn gates(conn: &mut Conn, id: i64) -> Result<Vec<GateSaid>> {
    Ok(all_gates(store::gates_of(conn, id)?))
}
