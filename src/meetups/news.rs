//! What people are told of a meetup: a row for each time, which an event names, to one person or to all who are registered. It
//! is told only as long as it is so.

use super::link::to_confirm;
use super::model::{Guest, Meetup, Standing, State};
use super::store;
use crate::db::schema::{meetup_news as rows, meetups};
use crate::db::{Conn, Timestamp, UserId};
use crate::error::Result;
use crate::events::{self, NewEvent, What};
use crate::i18n::Messages;
use crate::text_enum;
use crate::web::Signer;
use diesel::prelude::*;
use std::collections::HashMap;

/// Of how many rows before, the latest ones, mails are looked for that may still wait: of five times, where each was told to all
/// and to the host.
const MOST_OUTDATED: i64 = 10;

text_enum! {
    /// What became of a meetup, or of somebody's place there.
    News {
        /// Staff approved what somebody proposed.
        Approved => "approved",
        /// They turned it down.
        TurnedDown => "turned_down",
        /// Somebody has a place.
        Placed => "placed",
        /// Somebody has a place who waited for one.
        MovedUp => "moved_up",
        /// Somebody did not confirm, and their place moved on.
        Lapsed => "lapsed",
        /// Everybody with a place is asked to confirm it.
        Asked => "asked",
        /// It is at another time or elsewhere, of which all are told who are registered, and a host who did not do it.
        Moved => "moved",
        /// It does not take place, of which all are told who are registered.
        CalledOff => "called_off",
        /// It takes place after all, of which those are told who heard that it does not.
        TakesPlace => "takes_place",
    }
}

impl News {
    /// What it is called in an inbox, and what the subject of its mail says.
    pub fn word(self, l: &Messages, title: &str) -> String {
        match self {
            Self::Approved => l.meetups_news_approved(title),
            Self::TurnedDown => l.meetups_news_turned_down(title),
            Self::Placed => l.meetups_news_placed(title),
            Self::MovedUp => l.meetups_news_moved_up(title),
            Self::Lapsed => l.meetups_news_lapsed(title),
            Self::Asked => l.meetups_news_asked(title),
            Self::Moved => l.meetups_news_moved(title),
            Self::CalledOff => l.meetups_news_called_off(title),
            Self::TakesPlace => l.meetups_news_takes_place(title),
        }
    }
}

/// What is told: a row with its meetup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The row.
    pub id: i64,
    /// Of what.
    pub meetup: Meetup,
    /// To whom; to all who are registered where it is nobody.
    pub user: Option<UserId>,
    /// What.
    pub news: News,
    /// When it happened.
    pub at: Timestamp,
    /// Of one person, their place as it is now.
    pub guest: Option<Guest>,
}

impl Told {
    /// By which the mail to somebody is found.
    pub fn mail_key(&self, user: UserId) -> String {
        key(self.id, user)
    }

    /// Until when somebody is to confirm who is told of it; nothing where there is nothing to confirm.
    pub fn confirm_by(&self) -> Option<Timestamp> {
        match (self.news, &self.guest) {
            (News::Asked, _) => self.meetup.confirm_by,
            (News::MovedUp, Some(guest)) => guest.confirm_by(&self.meetup),
            _ => None,
        }
    }

    /// Where its mail to somebody leads: to where they confirm, or to the page of the meetup.
    pub fn page(&self, signer: &Signer, person: UserId) -> String {
        match self.confirm_by() {
            Some(_) => to_confirm(signer, &self.meetup, person),
            None => self.meetup.address(),
        }
    }

    /// Whether the meetup is over by now: then it is mailed to nobody any more. Staff's word on a proposal is.
    pub fn is_over(&self, now: Timestamp) -> bool {
        self.meetup.state(now) == State::Over
    }

    /// Whether it is so still.
    fn is_so(&self) -> bool {
        let meetup = &self.meetup;
        let is_on = meetup.called_off_at.is_none();
        let standing = self.guest.as_ref().map(|guest| guest.standing);
        // Of whoever cancelled and registered again it is another place.
        let is_theirs = self.guest.as_ref().is_some_and(|guest| guest.placed_at == Some(self.at));
        match self.news {
            News::Approved => meetup.approved_at.is_some(),
            News::TurnedDown => meetup.turned_down_at == Some(self.at),
            News::Placed | News::MovedUp => is_on && standing == Some(Standing::Placed) && is_theirs,
            News::Lapsed => is_on && standing == Some(Standing::Lapsed),
            News::Asked => is_on && meetup.asked_at == Some(self.at),
            News::Moved | News::TakesPlace => is_on,
            News::CalledOff => meetup.called_off_at == Some(self.at),
        }
    }
}

fn key(row: i64, user: UserId) -> String {
    format!("meetup/{row}/{user}")
}

/// The keys of mails to these people that are put right by what is told now: where it was to be before it was moved again or
/// called off.
pub fn outdated_keys(conn: &mut Conn, told: &Told, people: &[UserId]) -> Result<Vec<String>> {
    let outdated: &[News] = match told.news {
        // Whoever is asked is asked all the same, wherever it is.
        News::Moved => &[News::Moved],
        News::CalledOff => &[News::Moved, News::Asked, News::TakesPlace],
        News::TakesPlace => &[News::CalledOff],
        _ => return Ok(Vec::new()),
    };
    let before = rows_before(conn, (told.meetup.id, told.id), outdated)?;
    Ok(before.iter().flat_map(|row| people.iter().map(move |user| key(*row, *user))).collect())
}

