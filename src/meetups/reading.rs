//! What the pages of meetups show.

use super::hosting::without_host;
use super::model::{Guest, Meetup, Standing};
use super::store::{self, Edit, Photo, Place};
use crate::db::{Conn, Timestamp};
use crate::error::{Error, Result};
use crate::people::{self, Profile, Viewer};
use crate::polls::{self, Outcome};
use crate::subscriptions::{self, Concern};
use crate::text::Prose;
use crate::web::{PageNumber, Pager};

/// Meetups of their own that a host sees above all others.
const MOST_OWN: i64 = 10;
/// Guests on a page.
pub(super) const GUESTS: i64 = 50;

/// A meetup with what a reader may know of it.
pub(super) struct Found {
    pub meetup: Meetup,
    pub places: Place,
    /// How it was, where somebody has said.
    pub report: Option<Prose>,
    /// Who hosts it; nobody where it has no host any more and staff run it.
    pub host: Option<Profile>,
    /// How the reader stands to it.
    pub own: Option<Guest>,
    /// How many stand before them on the waiting list.
    pub before: i64,
    /// Whether they were checked in at an earlier one.
    pub came_before: bool,
    /// Whether mails about their place reach them; of visitors nobody knows.
    pub is_mailed: bool,
    /// What its host changed, for staff, the latest first.
    pub edits: Vec<(Edit, Profile)>,
    /// Those that everybody sees; for whoever keeps it the hidden ones, too.
    pub photos: Vec<Photo>,
    /// What the poll on the city asks, once that is opened.
    pub poll: Option<(i64, String)>,
    /// The city that most chose there, as long as it is not taken over, and whether others had as many votes.
    pub won: Option<(String, bool)>,
    /// Whether fans can vote there now.
    pub is_voted: bool,
}

/// A meetup as somebody may see it.
pub(super) fn find(conn: &mut Conn, id: i64, reader: Option<&Viewer>, now: Timestamp) -> Result<Found> {
    let mut meetup = store::get(conn, id)?;
    if !meetup.may_be_read_by(reader) {
        return Err(Error::NotFound);
    }
    let (own, came_before) = match reader {
        Some(reader) => (store::find(conn, id, reader.id)?, store::came_before(conn, reader.id)?),
        None => (None, false),
    };
    let is_mailed = match reader {
        Some(reader) => subscriptions::is_mailed(conn, reader.id, Concern::Own)?,
        None => true,
    };
    let before = match &own {
        Some(own) if own.standing == Standing::Waiting => store::waiting_before(conn, own)?,
        _ => 0,
    };
    let mut report = store::report_of(conn, id)?;
    let mut photos = store::photos_of(conn, id)?;
    if !meetup.is_kept_by(reader) {
        photos.retain(|photo| photo.hidden_at.is_none());
    }
    // Of what staff took off the list others read the reason alone.
    if meetup.off_list_at.is_some() && !reader.is_some_and(Viewer::is_staff) {
        (meetup.about, report) = (String::new(), None);
        photos.clear();
    }
    let (poll, won) = poll_of(conn, &meetup, reader)?;
    let host = if without_host(conn, &[&meetup], now)?.is_empty() {
        people::profiles(conn, &[meetup.host_id])?.pop()
    } else {
        None
    };
    let edits = match reader {
        Some(reader) if reader.is_staff() => store::edits_of(conn, id)?,
        _ => Vec::new(),
    };
    let is_voted = poll.is_some() && meetup.announced_at.is_none() && store::with_open_poll(conn, now)?.contains(&id);
    let places = store::places_of(conn, id)?;
    Ok(Found { meetup, places, report, host, own, before, came_before, is_mailed, edits, photos, poll, won, is_voted })
}

type City = (Option<(i64, String)>, Option<(String, bool)>);

/// The poll on the city, and for whoever keeps the meetup what came of it.
fn poll_of(conn: &mut Conn, meetup: &Meetup, reader: Option<&Viewer>) -> Result<City> {
    let Some(poll) = meetup.poll_id else { return Ok((None, None)) };
    let Some(question) = polls::heading(conn, poll)? else { return Ok((None, None)) };
    let may_take = meetup.announced_at.is_none() && meetup.is_kept_by(reader);
    let won = match may_take.then(|| polls::outcome(conn, poll)).transpose()? {
        Some(Outcome::Won { option, was_tied }) if option.label != meetup.city => Some((option.label, was_tied)),
        _ => None,
    };
    Ok((Some((poll, question)), won))
}

/// What a meetup is called, if everybody may read it.
pub fn heading(conn: &mut Conn, id: i64) -> Result<Option<String>> {
    match store::get(conn, id) {
        Err(Error::NotFound) => Ok(None),
        there => Ok(Some(there?).filter(|meetup| meetup.may_be_read_by(None)).map(|meetup| meetup.title)),
    }
}

