//! Two trains beside the weekly one: that of the router, whose posts ship with it, and a daily one that testers read of.

use super::stage::Player;
use crate::db::{Conn, Timestamp};
use crate::error::{Error, Result};
use crate::i18n::{Catalog, Language};
use crate::releases::{self, Approval, Change, Notes, Release, State, Wording};
use crate::schedule::Schedule;
use crate::trains::{self, NewTrain, Typed};
use chrono::TimeDelta;

/// Their words in addresses.
const ROUTER: &str = "router";
const BETA: &str = "beta";

/// What the router's release says of its post, and at its head.
const LINE: &str = "Guests keep their network after an update: the router remembers what was switched on.";
const HEAD: &str =
    "The first release that routers have to themselves. It goes out once a month, when nobody is watching a film.";

/// More turns than a cutoff and a publication take.
const MOST_TURNS: usize = 10;

/// Adds them, and opens the first month of the router: what is finished for it waits for that train from then on.
pub(super) fn add(conn: &mut Conn, (schedule, catalog): (&Schedule, &Catalog), at: Timestamp) -> Result<()> {
    let lines = trains::lines(conn)?;
    let entered = |[name, rhythm, dated, word]: [&str; 4], [cutoff, publish]: [(&str, &str); 2]| Typed {
        name: name.to_owned(),
        rhythm: rhythm.to_owned(),
        cutoff_day: cutoff.0.to_owned(),
        cutoff_time: cutoff.1.to_owned(),
        publish_day: publish.0.to_owned(),
        publish_time: publish.1.to_owned(),
        dated: dated.to_owned(),
        word: word.to_owned(),
        ..Typed::default()
    };
    let router = entered(["Router", "monthly", "month", ROUTER], [("Mon", "12:00"), ("Wed", "04:00")]);
    let router = Typed { line: "router".to_owned(), ..router };
    let beta = entered(["Beta", "daily", "day", BETA], [("Mon", "09:00"), ("Mon", "15:00")]);
    let beta = Typed { audience: "testers".to_owned(), ..beta };
    for typed in [router, beta] {
        trains::add(conn, &NewTrain::parse(&typed, (schedule, catalog), &lines).map_err(Error::Invalid)?)?;
    }
    let router = trains::called(conn, ROUTER)?;
    releases::current(conn, router.id, schedule, at).map(drop)
}

/// Tells what went with them.
pub(super) fn tell(player: &Player<'_>, conn: &mut Conn, now: Timestamp) -> Result<()> {
    go_by_hand(player, conn, now.plus(-TimeDelta::hours(1)))?;
    go_by_clock(player, conn, now)
}

/// The release of the router goes out when its work is done, and not at the hour of the clock.
fn go_by_hand(player: &Player<'_>, conn: &mut Conn, at: Timestamp) -> Result<()> {
    let (grace, schedule) = (player.person("grace")?, player.schedule());
    let router = trains::called(conn, ROUTER)?;
    let coming = releases::current(conn, router.id, schedule, at)?;
    if coming.state == State::Collecting {
        releases::freeze(conn, coming.id, schedule, at)?;
    }
    for item in releases::items(conn, coming.id)? {
        let (text, lang) = (LINE.to_owned(), Language::En.to_string());
        let wording = Wording { text, lang, change: Change::Fixed, ..Wording::of(&item) };
        releases::word_item(conn, coming.id, item.id, &wording, None)?;
    }
    let notes = Notes::parse((HEAD, ""), &coming, Language::En).map_err(Error::Invalid)?;
    releases::write_notes(conn, coming.id, &notes, None)?;
    releases::publish(conn, grace.id, coming.id, None, schedule, at).map(drop)
}

/// That of the testers has what was finished by its last cutoff.
fn go_by_clock(player: &Player<'_>, conn: &mut Conn, now: Timestamp) -> Result<()> {
    let schedule = player.schedule();
    let beta = trains::called(conn, BETA)?.id;
    // Its first day is over by now.
    let mut release = releases::current(conn, beta, schedule, now.plus(-TimeDelta::days(2)))?;
    let first = release.id;
    for _ in 0..MOST_TURNS {
        let due = if release.state == State::Collecting { release.cutoff_at } else { release.publish_at };
        releases::turn(conn, beta, schedule, due)?;
        release = releases::get(conn, first)?;
        match release.state {
            State::Frozen if release.approved_by.is_none() => approve(conn, player, &release)?,
            State::Collecting | State::Frozen => {}
            State::Published | State::Skipped => return Ok(()),
        }
        release = releases::get(conn, first)?;
    }
    Err(Error::broken("the demo's train for testers does not go"))
}

fn approve(conn: &mut Conn, player: &Player<'_>, release: &Release) -> Result<()> {
    let at = release.cutoff_at.plus(TimeDelta::hours(1));
    releases::approve(conn, player.person("grace")?, release.id, &Approval::default(), at)
}