/// The latest rows of a meetup before one that told this.
fn rows_before(conn: &mut Conn, (meetup, row): (i64, i64), news: &[News]) -> Result<Vec<i64>> {
    let before = rows::table.filter(rows::meetup_id.eq(meetup)).filter(rows::id.lt(row));
    let before = before.filter(rows::news.eq_any(news)).order(rows::id.desc());
    Ok(before.limit(MOST_OUTDATED).select(rows::id).load(conn)?)
}

/// In the place of which rows a row stands: that a meetup takes place after all, of those that said it does not, and the other way
/// round. Whether it is told to those alone who heard of them.
pub fn stands_for(conn: &mut Conn, row: i64) -> Result<Option<(Vec<i64>, bool)>> {
    let found: Option<(i64, News)> =
        rows::table.find(row).select((rows::meetup_id, rows::news)).first(conn).optional()?;
    let Some((meetup, news)) = found else { return Ok(None) };
    let outdated = match news {
        News::TakesPlace => News::CalledOff,
        News::CalledOff => News::TakesPlace,
        _ => return Ok(None),
    };
    Ok(Some((rows_before(conn, (meetup, row), &[outdated])?, news == News::TakesPlace)))
}

/// Has somebody be told, or all who are registered.
pub(super) fn tell(conn: &mut Conn, meetup: &Meetup, user: Option<UserId>, news: News, now: Timestamp) -> Result<()> {
    let row = (rows::meetup_id.eq(meetup.id), rows::user_id.eq(user), rows::news.eq(news), rows::happened_at.eq(now));
    let id: i64 = diesel::insert_into(rows::table).values(row).returning(rows::id).get_result(conn)?;
    let event = NewEvent { what: What::MeetupNews, actor: meetup.host_id, post: None, subject: id };
    events::record(conn, &event, now).map(drop)
}

/// Has all be told who are registered, and the host, where another one did it and they are not registered.
pub(super) fn tell_all(conn: &mut Conn, meetup: &Meetup, by: UserId, news: News, now: Timestamp) -> Result<()> {
    tell(conn, meetup, None, news, now)?;
    let own = store::find(conn, meetup.id, meetup.host_id)?;
    let is_registered = own.is_some_and(|own| matches!(own.standing, Standing::Placed | Standing::Waiting));
    if by == meetup.host_id || is_registered { Ok(()) } else { tell(conn, meetup, Some(meetup.host_id), news, now) }
}

/// What is told by a row, as long as it is so.
pub fn told(conn: &mut Conn, id: i64) -> Result<Option<Told>> {
    let row: Option<(i64, Option<UserId>, News, Timestamp)> = rows::table
        .find(id)
        .select((rows::meetup_id, rows::user_id, rows::news, rows::happened_at))
        .first(conn)
        .optional()?;
    let Some((meetup, user, news, at)) = row else { return Ok(None) };
    let meetup = store::get(conn, meetup)?;
    let guest = match user {
        Some(user) => store::find(conn, meetup.id, user)?,
        None => None,
    };
    let told = Told { id, meetup, user, news, at, guest };
    if !told.is_so() || (news == News::Moved && is_moved_again(conn, &told)?) {
        return Ok(None);
    }
    Ok(Some(told))
}

/// Whether it is at another time or elsewhere once more since a row told so: then the later row tells it. What is told to the host
/// alone is no such row for all others; a host hears of each move by a row of their own or as all do, or made it.
fn is_moved_again(conn: &mut Conn, told: &Told) -> Result<bool> {
    let later = rows::table.filter(rows::meetup_id.eq(told.meetup.id)).filter(rows::id.gt(told.id));
    let later = later.filter(rows::news.eq(News::Moved)).filter(rows::user_id.is_null());
    Ok(diesel::select(diesel::dsl::exists(later)).get_result(conn)?)
}

/// How often it was moved since a moment, of which all who are registered were told each time.
pub(super) fn count_moved(conn: &mut Conn, meetup: i64, since: Timestamp) -> Result<i64> {
    let moved = rows::table.filter(rows::meetup_id.eq(meetup)).filter(rows::news.eq(News::Moved));
    // The host is told of the same move by a row of their own.
    let moved = moved.filter(rows::user_id.is_null());
    Ok(moved.filter(rows::happened_at.gt(since)).count().get_result(conn)?)
}

/// The next of those who are told, behind a person, at most so many.
pub fn hearers_after(conn: &mut Conn, told: &Told, after: UserId, most: i64) -> Result<Vec<UserId>> {
    match told.user {
        Some(user) => Ok(Some(user).filter(|user| *user > after).into_iter().collect()),
        None if told.news == News::Asked => store::placed_after(conn, told.meetup.id, after, most),
        None => store::registered_after(conn, told.meetup.id, after, most),
    }
}

/// What these rows told: of which meetup by its number and title, and what.
pub fn told_by(conn: &mut Conn, ids: &[i64]) -> Result<HashMap<i64, (i64, String, News)>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let found = rows::table.inner_join(meetups::table).filter(rows::id.eq_any(ids));
    let found: Vec<(i64, i64, String, News)> =
        found.select((rows::id, meetups::id, meetups::title, rows::news)).load(conn)?;
    Ok(found.into_iter().map(|(id, meetup, title, news)| (id, (meetup, title, news))).collect())
}

/// Somebody who leaves the site is told of no meetup any more: some rows, and whether those were all.
pub(super) fn forget_some_of(conn: &mut Conn, user: UserId, most: i64) -> Result<bool> {
    let own = rows::table.filter(rows::user_id.eq(user)).order(rows::id).limit(most);
    let some: Vec<i64> = own.select(rows::id).load(conn)?;
    diesel::delete(rows::table.filter(rows::id.eq_any(&some))).execute(conn)?;
    Ok(i64::try_from(some.len()).is_ok_and(|count| count < most))
}
