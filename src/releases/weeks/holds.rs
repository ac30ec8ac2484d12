//! Releases that wait with a public reason, on `release_holds`: they do not go out, approved and due or not, until staff let
//! them go on.

use super::super::model::State;
use super::super::reasons::{InOthers, logged};
use super::super::{store, words};
use crate::audit::{Hand, Whole};
use crate::db::schema::release_holds;
use crate::db::{Conn, ReleaseId, Timestamp, UserId};
use crate::error::{Error, Result, expect_meant};
use crate::i18n::Language;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

/// Why a release waits.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Serialize, Deserialize)]
pub struct Hold {
    /// Which one.
    pub release_id: ReleaseId,
    /// Why, in plain text; everybody reads it.
    pub reason: String,
    /// The language of that, as a BCP 47 tag.
    pub lang: String,
    /// Who said so.
    pub by_id: UserId,
    /// When.
    pub held_at: Timestamp,
    /// Why, in other languages.
    #[serde(default)]
    pub others: InOthers,
}

impl Hold {
    /// Why, and the language of that, as somebody reads it.
    pub fn told(&self, reads: Language) -> (&str, &str) {
        self.others.told((&self.reason, &self.lang), reads)
    }

    /// What a page that shows it says of it, so that nobody ends one that they have not read: its moment, in microseconds.
    pub fn token(&self) -> i64 {
        self.held_at.0.timestamp_micros()
    }
}

/// Why a release waits, if it does.
pub fn hold_of(conn: &mut Conn, id: ReleaseId) -> Result<Option<Hold>> {
    Ok(release_holds::table.filter(release_holds::release_id.eq(id)).first(conn).optional()?)
}

/// Those of these releases that wait.
pub(in super::super) fn among(conn: &mut Conn, ids: &[ReleaseId]) -> Result<Vec<ReleaseId>> {
    let rows = release_holds::table.filter(release_holds::release_id.eq_any(ids));
    Ok(rows.select(release_holds::release_id).load(conn)?)
}

fn set(conn: &mut Conn, id: ReleaseId, hold: Option<&Hold>) -> Result<()> {
    diesel::delete(release_holds::table.filter(release_holds::release_id.eq(id))).execute(conn)?;
    if let Some(hold) = hold {
        let row = (
            release_holds::release_id.eq(id),
            release_holds::reason.eq(&hold.reason),
            release_holds::lang.eq(&hold.lang),
            release_holds::by_id.eq(hold.by_id),
            release_holds::held_at.eq(hold.held_at),
            release_holds::others.eq(&hold.others),
        );
        diesel::insert_into(release_holds::table).values(row).execute(conn)?;
    }
    Ok(())
}

/// Has a release that is still to come wait, or with no hold go on; gives what is so before and after. With the token of the
/// hold that was shown, 0 for none, it is refused where another one stands by now.
pub fn set_hold(
    conn: &mut Conn,
    id: ReleaseId,
    hold: Option<&Hold>,
    shown: Option<i64>,
) -> Result<(HoldKept, HoldKept)> {
    store::get_held(conn, id)?.may_be_edited().map_err(Error::Rejected)?;
    let before = HoldKept::of(conn, id)?;
    let there = before.hold.as_ref().map_or(0, Hold::token);
    expect_meant(shown, Some(there))?;
    set(conn, id, hold)?;
    Ok((before, HoldKept::of(conn, id)?))
}

/// Refuses what must not be done while a release waits.
pub(in super::super) fn expect_none(conn: &mut Conn, id: ReleaseId) -> Result<()> {
    if hold_of(conn, id)?.is_some() { Err(Error::Rejected(words::WAITS)) } else { Ok(()) }
}

/// Whether a release waits, and how far it has come.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HoldKept {
    release: ReleaseId,
    state: State,
    hold: Option<Hold>,
}

impl HoldKept {
    fn of(conn: &mut Conn, release: ReleaseId) -> Result<Self> {
        Ok(Self { release, state: store::get(conn, release)?.state, hold: hold_of(conn, release)? })
    }

    /// The reason that is given, for the log; empty where it does not wait.
    pub fn reason(&self) -> String {
        self.hold.as_ref().map(|hold| logged(&hold.reason, &hold.others)).unwrap_or_default()
    }
}

impl Whole for HoldKept {
    fn hold(&self, conn: &mut Conn) -> Result<()> {
        store::get_held(conn, self.release).map(drop)
    }

    fn stands(&self, conn: &mut Conn) -> Result<bool> {
        let is_coming = matches!(self.state, State::Collecting | State::Frozen);
        Ok(is_coming && Self::of(conn, self.release)? == *self)
    }

    fn put(&self, conn: &mut Conn, _: &Self, _: Hand) -> Result<()> {
        set(conn, self.release, self.hold.as_ref())
    }
}
