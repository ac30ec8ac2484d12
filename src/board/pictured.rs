//! What other sites show beside a link to this week, to a person, and to an area or a line.

use super::listing::Place;
use super::person::Person;
use super::week::running;
use crate::areas::{self, Area, ProductLine};
use crate::cards::{Card, Frame, Kind};
use crate::credits;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::people::{self, Profile};
use crate::releases::Release;
use crate::trains::WEEKLY;
use chrono_tz::Tz;

/// The card of the week that runs; `zone` is the site's. Without a week there is none.
pub fn card_of_week(conn: &mut Conn, frame: &Frame<'_>, zone: Tz) -> Result<Card> {
    running(conn, WEEKLY)?.map(|release| of_week(&release, frame, zone)).ok_or(Error::NotFound)
}

/// The card of the person with a handle, if they have a page and show their name.
pub fn card_of_person(conn: &mut Conn, handle: &str, frame: &Frame<'_>) -> Result<Card> {
    let person = people::find_by_handle(conn, handle)?.filter(is_shown).ok_or(Error::NotFound)?;
    let lines = credits::shares_of(conn, person.id)?.items;
    Ok(frame.person(&person.handle, &person.named(frame.l), lines))
}

/// The card of an area, by a word that it has or had.
pub fn card_of_area(conn: &mut Conn, slug: &str, frame: &Frame<'_>) -> Result<Card> {
    let area = areas::find(conn, slug)?.ok_or(Error::NotFound)?;
    let line = areas::line(conn, area.line_id)?;
    Ok(of_area(&area, &line, frame))
}

/// The card of a product line, by a word that it has or had.
pub fn card_of_product(conn: &mut Conn, slug: &str, frame: &Frame<'_>) -> Result<Card> {
    areas::find_line(conn, slug)?.map(|line| of_line(&line, frame)).ok_or(Error::NotFound)
}

/// The card of the part of the board that is shown; of all of it there is none.
pub(super) fn of_place(place: &Place, frame: &Frame<'_>) -> Option<Card> {
    match place {
        Place::Everywhere => None,
        Place::Line(line) => Some(of_line(line, frame)),
        Place::Area { area, line, .. } => Some(of_area(area, line, frame)),
    }
}

fn of_area(area: &Area, line: &ProductLine, frame: &Frame<'_>) -> Card {
    let over = line.named.of(&frame.language).to_owned();
    frame.part((Kind::Area, &area.slug), over, area.named.of(&frame.language))
}

fn of_line(line: &ProductLine, frame: &Frame<'_>) -> Card {
    frame.part((Kind::Product, &line.slug), frame.l.nav_board(), line.named.of(&frame.language))
}

/// The card of a person's page, for whoever looks at it.
pub(super) fn of_person(person: &Person, frame: &Frame<'_>) -> Option<Card> {
    let profile = Some(&person.profile).filter(|profile| is_shown(profile))?;
    let lines = person.part.as_ref().map_or(0, |part| part.shares.items);
    Some(frame.person(&profile.handle, &profile.named(frame.l), lines))
}

/// Links with cards go to everybody: what only somebody's own eyes and those of staff see is in none.
fn is_shown(profile: &Profile) -> bool {
    profile.is_linked() && !profile.name_hidden
}

/// The card of a week whose release collects or is frozen.
pub(super) fn of_week(release: &Release, frame: &Frame<'_>, zone: Tz) -> Card {
    frame.week(release.week.0, frame.l.soon(release.publish_at.0, zone, true))
}