/// Meetups that come, and one page of those that are over.
pub(super) struct Listed {
    /// Those that the reader hosts; on the first page, as all but what is over.
    pub own: Vec<Meetup>,
    pub coming: Vec<Meetup>,
    pub planned: Vec<Meetup>,
    /// Those that were to come, and are called off: they stand apart from those that take place.
    pub off: Vec<Meetup>,
    pub past: Vec<Meetup>,
    /// Those whose city fans can vote on now, by their numbers.
    pub voted: Vec<i64>,
    pub has_more: bool,
    pub number: PageNumber,
}

/// Takes those that are called off out of those that come.
fn called_off(coming: &mut Vec<Meetup>) -> Vec<Meetup> {
    coming.extract_if(.., |meetup| meetup.called_off_at.is_some()).collect()
}

/// What everybody knows of all meetups, and the reader's own.
pub(super) fn list(conn: &mut Conn, number: PageNumber, reader: Option<&Viewer>, now: Timestamp) -> Result<Listed> {
    let is_first = number.get() == 1;
    let (past, has_more) = Pager::cut(store::past(conn, number, now)?, store::PAGE);
    let mut coming = if is_first { store::coming(conn, now)? } else { Vec::new() };
    let off = called_off(&mut coming);
    Ok(Listed {
        own: match reader {
            Some(reader) if is_first => store::hosted_by(conn, reader.id, MOST_OWN)?,
            _ => Vec::new(),
        },
        coming,
        off,
        planned: if is_first { store::planned(conn)? } else { Vec::new() },
        voted: if is_first { store::with_open_poll(conn, now)? } else { Vec::new() },
        past,
        has_more,
        number,
    })
}

/// What staff have to look at.
pub(super) struct Kept {
    pub proposed: Vec<Meetup>,
    /// Whether more proposals wait than these.
    pub has_more_proposed: bool,
    /// Those whose city fans can vote on now, by their numbers.
    pub voted: Vec<i64>,
    pub planned: Vec<Meetup>,
    pub coming: Vec<Meetup>,
    pub off: Vec<Meetup>,
    /// Those that have no host any more; they stand in none of the other lists.
    pub left: Vec<Meetup>,
    /// Pictures that somebody asked to take down.
    pub asked: Vec<Photo>,
}

/// What waits for staff, and what goes on.
pub(super) fn kept(conn: &mut Conn, now: Timestamp) -> Result<Kept> {
    let (proposed, has_more_proposed) = Pager::cut(store::proposed(conn)?, store::SHOWN);
    let (mut planned, mut coming) = (store::planned(conn)?, store::coming(conn, now)?);
    let off = called_off(&mut coming);
    let on: Vec<&Meetup> = coming.iter().chain(&planned).collect();
    let without = without_host(conn, &on, now)?;
    let mut left: Vec<Meetup> = coming.extract_if(.., |meetup| without.contains(&meetup.id)).collect();
    left.extend(planned.extract_if(.., |meetup| without.contains(&meetup.id)));
    Ok(Kept {
        proposed,
        has_more_proposed,
        voted: store::with_open_poll(conn, now)?,
        planned,
        coming,
        off,
        left,
        asked: store::asked_about(conn)?,
    })
}

/// Who is registered, for whoever keeps a meetup.
pub(super) struct Guests {
    pub meetup: Meetup,
    pub places: Place,
    pub rows: Vec<(Guest, Profile)>,
    pub has_more: bool,
    pub number: PageNumber,
    /// Whether those are meant who wait.
    pub is_waiting: bool,
}

/// One page of those who have a place, or of those who wait for one.
pub(super) fn guests(
    conn: &mut Conn,
    (id, keeper): (i64, &Viewer),
    (number, is_waiting): (PageNumber, bool),
) -> Result<Guests> {
    let meetup = for_keeper(conn, id, keeper)?;
    let standing = if is_waiting { Standing::Waiting } else { Standing::Placed };
    let rows = store::page_of(conn, id, standing, (number, GUESTS))?;
    let (rows, has_more) = Pager::cut(rows, GUESTS);
    Ok(Guests { places: store::places_of(conn, id)?, rows, has_more, number, is_waiting, meetup })
}

/// Everybody with a place, by their names, to be printed.
pub(super) fn printed(conn: &mut Conn, id: i64, keeper: &Viewer) -> Result<Guests> {
    let meetup = for_keeper(conn, id, keeper)?;
    let mut rows = store::printed(conn, id, super::entered::MOST_PLACES)?;
    rows.sort_by_cached_key(|(guest, person)| (person.name.to_lowercase(), guest.id));
    let number = PageNumber::parse("");
    Ok(Guests { places: store::places_of(conn, id)?, rows, has_more: false, number, is_waiting: false, meetup })
}

/// A meetup, for those who keep it; of one that others read they hear that it is not theirs.
pub(super) fn for_keeper(conn: &mut Conn, id: i64, keeper: &Viewer) -> Result<Meetup> {
    let meetup = store::get(conn, id)?;
    if meetup.is_kept_by(Some(keeper)) {
        return Ok(meetup);
    }
    Err(if meetup.may_be_read_by(None) { Error::Forbidden(super::words::NOT_YOURS) } else { Error::NotFound })
}
