//! What the pages of markets show, in a number of queries that does not grow with what is on them.

use super::model::{GateSaid, Interest, MOST, Market, MarketLine, all_gates, next_of};
use super::store::{self, Press};
use crate::areas::{self, Named, ProductLine};
use crate::db::{Conn, DeviceId, LineId, Timestamp, UserId};
use crate::devices::{self, Device};
use crate::error::Result;
use crate::people::{self, Profile};
use std::cmp::Reverse;
use std::collections::HashMap;

/// A market in a list.
pub(super) struct Row {
    pub market: Market,
    pub interest: Interest,
    /// How many lines are open there.
    pub open: i64,
    /// How the reader's own press stands.
    pub own: Option<Press>,
}

/// A line that is planned for a market, with what has to be done before it opens.
pub(super) struct Planned {
    pub row: MarketLine,
    pub line: ProductLine,
    pub gates: Vec<GateSaid>,
}

/// All markets.
pub(super) struct All {
    pub rows: Vec<Row>,
    /// The next ones among them, in their order.
    pub next: Vec<Next>,
}

/// One of the next ones.
pub(super) struct Next {
    /// Its place among all.
    pub at: usize,
    /// The lines that are planned there.
    pub planned: Vec<Planned>,
    /// Whether staff said of a device that it is sold there.
    pub sells: bool,
}

/// All markets, with the next ones among them.
pub(super) fn all(conn: &mut Conn, reader: Option<UserId>) -> Result<All> {
    let open = store::open_lines(conn)?;
    let own = match reader {
        Some(reader) => store::of_person(conn, reader, MOST)?,
        None => HashMap::new(),
    };
    let row = |(market, interest): (Market, Interest)| Row {
        open: open.get(&market.id).copied().unwrap_or_default(),
        own: own.get(&market.id).copied(),
        market,
        interest,
    };
    let rows: Vec<Row> = store::all(conn)?.into_iter().map(row).collect();
    let of: Vec<(Option<i64>, i64, bool)> =
        rows.iter().map(|row| (row.market.place, row.interest.wanted, row.open > 0)).collect();
    let places = next_of(&of);
    let ids: Vec<i64> = places.iter().filter_map(|at| rows.get(*at)).map(|row| row.market.id).collect();
    let of_all = store::of_markets(conn, &ids)?;
    let mut planned = planned(conn, of_all)?;
    let selling = store::selling(conn, &ids)?;
    let mut next = Vec::new();
    for at in places {
        let Some(row) = rows.get(at) else { continue };
        let (theirs, others) = planned.into_iter().partition(|one| one.row.market_id == row.market.id);
        next.push(Next { at, planned: theirs, sells: selling.contains(&row.market.id) });
        planned = others;
    }
    Ok(All { rows, next })
}

/// Markets with how many want each, at most so many: those that staff placed, in their order, then those most wanted.
pub fn most_wanted(conn: &mut Conn, most: usize) -> Result<Vec<(Market, i64)>> {
    let mut all = store::all(conn)?;
    all.sort_by_key(|(market, interest)| (market.place.is_none(), market.place, Reverse(interest.wanted), market.id));
    Ok(all.into_iter().take(most).map(|(market, interest)| (market, interest.wanted)).collect())
}

/// Lines with what they are called and what has to be done for each.
fn planned(conn: &mut Conn, rows: Vec<MarketLine>) -> Result<Vec<Planned>> {
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<i64> = rows.iter().map(|row| row.id).collect();
    let mut gates = store::gates_of_each(conn, &ids)?;
    let lines: HashMap<LineId, ProductLine> =
        areas::by_line(conn)?.into_iter().map(|all| (all.line.id, all.line)).collect();
    let with = |row: MarketLine| {
        let line = lines.get(&row.line_id)?.clone();
        Some(Planned { gates: all_gates(gates.remove(&row.id).unwrap_or_default()), line, row })
    };
    Ok(rows.into_iter().filter_map(with).collect())
}

/// What the reader said of a market.
#[derive(Default)]
pub(super) struct Own {
    pub press: Option<Press>,
    pub languages: Vec<String>,
    pub devices: Vec<DeviceId>,
}

