//! Markets as wholes, so that what staff did to them can be taken back.

use super::keeping::expect_free;
use super::model::{GateSaid, MOST_LINES, Market};
use super::{staging, store};
use crate::areas::{self, Named, Names};
use crate::audit::{Hand, Whole};
use crate::db::{Conn, DeviceId, LineId, Lockable, Timestamp, lock, lock_setup};
use crate::error::{Error, Refusal, Result};
use crate::text;
use serde::{Deserialize, Serialize};

/// What a market is called, and its place among the next ones.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MarketKept {
    id: i64,
    name: String,
    names: String,
    place: Option<i64>,
}

impl MarketKept {
    pub(super) fn of(market: &Market) -> Self {
        let (name, names) = (market.named.name.clone(), market.named.names.json());
        Self { id: market.id, name, names, place: market.place }
    }

    /// As the log has it.
    pub(super) fn told(&self) -> String {
        match self.place {
            Some(place) => format!("{} ({place})", self.name),
            None => self.name.clone(),
        }
    }

    /// By which a form says what it showed.
    pub(super) fn digest(&self) -> String {
        let place = self.place.unwrap_or_default().to_string();
        text::digest(&[self.name.as_str(), self.names.as_str(), place.as_str()])
    }
}

impl Whole for MarketKept {
    fn hold(&self, conn: &mut Conn) -> Result<()> {
        Ok(lock_setup(conn)?)
    }

    fn stands(&self, conn: &mut Conn) -> Result<bool> {
        Ok(Self::of(&store::get(conn, self.id)?) == *self)
    }

    fn put(&self, conn: &mut Conn, _: &Self, _: Hand) -> Result<()> {
        let named = Named { name: self.name.clone(), names: Names::from(self.names.clone()) };
        // Another one may be called so by now.
        let all = store::all(conn)?;
        expect_free(all.iter().map(|(market, _)| market), &named, Some(self.id))?;
        store::set(conn, self.id, &named, self.place)
    }
}

/// Whether a device is sold in a market.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeviceSold {
    pub(super) market: i64,
    pub(super) device: DeviceId,
    pub(super) is_sold: bool,
}

impl Whole for DeviceSold {
    fn hold(&self, conn: &mut Conn) -> Result<()> {
        Ok(lock(conn, Lockable::Markets, &[self.market])?)
    }

    fn stands(&self, conn: &mut Conn) -> Result<bool> {
        store::get(conn, self.market)?;
        Ok(store::devices_of(conn, self.market)?.contains(&self.device) == self.is_sold)
    }

    fn put(&self, conn: &mut Conn, _: &Self, _: Hand) -> Result<()> {
        store::set_sold(conn, self.market, self.device, self.is_sold)
    }
}

/// In which stage a line is to open in a market, with what is said of its gates, or that it is not planned there.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinePlan {
    market: i64,
    line: LineId,
    planned: Option<Planned>,
}

/// The plan of a line, under its number.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Planned {
    id: i64,
    stage: i64,
    gates: Vec<GateSaid>,
}

impl LinePlan {
    /// As it is now.
    pub(super) fn of(conn: &mut Conn, market: i64, line: LineId) -> Result<Self> {
        let planned = match store::with_line(conn, market, line)? {
            Some(known) => Some(Planned { id: known.id, stage: known.stage, gates: staging::gates(conn, known.id)? }),
            None => None,
        };
        Ok(Self { market, line, planned })
    }

    /// As the log has it.
    pub(super) fn told(&self) -> String {
        self.planned.as_ref().map(|planned| planned.stage.to_string()).unwrap_or_default()
    }

    /// Which plan it is, and of which stage.
    fn place(&self) -> Option<(i64, i64)> {
        self.planned.as_ref().map(|planned| (planned.id, planned.stage))
    }

    /// Whether it can be planned again: the market or the line may be gone by now, or others planned instead.
    fn may_return(&self, conn: &mut Conn) -> Result<bool> {
        store::get(conn, self.market)?;
        let is_merged = areas::line(conn, self.line)?.merged_into.is_some();
        let planned = i64::try_from(store::of_market(conn, self.market)?.len());
        Ok(!is_merged && planned.is_ok_and(|count| count < MOST_LINES))
    }
}

impl Whole for LinePlan {
    /// With its line there, which whoever opens it or speaks of its gates holds; before that what whoever merges lines holds.
    fn hold(&self, conn: &mut Conn) -> Result<()> {
        lock_setup(conn)?;
        lock(conn, Lockable::Markets, &[self.market])?;
        match store::with_line(conn, self.market, self.line)? {
            Some(known) => Ok(lock(conn, Lockable::MarketLines, &[known.id])?),
            None => Ok(()),
        }
    }

