//! What is known of a version.

use super::model::Named;
use crate::db::{Conn, ItemId, Timestamp};
use crate::devices::{self, Device};
use crate::error::{Error, Result};
use crate::i18n::Language;
use crate::known_issues::{self, ToldIssue};
use crate::people::Viewer;
use crate::releases::{self, Coming, Hold, Recall, Release, ReleaseItem, Role, Shown};
use crate::reports::{self, Closing};
use crate::rollouts::{self, Rollout};
use crate::schedule::Schedule;
use crate::trains::{self, Train, WEEKLY};
use crate::{credits, earlier, onward};
use chrono::NaiveDate;
use std::collections::HashMap;

/// Releases among which the one to have is looked for: of those before it, all were recalled.
const LAST: i64 = 5;

/// What is asked.
#[derive(Clone)]
pub(super) struct Asking {
    pub version: String,
    pub named: Named,
    pub who: Option<Viewer>,
    pub reads: Language,
    pub schedule: Schedule,
    /// The day where the site is.
    pub today: NaiveDate,
    pub now: Timestamp,
    /// When reports close here.
    pub closing: Closing,
}

/// What there is of a version.
pub(super) enum Looked {
    /// It is out, or was.
    Out(Box<Found>),
    /// It will be.
    Ahead(Ahead),
    /// It is from before this site.
    Earlier,
    /// Nobody knows it. The version of the latest release, if there is one.
    Unknown(Option<String>),
}

/// A release that is coming.
pub(super) struct Ahead {
    /// What it is planned as, also where it was moved since.
    pub version: String,
    pub at: Timestamp,
    pub hold: Option<Hold>,
}

/// A line as its reader is told it.
pub(super) struct Line {
    pub item: ReleaseItem,
    pub carries: Shown,
}

/// A release that is out.
pub(super) struct Found {
    pub release: Release,
    pub version: String,
    /// With which it goes.
    pub train: Train,
    pub recall: Option<Recall>,
    /// Another release of its train that is the one to have: a later one, or in the place of what was recalled.
    pub instead: Option<String>,
    pub device: Option<Device>,
    /// What staff say of it there.
    pub said: Option<Rollout>,
    /// The lines that are for this device alone, or without one for some devices.
    pub own: Vec<Line>,
    /// Those for all.
    pub all: Vec<Line>,
    /// Those for other devices alone.
    pub others: Vec<Line>,
    /// Bugs that are known in it, on this device where there is one.
    pub issues: Vec<ToldIssue>,
    /// The lines that carry the reader's name.
    pub credited: Vec<(ReleaseItem, Role)>,
    /// What its report asks and tells; nothing where that is nothing.
    pub report: Option<reports::Brief>,
    /// Another one of its train that the reader owes, once they have answered this one.
    pub owed: Option<reports::Open>,
}

/// Looks for it.
pub(super) fn look(conn: &mut Conn, asking: &Asking) -> Result<Looked> {
    match releases::version_for(conn, &asking.version, asking.who.as_ref()) {
        Ok(release) => found(conn, release, asking).map(|found| Looked::Out(Box::new(found))),
        Err(Error::NotFound) => not_out(conn, asking),
        Err(other) => Err(other),
    }
}

fn not_out(conn: &mut Conn, asking: &Asking) -> Result<Looked> {
    if let Some(Coming { release, version }) = releases::coming_as(conn, &asking.version, &asking.schedule)? {
        let trains = releases::trains_for(conn, asking.who.as_ref())?;
        if trains.iter().any(|train| train.id == release.train_id) {
            let hold = releases::hold_of(conn, release.id)?;
            return Ok(Looked::Ahead(Ahead { version, at: release.publish_at, hold }));
        }
    }
    match earlier::find(conn, &asking.version, asking.reads) {
        Ok(_) => return Ok(Looked::Earlier),
        Err(Error::NotFound) => {}
        Err(other) => return Err(other),
    }
    let last = releases::published(conn, WEEKLY, LAST)?;
    Ok(Looked::Unknown(last.into_iter().find(|release| release.recalled_at.is_none()).and_then(|one| one.version)))
}