/// A market with everything on its page.
pub(super) struct Found {
    pub market: Market,
    pub interest: Interest,
    /// What is sold there, by name.
    pub sold: Vec<Device>,
    pub planned: Vec<Planned>,
    /// Who offers to translate, by the tag of the language.
    pub translators: Vec<(String, Vec<Profile>)>,
    /// Who offers to test, by device.
    pub testers: Vec<(Device, Vec<Profile>)>,
    /// Devices that the reader offers.
    pub own_devices: Vec<Device>,
    pub own: Own,
}

/// The market of a code.
pub(super) fn open(conn: &mut Conn, code: &str, reader: Option<UserId>) -> Result<Found> {
    let market = store::find(conn, code)?;
    with(conn, market, reader)
}

/// The market of a number, as staff keep it.
pub(super) fn keep(conn: &mut Conn, id: i64) -> Result<Found> {
    let market = store::get(conn, id)?;
    with(conn, market, None)
}

fn with(conn: &mut Conn, market: Market, reader: Option<UserId>) -> Result<Found> {
    let own = match reader {
        Some(reader) => Own {
            press: store::press_of(conn, market.id, reader)?,
            languages: store::own_translations(conn, market.id, reader)?,
            devices: store::own_tests(conn, market.id, reader)?,
        },
        None => Own::default(),
    };
    let (translate, test) = (store::translators(conn, market.id)?, store::testers(conn, market.id)?);
    let sold = store::devices_of(conn, market.id)?;
    let mut ids: Vec<UserId> = translate.iter().map(|(user, _)| *user).collect();
    ids.extend(test.iter().map(|(user, _)| *user));
    ids.sort_unstable();
    ids.dedup();
    let people: HashMap<UserId, Profile> =
        people::profiles(conn, &ids)?.into_iter().map(|person| (person.id, person)).collect();
    let mut wanted: Vec<DeviceId> = test.iter().map(|(_, device)| *device).collect();
    wanted.extend(&sold);
    wanted.sort_unstable();
    wanted.dedup();
    let known: HashMap<DeviceId, Device> =
        devices::of_ids(conn, &wanted)?.into_iter().map(|device| (device.id, device)).collect();
    let device = |id: &DeviceId| known.get(id).cloned();
    let rows = store::of_market(conn, market.id)?;
    Ok(Found {
        interest: store::interest(conn, market.id)?,
        planned: planned(conn, rows)?,
        sold: by_name(sold.iter().filter_map(device).collect()),
        own_devices: by_name(own.devices.iter().filter_map(device).collect()),
        translators: grouped(translate, &people),
        testers: grouped(test, &people).into_iter().filter_map(|(id, who)| Some((device(&id)?, who))).collect(),
        own,
        market,
    })
}

fn by_name(mut devices: Vec<Device>) -> Vec<Device> {
    devices.sort_by_cached_key(|device| device.called().to_lowercase());
    devices
}

/// People by what they offer, which comes in one piece for each.
fn grouped<T: PartialEq>(offers: Vec<(UserId, T)>, people: &HashMap<UserId, Profile>) -> Vec<(T, Vec<Profile>)> {
    let mut groups: Vec<(T, Vec<Profile>)> = Vec::new();
    for (user, what) in offers {
        let Some(person) = people.get(&user).cloned() else { continue };
        match groups.last_mut() {
            Some((same, who)) if *same == what => who.push(person),
            _ => groups.push((what, vec![person])),
        }
    }
    groups
}

/// A line that opened in a market.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// The row of the line in the market.
    pub id: i64,
    /// The market's page.
    pub address: String,
    /// What the market is called.
    pub market: Named,
    /// What the line is called.
    pub line: Named,
    /// When it opened.
    pub at: Timestamp,
    /// Why it opened although something was not done, with the language of that; empty where all was.
    pub exception: (String, String),
}

/// The lines of these rows with their names, in their order; what is closed is left out.
pub fn opened(conn: &mut Conn, rows: Vec<(MarketLine, String, Named)>) -> Result<Vec<Opened>> {
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let lines: HashMap<LineId, Named> =
        areas::by_line(conn)?.into_iter().map(|all| (all.line.id, all.line.named)).collect();
    let told = |(row, code, market): (MarketLine, String, Named)| {
        Some(Opened {
            id: row.id,
            address: format!("{}/{code}", super::model::MARKETS),
            market,
            line: lines.get(&row.line_id)?.clone(),
            at: row.opened_at?,
            exception: (row.exception, row.exception_lang),
        })
    };
    Ok(rows.into_iter().filter_map(told).collect())
}
