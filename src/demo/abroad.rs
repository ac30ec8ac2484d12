//! Three markets: one where a simple line is open, one that is nearly there, and one that fans only wish for.

use super::stage::Player;
use super::story::FANS;
use crate::areas::{self, EnteredNames};
use crate::db::{Conn, Timestamp};
use crate::devices;
use crate::error::{Error, Result};
use crate::i18n::Language;
use crate::markets::{self, Exception, Gate, Gates, Market, NewMarket};
use chrono::TimeDelta;

/// A market: its code and names, how many fans want it, and from which on.
struct Told {
    code: &'static str,
    name: &'static str,
    translations: &'static [(Language, &'static str)],
    wanted: (usize, usize),
}

const OPEN: Told = Told {
    code: "no",
    name: "Norway",
    translations: &[
        (Language::De, "Norwegen"),
        (Language::Es, "Noruega"),
        (Language::Fr, "Norvège"),
        (Language::Nl, "Noorwegen"),
        (Language::ZhHans, "挪威"),
        (Language::ZhHant, "挪威"),
    ],
    wanted: (0, 7),
};
const NEARLY: Told = Told {
    code: "pl",
    name: "Poland",
    translations: &[
        (Language::De, "Polen"),
        (Language::Es, "Polonia"),
        (Language::Fr, "Pologne"),
        (Language::Nl, "Polen"),
        (Language::ZhHans, "波兰"),
        (Language::ZhHant, "波蘭"),
    ],
    wanted: (4, 14),
};
const WISHED: Told = Told {
    code: "latin-america",
    name: "Latin America",
    translations: &[
        (Language::De, "Lateinamerika"),
        (Language::Es, "América Latina"),
        (Language::Fr, "Amérique latine"),
        (Language::Nl, "Latijns-Amerika"),
        (Language::ZhHans, "拉丁美洲"),
        (Language::ZhHant, "拉丁美洲"),
    ],
    wanted: (9, 20),
};

/// How far everything is before the telephones open in the market that is nearly there.
const GATES: [(Gate, &str, &str); 5] = [
    (Gate::Certification, "done", ""),
    (Gate::Software, "in_progress", "Two weeks of tests are left: the networks there ring differently."),
    (Gate::Infrastructure, "done", ""),
    (Gate::Logistics, "blocked", "Spare screens wait at the border for a paper with three stamps."),
    (Gate::Language, "in_progress", "Four fifths are translated. Help is welcome."),
];
const DONE: [(Gate, &str, &str); 5] = [
    (Gate::Certification, "done", ""),
    (Gate::Software, "done", ""),
    (Gate::Infrastructure, "done", ""),
    (Gate::Logistics, "done", ""),
    (Gate::Language, "in_progress", "The menus are translated, the manual is not."),
];
const EXCEPTION: &str = "Only the manual is not translated yet, and nobody has ever read it.";

/// Tells it.
pub(super) fn tell(player: &Player<'_>, conn: &mut Conn, now: Timestamp) -> Result<()> {
    let (begun, grace) = (now.plus(-TimeDelta::days(6)), player.person("grace")?);
    let lines: Vec<String> = areas::by_line(conn)?.into_iter().map(|all| all.line.slug).collect();
    let (Some(first), Some(last)) = (lines.first(), lines.last()) else { return Ok(()) };
    let open = add(player, conn, &OPEN, begun)?;
    let simple = markets::plan(conn, grace, open.id, (last, 1), begun)?;
    let difficult = markets::plan(conn, grace, open.id, (first, 2), begun)?;
    say(player, conn, (&open, simple), &DONE, begun)?;
    say(player, conn, (&open, difficult), &GATES, begun)?;
    let why = Exception::parse(EXCEPTION, Language::En).map_err(Error::Invalid)?;
    markets::open_line(conn, grace, (open.id, simple), &why, begun.plus(TimeDelta::days(1)))?;
    markets::add_device(conn, grace, open.id, "tangerine5", begun)?;
    let nearly = add(player, conn, &NEARLY, begun)?;
    let phones = markets::plan(conn, grace, nearly.id, (first, 1), begun)?;
    say(player, conn, (&nearly, phones), &GATES, begun)?;
    let tomasz = player.person("tomasz")?;
    markets::offer_translation(conn, tomasz, &nearly, "pl", begun)?;
    markets::offer_translation(conn, player.person("olena")?, &nearly, "uk", begun)?;
    if let Some(device) = devices::by_codename(conn, "tangerine5")? {
        markets::offer_test(conn, tomasz, &nearly, device.id, begun)?;
    }
    add(player, conn, &WISHED, begun).map(drop)
}

fn add(player: &Player<'_>, conn: &mut Conn, told: &Told, at: Timestamp) -> Result<Market> {
    let translations = told.translations.iter().map(|(language, name)| (*language, (*name).to_owned())).collect();
    let names = EnteredNames { name: told.name.to_owned(), translations };
    let new = NewMarket::parse(told.code, &names).map_err(Error::Invalid)?;
    let market = markets::add(conn, player.person("grace")?, &new, at)?;
    let (from, to) = told.wanted;
    for fan in FANS.iter().skip(from).take(to.saturating_sub(from)) {
        markets::want(conn, player.person(fan.handle)?, market.id, at)?;
    }
    Ok(market)
}

fn say(
    player: &Player<'_>,
    conn: &mut Conn,
    (market, line): (&Market, i64),
    gates: &[(Gate, &str, &str)],
    at: Timestamp,
) -> Result<()> {
    let gates = Gates::parse(gates, Language::En).map_err(Error::Invalid)?;
    markets::say_gates(conn, player.person("grace")?, (market.id, line), &gates, at)
}
