//! What everybody can take part in beside posts, in one place: what is open at this moment, and where the rest is. A few of each,
//! with the way to all of them: nobody has to know where something is kept.
//!
//! A room that asks fans for something has a function that reads a few of it, and a section here.

pub(super) mod web;

use crate::areas::{self, Area};
use crate::awards;
use crate::config::Config;
use crate::db::{Conn, Timestamp, UserId};
use crate::error::Result;
use crate::groups::{self, FanGroup};
use crate::i18n::Language;
use crate::markets::{self, Market};
use crate::meetups::{self, Meetup};
use crate::owner_hours::{self, Hour};
use crate::polls::{self, Poll};
use crate::reports::{self, Closing};
use crate::schedule::Schedule;
use crate::trains::WEEKLY;

/// The page.
pub(super) const PLACE: &str = "/taking-part";
/// Of each kind, at most.
const EACH: usize = 5;

/// For whom and when something is read.
#[derive(Clone, Copy)]
pub(super) struct When {
    pub reads: Language,
    pub schedule: Schedule,
    closing: Closing,
    now: Timestamp,
}

impl When {
    /// As a site has it.
    pub(super) fn of(config: &Config, reads: Language, now: Timestamp) -> Self {
        Self { reads, schedule: config.schedule, closing: Closing::of(config), now }
    }
}

/// The report that a reader is asked for.
pub(super) struct Report {
    /// Of which release.
    pub version: String,
    pub until: Timestamp,
    /// Where it is answered.
    pub address: String,
    /// Whether the reader has answered, and may change it.
    pub is_filled: bool,
}

/// What is open, for one line on the front page.
pub(super) struct Open {
    /// The reports that take answers, the latest first.
    pub reports: Vec<reports::Open>,
    /// The one of them that the reader owes.
    pub owed: Option<reports::Open>,
    /// How many polls take votes.
    pub polls: i64,
    /// The city of the next meetup in which everybody may register.
    pub meetup: Option<String>,
}

/// The same for a reader; nothing where nothing is open. A few short questions, whatever there is.
pub(super) fn open(conn: &mut Conn, when: &When, reader: Option<UserId>) -> Result<Option<Open>> {
    let (reports, owed) = open_reports(conn, when, reader)?;
    let polls = polls::count_running(conn, when.now)?;
    let meetup = meetups::next_open(conn, when.now)?.map(|meetup| meetup.city);
    let is_any = !reports.is_empty() || polls > 0 || meetup.is_some();
    Ok(is_any.then_some(Open { reports, owed, polls, meetup }))
}

/// The reports of the weekly releases that take answers, the latest first, and the one of them that a reader owes.
fn open_reports(
    conn: &mut Conn,
    when: &When,
    reader: Option<UserId>,
) -> Result<(Vec<reports::Open>, Option<reports::Open>)> {
    let open = reports::open_of(conn, WEEKLY, (&when.closing, when.now))?;
    let owed = match reader {
        Some(reader) => reports::owed_of(conn, &open, reader)?.cloned(),
        None => None,
    };
    Ok((open, owed))
}

/// The one that a reader is asked for: the latest that they owe, or else the latest.
fn report(conn: &mut Conn, when: &When, reader: Option<UserId>) -> Result<Option<Report>> {
    let (open, owed) = open_reports(conn, when, reader)?;
    let is_filled = reader.is_some() && owed.is_none();
    let asked = owed.or_else(|| open.into_iter().next());
    Ok(asked.map(|asked| Report { address: asked.address(), until: asked.until, version: asked.version, is_filled }))
}

/// Everything that the page shows.
pub(super) struct TakingPart {
    pub report: Option<Report>,
    /// Those that close first.
    pub polls: Vec<Poll>,
    /// Those in which everybody may register, then those whose city is voted on.
    pub meetups: Vec<Meetup>,
    /// Those that begin first, each with its area.
    pub hours: Vec<(Hour, Area)>,
    /// Those of the board of the next ones, then those most wanted, with how many want each.
    pub markets: Vec<(Market, i64)>,
    /// By name.
    pub groups: Vec<FanGroup>,
    /// The one presented last.
    pub award: Option<awards::Told>,
}

/// The same for a reader, in a number of queries that does not grow with what there is.
pub(super) fn read(conn: &mut Conn, when: &When, reader: Option<UserId>) -> Result<TakingPart> {
    let areas = areas::list(conn)?;
    let with_area = |hour: Hour| {
        let area = areas.iter().find(|area| area.id == hour.area_id)?.clone();
        Some((hour, area))
    };
    Ok(TakingPart {
        report: report(conn, when, reader)?,
        polls: polls::running(conn, when.now, EACH)?,
        meetups: meetups::next(conn, when.now, EACH)?,
        hours: owner_hours::next(conn, when.now, EACH)?.into_iter().filter_map(with_area).collect(),
        markets: markets::most_wanted(conn, EACH)?,
        groups: groups::open_to_all(conn, EACH)?,
        award: awards::latest(conn, when.reads)?,
    })
}
