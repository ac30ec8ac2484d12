//! What a market is, and what has to be done before a line opens there.

use super::codes;
use crate::areas::Named;
use crate::db::{LineId, Timestamp, UserId};
use crate::text::number;
use crate::text_enum;

/// Where all markets are.
pub const MARKETS: &str = "/markets";
/// Where staff keep them.
pub(super) const OF_STAFF: &str = "/staff/markets";
/// The last word of the address that is sent to when somebody wants a market.
pub const PRESS: &str = "want";

/// The most markets of a site.
pub(super) const MOST: i64 = 500;
/// The most offers to translate for a market, and to test: they are read one by one.
pub(super) const MOST_OFFERS: i64 = 500;
/// The most languages, or devices, that one person offers for a market.
pub(super) const MOST_OWN: i64 = 10;
/// The most devices that are sold in a market, as far as staff say.
pub(super) const MOST_DEVICES: i64 = 200;
/// The most lines that are planned for a market.
pub(super) const MOST_LINES: i64 = 20;
/// Markets that one person may want while their address is not confirmed.
pub(super) const MOST_WAITING: i64 = 50;
/// How many are the next ones.
pub(super) const NEXT: usize = 5;
/// The last stage.
pub(super) const LAST_STAGE: i64 = 9;

text_enum! {
    /// What has to be done before a line opens in a market.
    Gate {
        /// The devices are certified there.
        Certification => "certification",
        /// The software was tested.
        Software => "software",
        /// Servers, payment, whatever has to be there.
        Infrastructure => "infrastructure",
        /// Devices and spare parts get there.
        Logistics => "logistics",
        /// The software speaks the language.
        Language => "language",
    }
}

text_enum! {
    /// How far something is that has to be done.
    GateState {
        /// Nobody is at it yet.
        Open => "open",
        /// Somebody is.
        InProgress => "in_progress",
        /// It is done.
        Done => "done",
        /// Something stands in its way.
        Blocked => "blocked",
    }
}

/// A country or a region.
#[derive(Debug, Clone, PartialEq, Eq, diesel::Queryable)]
pub struct Market {
    /// Its row.
    pub id: i64,
    /// Two letters of a country, or the word of a region: what stands in addresses.
    pub code: String,
    /// Its names.
    pub named: Named,
    /// Its place among the next ones, from 1 to 5, where staff chose it.
    pub place: Option<i64>,
}

impl Market {
    /// Its page.
    pub fn address(&self) -> String {
        format!("{MARKETS}/{}", self.code)
    }

    /// Its code as people write it, where it is a country.
    pub(super) fn country(&self) -> Option<String> {
        (self.code.len() == 2).then(|| self.code.to_ascii_uppercase())
    }
}

/// What is counted of a market.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, diesel::Queryable)]
pub(super) struct Interest {
    /// Who wants it.
    pub wanted: i64,
    /// Offers to translate.
    pub translators: i64,
    /// Offers to test.
    pub testers: i64,
}

/// A line that is to open in a market, or has.
#[derive(Debug, Clone, PartialEq, Eq, diesel::Queryable)]
pub struct MarketLine {
    /// Its row.
    pub id: i64,
    /// Where.
    pub market_id: i64,
    /// Which line.
    pub line_id: LineId,
    /// From 1 to 9: what is simple comes first.
    pub stage: i64,
    /// When it opened, if it is open.
    pub opened_at: Option<Timestamp>,
    /// Who opened it.
    pub opened_by: Option<UserId>,
    /// Why it opened although something was not done; empty where all was.
    pub exception: String,
    /// The language of that.
    pub exception_lang: String,
}

impl MarketLine {
    /// Whether it is open.
    pub fn is_open(&self) -> bool {
        self.opened_at.is_some()
    }

    /// By which the mail that tells somebody of it is found again: a line in a market is told once.
    pub fn mail_key(&self, user: UserId) -> String {
        format!("market/{}/{user}", self.id)
    }
}

/// How far something is, and what staff say to it.
#[derive(Debug, Clone, PartialEq, Eq, diesel::Queryable, serde::Serialize, serde::Deserialize)]
pub struct GateSaid {
    /// What.
    pub gate: Gate,
    /// How far it is.
    pub state: GateState,
    /// Why, in plain text that everybody reads; it may be empty.
    pub reason: String,
    /// The language of the reason.
    pub lang: String,
}

impl GateSaid {
    /// Of something of which nothing was said.
    pub(super) fn untouched(gate: Gate) -> Self {
        Self { gate, state: GateState::Open, reason: String::new(), lang: String::new() }
    }

    /// Whether it still stands in the way.
    pub fn is_lacking(&self) -> bool {
        self.state != GateState::Done
    }
}

