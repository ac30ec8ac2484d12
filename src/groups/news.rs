//! What somebody is told of their place in a group: a row for each time, which an event names. It is told once it can no longer be
//! a slip, and only as long as it is so.

use super::model::{FanGroup, Standing};
use super::store;
use crate::db::schema::{fan_groups, group_news};
use crate::db::{Conn, GroupId, Timestamp, UserId, columns};
use crate::error::Result;
use crate::events::{self, NewEvent, What};
use crate::mail;
use crate::text_enum;
use diesel::prelude::*;
use std::collections::HashMap;

text_enum! {
    /// What became of somebody's place in a group.
    News {
        /// Staff invited them.
        Invited => "invited",
        /// Staff let them in.
        Joined => "joined",
        /// Staff turned their request down.
        TurnedDown => "turned_down",
        /// Staff took them out of it.
        Removed => "removed",
    }
}

impl News {
    /// What it is news of that somebody stands to a group like this, by an act of staff.
    fn of(standing: Option<Standing>) -> Option<Self> {
        match standing? {
            Standing::Invited => Some(Self::Invited),
            Standing::Joined => Some(Self::Joined),
            Standing::Asked | Standing::TurnedDown => None,
        }
    }

    fn is_so(self, standing: Option<Standing>) -> bool {
        match self {
            Self::Invited => standing == Some(Standing::Invited),
            Self::Joined => standing == Some(Standing::Joined),
            Self::TurnedDown => standing == Some(Standing::TurnedDown),
            Self::Removed => standing.is_none(),
        }
    }
}

/// What is told, to whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, diesel::Queryable, diesel::Selectable)]
#[diesel(table_name = crate::db::schema::group_news)]
pub struct Told {
    /// Its row.
    pub id: i64,
    /// The group.
    pub group_id: GroupId,
    /// Whom it concerns.
    pub user_id: UserId,
    /// What became of their place.
    pub news: News,
    /// When.
    pub happened_at: Timestamp,
}

impl Told {
    /// By which the mail that tells of it is found.
    pub fn mail_key(&self) -> String {
        format!("group/{}", self.id)
    }
}

/// Has somebody be told what staff did with their place.
pub(super) fn tell(
    conn: &mut Conn,
    (group, user): (GroupId, UserId),
    news: News,
    (by, now): (UserId, Timestamp),
) -> Result<()> {
    let row = (
        group_news::group_id.eq(group),
        group_news::user_id.eq(user),
        group_news::news.eq(news),
        group_news::happened_at.eq(now),
    );
    let id: i64 = diesel::insert_into(group_news::table).values(row).returning(group_news::id).get_result(conn)?;
    let event = NewEvent { what: What::GroupPlace, actor: by, post: None, subject: id };
    events::record(conn, &event, now).map(drop)
}

/// The same of a place that they have again because an act was taken back: whoever was not told of that act need not be told.
pub(super) fn tell_again(
    conn: &mut Conn,
    (group, user): (GroupId, UserId),
    standing: Option<Standing>,
    (by, now): (UserId, Timestamp),
) -> Result<()> {
    let Some(last) = latest(conn, group, user)? else { return Ok(()) };
    stop_mail(conn, &last, now)?;
    let is_told = last.happened_at.plus(What::GroupPlace.is_told_after()) <= now;
    match News::of(standing).filter(|news| is_told && *news != last.news) {
        Some(news) => tell(conn, (group, user), news, (by, now)),
        None => Ok(()),
    }
}

/// Stops the mail that tells somebody of their place, as long as it waits: it is no longer so.
pub(super) fn stop_last(conn: &mut Conn, group: GroupId, user: UserId, now: Timestamp) -> Result<()> {
    match latest(conn, group, user)? {
        Some(last) => stop_mail(conn, &last, now),
        None => Ok(()),
    }
}

fn stop_mail(conn: &mut Conn, told: &Told, now: Timestamp) -> Result<()> {
    mail::cancel_keys(conn, &[told.mail_key()], now).map(drop)
}

fn latest(conn: &mut Conn, group: GroupId, user: UserId) -> Result<Option<Told>> {
    let theirs = group_news::table.filter(group_news::user_id.eq(user)).filter(group_news::group_id.eq(group));
    Ok(theirs.order(group_news::id.desc()).select(columns::<Told>()).first(conn).optional()?)
}

/// What is told by a row, as long as it is so and nothing came after it.
pub fn news(conn: &mut Conn, id: i64) -> Result<Option<(FanGroup, Told)>> {
    let row = group_news::table.filter(group_news::id.eq(id)).select(columns::<Told>());
    let Some(told) = row.first::<Told>(conn).optional()? else { return Ok(None) };
    let last = latest(conn, told.group_id, told.user_id)?;
    let standing = store::find(conn, told.group_id, told.user_id)?.map(|known| known.standing);
    if last != Some(told) || !told.news.is_so(standing) {
        return Ok(None);
    }
    Ok(Some((store::get(conn, told.group_id)?, told)))
}

/// What was told by these rows, with the groups.
pub fn told_by(conn: &mut Conn, ids: &[i64]) -> Result<HashMap<i64, (FanGroup, News)>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = group_news::table.inner_join(fan_groups::table).filter(group_news::id.eq_any(ids));
    let rows: Vec<(i64, News, FanGroup)> =
        rows.select((group_news::id, group_news::news, columns::<FanGroup>())).load(conn)?;
    Ok(rows.into_iter().map(|(id, news, group)| (id, (group, news))).collect())
}

/// Somebody who leaves the site is told of no group any more.
pub(super) fn forget_all(conn: &mut Conn, user: UserId) -> Result<()> {
    diesel::delete(group_news::table.filter(group_news::user_id.eq(user))).execute(conn)?;
    Ok(())
}
