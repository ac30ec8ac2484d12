//! What the pages of hours show.

use super::model::{Hour, HourQuestion};
use super::store;
use crate::areas::{self, Area, LineAreas};
use crate::db::{AreaId, Conn, Timestamp, UserId};
use crate::error::Result;
use crate::people::{self, Profile, Viewer};
use crate::web::{PageNumber, Pager};
use std::collections::{BTreeSet, HashSet};

/// An hour of an area.
pub(super) struct Listed {
    pub hour: Hour,
    pub area: Area,
}

/// Hours that come, and one page of those that are over.
pub(super) struct Hours {
    /// On the first page only.
    pub coming: Vec<Listed>,
    pub past: Vec<Listed>,
    pub has_more: bool,
    pub number: PageNumber,
}

/// What everybody knows of all hours.
pub(super) fn hours(conn: &mut Conn, number: PageNumber, now: Timestamp) -> Result<Hours> {
    let coming = if number.get() == 1 { store::coming(conn, now)? } else { Vec::new() };
    let (past, has_more) = Pager::cut(store::past(conn, now, number)?, store::PAGE);
    let areas = areas::list(conn)?;
    Ok(Hours { coming: listed(coming, &areas), past: listed(past, &areas), has_more, number })
}

/// Hours with their areas.
pub(super) fn of_areas(conn: &mut Conn, hours: Vec<Hour>) -> Result<Vec<Listed>> {
    Ok(listed(hours, &areas::list(conn)?))
}

fn listed(hours: Vec<Hour>, areas: &[Area]) -> Vec<Listed> {
    let of = |hour: Hour| {
        let area = area_of(areas, hour.area_id)?.clone();
        Some(Listed { hour, area })
    };
    hours.into_iter().filter_map(of).collect()
}

/// An area, or the one that took it over: its hours follow with the next chunk of its merge.
fn area_of(areas: &[Area], id: AreaId) -> Option<&Area> {
    let of = |id: AreaId| areas.iter().find(|area| area.id == id);
    let area = of(id)?;
    area.merged_into.and_then(of).or(Some(area))
}

/// Hours that come, and in which areas another one can be.
pub(super) struct Planned {
    pub coming: Vec<Listed>,
    pub lines: Vec<LineAreas>,
}

/// What staff know before they announce an hour.
pub(super) fn planned(conn: &mut Conn, now: Timestamp) -> Result<Planned> {
    let coming = store::coming(conn, now)?;
    Ok(Planned { coming: listed(coming, &areas::list(conn)?), lines: areas::offered(conn, None)? })
}

/// One hour with a page of what is asked there.
pub(super) struct Found {
    pub hour: Hour,
    pub area: Area,
    /// Who answers for the area.
    pub owners: Vec<Profile>,
    /// Whether the reader answers here.
    pub may_answer: bool,
    pub questions: Vec<HourQuestion>,
    pub has_more: bool,
    pub number: PageNumber,
    /// What was set aside of what the reader asked; for staff, of everybody.
    pub aside: Vec<HourQuestion>,
    /// What the reader voted for.
    pub own: HashSet<i64>,
    pub people: Vec<Profile>,
}

impl Found {
    /// Somebody who asks or answers.
    pub(super) fn person(&self, id: UserId) -> Option<&Profile> {
        self.people.iter().find(|person| person.id == id)
    }
}

/// An hour as somebody may see it.
pub(super) fn find(conn: &mut Conn, id: i64, number: PageNumber, reader: Option<&Viewer>) -> Result<Found> {
    let hour = store::get(conn, id)?;
    let (questions, has_more) = Pager::cut(store::page_of(conn, id, number)?, store::QUESTIONS);
    let aside = match reader {
        Some(staff) if staff.is_staff() => store::aside_of(conn, id, None)?,
        Some(reader) => store::aside_of(conn, id, Some(reader.id))?,
        None => Vec::new(),
    };
    let shown = questions.iter().chain(&aside);
    let people: BTreeSet<UserId> =
        shown.flat_map(|question| [Some(question.author_id), question.answered_by]).flatten().collect();
    let ids: Vec<i64> = questions.iter().map(|question| question.id).collect();
    let own = match reader {
        Some(reader) => store::own_votes(conn, reader.id, &ids)?,
        None => HashSet::new(),
    };
    let area = area_today(conn, hour.area_id)?;
    let owners = areas::owners_of(conn, area.id)?;
    let may_answer = match reader {
        Some(staff) if staff.is_staff() => is_one_of(conn, &owners, staff.id)?,
        _ => false,
    };
    Ok(Found {
        owners,
        may_answer,
        people: people::profiles(conn, &people.into_iter().collect::<Vec<_>>())?,
        hour,
        area,
        questions,
        has_more,
        number,
        aside,
        own,
    })
}

/// Whether somebody of the staff announces the hours of an area and answers in them: whoever answers for the area, and the
/// owners of the site. Where nobody answers for it, all of the staff do.
pub(super) fn may_answer(conn: &mut Conn, area: AreaId, who: UserId) -> Result<bool> {
    let owners = areas::owners_of(conn, area)?;
    is_one_of(conn, &owners, who)
}

fn is_one_of(conn: &mut Conn, owners: &[Profile], who: UserId) -> Result<bool> {
    let is_theirs = owners.is_empty() || owners.iter().any(|owner| owner.id == who);
    Ok(is_theirs || people::owners(conn)?.contains(&who))
}

/// An area, or the one that took it over.
pub(super) fn area_today(conn: &mut Conn, id: AreaId) -> Result<Area> {
    let area = areas::get(conn, id)?;
    match area.merged_into {
        Some(into) => areas::get(conn, into),
        None => Ok(area),
    }
}