fn found(conn: &mut Conn, release: Release, asking: &Asking) -> Result<Found> {
    let version = release.version.clone().unwrap_or_default();
    let recall = if release.recalled_at.is_some() { releases::recall_of(conn, release.id)? } else { None };
    let recall = recall.map(|recall| recall.read_in(asking.reads));
    let device = if asking.named.device.is_empty() {
        None
    } else {
        devices::called(conn, &asking.named.device, &asking.named.build)?
    };
    // What was recalled is on no device any more.
    let said = match (&device, &recall) {
        (Some(device), None) => rollouts::on_device(conn, &[&release], device.id, asking.today)?.remove(&release.id),
        _ => None,
    };
    let lines = lines(conn, (&release, version.as_str()), asking.reads)?;
    let credited = credited(conn, (&release, recall.is_some()), &lines, asking.who.as_ref())?;
    let reader = (asking.who.as_ref().map(|who| who.id), asking.reads);
    let report = reports::brief(conn, &release, reader, (&asking.closing, asking.now))?;
    let owed = owed(conn, &release, report.as_ref(), asking)?;
    let mut issues = known_issues::told(conn, &[&release])?.remove(&release.id).unwrap_or_default();
    if let Some(device) = &device {
        issues.retain(|issue| issue.on.is_empty() || issue.on.iter().any(|on| on.id == device.id));
    }
    let (all, some): (Vec<Line>, Vec<Line>) = lines.into_iter().partition(|line| line.carries.devices.is_empty());
    let is_own = |line: &Line| match &device {
        Some(device) => line.carries.devices.iter().any(|on| on.id == device.id),
        None => true,
    };
    let (own, others) = some.into_iter().partition(is_own);
    let (instead, train) = (instead(conn, &release)?, trains::get(conn, release.train_id)?);
    Ok(Found {
        release,
        version,
        train,
        recall,
        instead,
        device,
        said,
        own,
        all,
        others,
        issues,
        credited,
        report,
        owed,
    })
}

/// The report of another release of the train that the reader owes, where they have answered the one of this release and that is open.
fn owed(
    conn: &mut Conn,
    release: &Release,
    report: Option<&reports::Brief>,
    asking: &Asking,
) -> Result<Option<reports::Open>> {
    let is_answered = report.is_some_and(|report| report.is_filled() && report.open_until().is_some());
    let Some(who) = asking.who.as_ref().filter(|_| is_answered) else { return Ok(None) };
    let open = reports::open_of(conn, release.train_id, (&asking.closing, asking.now))?;
    Ok(reports::owed_of(conn, &open, who.id)?.cloned())
}

/// Its lines, those at the top first.
fn lines(conn: &mut Conn, (release, version): (&Release, &str), reads: Language) -> Result<Vec<Line>> {
    let mut items = releases::items(conn, release.id)?;
    items.sort_by_key(|item| (!item.highlight, item.position, item.id));
    let ids: Vec<ItemId> = items.iter().map(|item| item.id).collect();
    let texts = releases::texts_for(conn, &ids, &[reads])?;
    let mut carried = releases::shown_by(conn, &ids)?;
    let line = |item: ReleaseItem| {
        // Words that are withheld could be read out of what they carry.
        let beside = carried.remove(&item.id).filter(|_| !item.withheld).unwrap_or_default();
        let beside = Shown { through: Some(onward::through(version, item.id)), ..beside };
        Line { item: texts.item(item, reads), carries: beside }
    };
    Ok(items.into_iter().map(line).collect())
}

/// The lines that carry somebody's name, once all who shaped them are recorded.
fn credited(
    conn: &mut Conn,
    (release, is_recalled): (&Release, bool),
    lines: &[Line],
    who: Option<&Viewer>,
) -> Result<Vec<(ReleaseItem, Role)>> {
    let Some(who) = who.filter(|_| !is_recalled) else { return Ok(Vec::new()) };
    let theirs = credits::of_people(conn, release.id, &[who.id])?;
    let roles: HashMap<ItemId, Role> = theirs.into_iter().map(|(_, item, role)| (item, role)).collect();
    let complete = lines.iter().filter(|line| line.item.credited_at.is_some());
    Ok(complete.filter_map(|line| Some((line.item.clone(), *roles.get(&line.item.id)?))).collect())
}

/// The version to have in the place of this one; none where it is that.
fn instead(conn: &mut Conn, release: &Release) -> Result<Option<String>> {
    let last = releases::published(conn, release.train_id, LAST)?;
    let standing = last.into_iter().find(|other| other.recalled_at.is_none());
    Ok(standing.filter(|other| other.id != release.id).and_then(|other| other.version))
}