    /// What is said of its gates does not stand in the way of another stage.
    fn stands(&self, conn: &mut Conn) -> Result<bool> {
        Ok(Self::of(conn, self.market, self.line)?.place() == self.place())
    }

    /// What was said of its gates meanwhile, or that it opened, is not taken back with it.
    fn may_be_put(&self, conn: &mut Conn, there: &Self, _: Timestamp) -> Result<bool> {
        match (store::with_line(conn, self.market, self.line)?, &self.planned) {
            (Some(known), Some(planned)) => Ok(known.id == planned.id),
            (None, Some(_)) => self.may_return(conn),
            (Some(known), None) => {
                let is_bare = !known.is_open() && !store::is_told(conn, known.id)?;
                let gates = staging::gates(conn, known.id)?;
                Ok(is_bare && there.planned.as_ref().is_some_and(|planned| planned.gates == gates))
            }
            (None, None) => Ok(false),
        }
    }

    fn put(&self, conn: &mut Conn, there: &Self, hand: Hand) -> Result<()> {
        if !self.may_be_put(conn, there, hand.now)? {
            return Err(Error::Rejected(Refusal::CHANGED_MEANWHILE));
        }
        match (store::with_line(conn, self.market, self.line)?, &self.planned) {
            (Some(known), Some(planned)) => store::set_stage(conn, known.id, planned.stage),
            (None, Some(planned)) => {
                store::insert_line_again(conn, planned.id, self.market, (self.line, planned.stage))?;
                store::set_gates(conn, planned.id, &planned.gates)
            }
            (Some(known), None) => store::remove_line(conn, known.id),
            (None, None) => Ok(()),
        }
    }
}

/// What is said of all that has to be done before a line opens.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GatesKept {
    line: i64,
    gates: Vec<GateSaid>,
}

impl GatesKept {
    /// As it is now.
    pub(super) fn of(conn: &mut Conn, line: i64) -> Result<Self> {
        Ok(Self { line, gates: staging::gates(conn, line)? })
    }

    /// By which a form says what it showed.
    pub(super) fn digest(&self) -> String {
        digest(&self.gates)
    }

    /// What is said otherwise now, before and after, as the log has it.
    pub(super) fn changes(&self, after: &Self) -> (String, String) {
        let told = |said: &GateSaid| match said.reason.as_str() {
            "" => format!("{}: {}", said.gate.as_str(), said.state.as_str()),
            reason => format!("{}: {}, {reason}", said.gate.as_str(), said.state.as_str()),
        };
        let changed = self.gates.iter().zip(&after.gates).filter(|(was, is_now)| was != is_now);
        let (was, is_now): (Vec<String>, Vec<String>) = changed.map(|(was, is_now)| (told(was), told(is_now))).unzip();
        (was.join("\n"), is_now.join("\n"))
    }
}

/// By which a form says what it showed of gates.
pub(super) fn digest(gates: &[GateSaid]) -> String {
    let words: Vec<&str> = gates.iter().flat_map(|said| [said.state.as_str(), said.reason.as_str()]).collect();
    text::digest(&words)
}

impl Whole for GatesKept {
    fn hold(&self, conn: &mut Conn) -> Result<()> {
        Ok(lock(conn, Lockable::MarketLines, &[self.line])?)
    }

    fn stands(&self, conn: &mut Conn) -> Result<bool> {
        let is_open = store::plan(conn, self.line)?.is_open();
        Ok(!is_open && Self::of(conn, self.line)? == *self)
    }

    fn put(&self, conn: &mut Conn, _: &Self, _: Hand) -> Result<()> {
        store::set_gates(conn, self.line, &self.gates)
    }
}

/// Since when a line is open in a market, if it is.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpeningKept {
    pub(super) line: i64,
    pub(super) opened_at: Option<Timestamp>,
}

impl Whole for OpeningKept {
    fn hold(&self, conn: &mut Conn) -> Result<()> {
        Ok(lock(conn, Lockable::MarketLines, &[self.line])?)
    }

    fn stands(&self, conn: &mut Conn) -> Result<bool> {
        Ok(store::plan(conn, self.line)?.opened_at == self.opened_at)
    }

    /// It opens by a press of its own, which tells people.
    fn may_be_put(&self, _: &mut Conn, _: &Self, _: Timestamp) -> Result<bool> {
        Ok(self.opened_at.is_none())
    }

    fn put(&self, conn: &mut Conn, there: &Self, hand: Hand) -> Result<()> {
        if !self.may_be_put(conn, there, hand.now)? {
            return Err(Error::Rejected(Refusal::CHANGED_MEANWHILE));
        }
        staging::closes(conn, self.line, hand.by, hand.now)
    }
}
