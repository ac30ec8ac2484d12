//! What becomes of an award.

use super::engineers;
use super::model::{Award, Outcome, State};
use super::store;
use super::texts::{self, Said};
use super::words::{IS_RECALLED, IS_WITHDRAWN, NO_SENTENCE, NOT_PRESENTED, NOT_WON};
use crate::audit::{self, Act, Trace};
use crate::db::{Conn, Lockable, ReleaseId, Timestamp, lock};
use crate::error::{Error, Result, expect_meant};
use crate::events::{self, NewEvent, What};
use crate::files::{Kept, WantedPicture};
use crate::people::Viewer;
use crate::planning::Builder;
use crate::releases::{self, day_out};
use crate::reports;
use chrono::Datelike;
use chrono_tz::Tz;

/// Keeps what comes of the votes of a release whose report is closed; whether this call did. Of two that do so at once the
/// second finds it done. `zone` is the site's.
pub fn find(conn: &mut Conn, release: ReleaseId, zone: Tz, now: Timestamp) -> Result<bool> {
    let Some(people) = reports::answered(conn, release)? else { return Ok(false) };
    let found = releases::get(conn, release)?;
    let Some(out) = found.published_at else { return Ok(false) };
    let votes = reports::best_loved_by_area(conn, release)?;
    let year = i64::from(day_out(found.day.as_deref(), out, zone).year());
    let is_new = store::insert_once(conn, release, (year, people, Outcome::of(people, &votes)), now)?;
    if is_new {
        votes.into_iter().try_for_each(|of_area| store::insert_votes(conn, release, of_area))?;
    }
    Ok(is_new)
}

fn record(conn: &mut Conn, by: &Viewer, trace: Trace, release: ReleaseId, now: Timestamp) -> Result<()> {
    let version = releases::get(conn, release)?.version.unwrap_or_default();
    audit::record(conn, by.id, &trace.about(version), now)
}

/// What is said, as the log has it.
fn told(said: &[Said]) -> String {
    said.iter().map(|(lang, sentence)| format!("{lang}\n{sentence}")).collect::<Vec<_>>().join("\n")
}

/// An award that staff may still say something of, held.
fn held_open(conn: &mut Conn, release: ReleaseId) -> Result<(Award, State)> {
    // The release first: whoever recalls it at this moment waits, or is seen here.
    lock(conn, Lockable::Releases, &[release.0])?;
    let award = store::held(conn, release)?;
    let state = award.state(releases::get(conn, release)?.recalled_at.is_some());
    match state {
        State::Waiting | State::Presented => Ok((award, state)),
        State::Withdrawn => Err(Error::Rejected(IS_WITHDRAWN)),
        State::TooFew => Err(Error::Rejected(NOT_WON)),
        State::Recalled => Err(Error::Rejected(IS_RECALLED)),
    }
}

/// Says these sentences of an award, a language each, and no others. Refuses what was changed since it was shown, and to leave a
/// presented one without any.
pub fn stage(
    conn: &mut Conn,
    by: &Viewer,
    (release, seen): (ReleaseId, Option<i64>),
    said: &[(String, String)],
    now: Timestamp,
) -> Result<()> {
    let (award, state) = held_open(conn, release)?;
    let before = texts::of(conn, release)?;
    let trace = Trace::of(Act::AwardStaged).from_to(told(&before), told(said));
    let Some(trace) = trace.if_changed() else { return Ok(()) };
    expect_meant(seen, Some(award.revision))?;
    if state == State::Presented && said.is_empty() {
        return Err(Error::Rejected(NO_SENTENCE));
    }
    texts::put(conn, release, said)?;
    store::revise(conn, &award, now)?;
    record(conn, by, trace, release, now)
}

/// Gives an award a picture, or takes it away, and says what it shows. The name of the files that nothing shows any more, which go
/// with the next sweep if they are not removed before.
pub(super) fn set_picture(
    conn: &mut Conn,
    by: &Viewer,
    release: ReleaseId,
    (wanted, alt): (&WantedPicture, &str),
    now: Timestamp,
) -> Result<Option<String>> {
    let (before, _) = held_open(conn, release)?;
    match wanted {
        WantedPicture::AsItIs => {}
        WantedPicture::Nothing => store::set_picture(conn, release, None)?,
        WantedPicture::Sent(kept) => store::set_picture(conn, release, Some(kept))?,
    }
    let after = store::get(conn, release)?;
    let alt = if after.picture.is_some() { alt } else { "" };
    store::set_alt(conn, release, alt)?;
    let is_other = before.picture != after.picture;
    if !is_other && before.alt == alt {
        return Ok(None);
    }
    store::revise(conn, &before, now)?;
    let shown = |award: &Award, alt: &str| match &award.picture {
        Some(name) => format!("{name}\n{alt}"),
        None => String::new(),
    };
    let trace = Trace::of(Act::AwardPictured).from_to(shown(&before, &before.alt), shown(&after, alt));
    record(conn, by, trace, release, now)?;
    Ok(before.picture.filter(|_| is_other))
}

/// Gives an award this picture, and says what it shows.
pub fn picture(
    conn: &mut Conn,
    by: &Viewer,
    release: ReleaseId,
    (kept, alt): (Kept, &str),
    now: Timestamp,
) -> Result<()> {
    set_picture(conn, by, release, (&WantedPicture::Sent(kept), alt), now).map(drop)
}

/// Presents an award: everybody reads it from now on, and those of the site who are named hear of it. Refuses what was changed since
/// it was shown. The same press twice, also in two processes, presents it once.
pub fn present(
    conn: &mut Conn,
    by: &Viewer,
    (release, seen): (ReleaseId, Option<i64>),
    engineers: &[Builder],
    now: Timestamp,
) -> Result<()> {
    let (award, state) = held_open(conn, release)?;
    if state == State::Presented {
        return Ok(());
    }
    expect_meant(seen, Some(award.revision))?;
    let said = texts::of(conn, release)?;
    if said.is_empty() {
        return Err(Error::Rejected(NO_SENTENCE));
    }
    engineers::put(conn, release, engineers)?;
    store::present(conn, release, by.id, now)?;
    let event = NewEvent { what: What::AwardPresented, actor: by.id, post: None, subject: release.0 };
    events::record(conn, &event, now)?;
    record(conn, by, Trace::of(Act::AwardPresented).from_to("", told(&said)), release, now)
}

/// Withdraws an award for a reason that everybody reads, once and for good. Its place in the archive stays.
pub fn withdraw(
    conn: &mut Conn,
    by: &Viewer,
    release: ReleaseId,
    reason: &(String, String),
    now: Timestamp,
) -> Result<()> {
    let award = store::held(conn, release)?;
    if award.presented_at.is_none() {
        return Err(Error::Rejected(NOT_PRESENTED));
    }
    if award.withdrawn_at.is_some() {
        // The same press twice.
        return if award.reason == reason.0 { Ok(()) } else { Err(Error::Rejected(IS_WITHDRAWN)) };
    }
    store::withdraw(conn, release, reason, now)?;
    record(conn, by, Trace::of(Act::AwardWithdrawn).from_to("", reason.0.as_str()), release, now)
}