/// All that has to be done, each once, as far as something was said of it.
pub(super) fn all_gates(said: Vec<GateSaid>) -> Vec<GateSaid> {
    let mut said = said;
    let mut of = |gate: Gate| {
        let place = said.iter().position(|known| known.gate == gate);
        place.map_or_else(|| GateSaid::untouched(gate), |place| said.swap_remove(place))
    };
    Gate::ALL.iter().map(|gate| of(*gate)).collect()
}

/// Whether a line that is to open comes before its turn: of the lines of its market those of a lower stage open first.
pub(super) fn is_before_its_turn<'a>(line: &MarketLine, mut all: impl Iterator<Item = &'a MarketLine>) -> bool {
    all.any(|other| other.stage < line.stage && !other.is_open())
}

/// Which markets are the next ones, in their order: of each its place, if staff chose it, how many want it, and whether a line
/// is open there.
pub(super) fn next_of(markets: &[(Option<i64>, i64, bool)]) -> Vec<usize> {
    let mut next: Vec<usize> = (0..markets.len()).collect();
    next.retain(|at| markets.get(*at).is_some_and(|(place, _, is_open)| place.is_some() || !is_open));
    next.sort_by_key(|at| {
        let (place, wanted, _) = markets.get(*at).copied().unwrap_or_default();
        (place.is_none(), place, std::cmp::Reverse(wanted), *at)
    });
    next.truncate(NEXT);
    next
}

/// The page on which staff keep a market.
pub(super) fn address_for_staff(id: i64) -> String {
    format!("{OF_STAFF}/{id}")
}

/// What staff type about markets, by where it is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StaffForm {
    /// A market to be added.
    New,
    /// What a market is called, and its place.
    Names(i64),
    /// How far everything is before a line opens: of which market, and of which planned line.
    Gates(i64, i64),
    /// Why a line opens although something is not done, of the same two.
    Opening(i64, i64),
}

/// The form of staff that is sent to an address, if one is.
pub fn form_at(path: &str) -> Option<StaffForm> {
    let Some(below) = path.strip_prefix(OF_STAFF)?.strip_prefix('/') else {
        return (path == OF_STAFF).then_some(StaffForm::New);
    };
    let Some((market, below)) = below.split_once('/') else {
        return number(below).map(StaffForm::Names);
    };
    let (market, line) = (number(market)?, below.strip_prefix("lines/")?);
    match line.strip_suffix("/open") {
        Some(line) => number(line).map(|line| StaffForm::Opening(market, line)),
        None => number(line).map(|line| StaffForm::Gates(market, line)),
    }
}

/// What an address says below that of all markets.
pub fn page_in(path: &str) -> Option<&str> {
    path.strip_prefix(MARKETS)?.strip_prefix('/')
}

/// The code of a market, and what is done, in an address below its page.
pub fn below(path: &str) -> Option<(&str, &str)> {
    let (code, verb) = page_in(path)?.split_once('/')?;
    codes::code(code).map(|_| (code, verb))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_five_are_those_that_staff_placed_then_the_most_wanted_of_which_nothing_is_open() {
        let markets = [
            (None, 9, true),
            (None, 5, false),
            (Some(2), 0, false),
            (None, 7, false),
            (Some(1), 0, true),
            (None, 5, false),
            (None, 1, false),
        ];
        assert_eq!(next_of(&markets), [4, 2, 3, 1, 5]);
        assert!(next_of(&[(None, 3, true)]).is_empty());
    }

    #[test]
    fn what_nothing_was_said_of_is_not_done() {
        let done = GateSaid { state: GateState::Done, ..GateSaid::untouched(Gate::Logistics) };
        let all = all_gates(vec![done]);
        assert_eq!(all.iter().map(|said| said.gate).collect::<Vec<_>>(), Gate::ALL);
        assert_eq!(all.iter().filter(|said| said.is_lacking()).count(), 4);
    }

    #[test]
    fn of_the_lines_of_a_market_those_of_a_lower_stage_open_first() {
        let line = |id, stage, is_open: bool| MarketLine {
            id,
            market_id: 1,
            line_id: LineId(id),
            stage,
            opened_at: is_open.then(|| Timestamp::from(0)),
            opened_by: None,
            exception: String::new(),
            exception_lang: String::new(),
        };
        let all = [line(1, 1, true), line(2, 2, false), line(3, 2, false), line(4, 3, false)];
        let early: Vec<bool> = all.iter().map(|line| is_before_its_turn(line, all.iter())).collect();
        assert_eq!(early, [false, false, false, true]);
    }

    #[test]
    fn a_press_is_found_by_its_address() {
        assert_eq!(below("/markets/de/want"), Some(("de", "want")));
        for other in ["/markets", "/markets/de", "/markets/xx/want", "/marketsx/de/want", "/staff/markets/1/lines"] {
            assert!(below(other).is_none(), "{other}");
        }
    }
}
