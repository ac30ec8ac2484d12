//! Meetups: one that was, with a report; one that comes, with a waiting list; a proposal that waits for staff; one whose city
//! fans vote on; one that is called off; and one whose door is open now.

use super::stage::Player;
use super::story::FANS;
use crate::db::{Conn, Timestamp};
use crate::error::Result;
use crate::i18n::Language;
use crate::meetups::{self, Draft};
use crate::polls::{self, Purpose};
use crate::text::Prose;
use chrono::TimeDelta;
use chrono_tz::Tz;

/// What it is called, what happens there, the city, where in it, and how many places there are.
type Place = (&'static str, &'static str, &'static str, &'static str, i64);

const PAST: Place = (
    "Autumn peeling",
    "An evening with the people who build the camera. Bring the phone you use every day, and one picture that went wrong.",
    "Utrecht",
    "The old fruit hall, by the canal",
    8,
);
const REPORT: &str = "Seven people, two boxes of oranges and **eleven pictures that went wrong**. We found out together why \
                      night mode waits too long:\n\n- it asks for a tripod it does not have,\n- and it never gives up.\n\n\
                      Both are posts now. Thank you for coming!";
const COMING: Place = (
    "Winter peeling",
    "We read the wishes with the most votes aloud, and those who build them say what stands in the way. There is juice.",
    "Utrecht",
    "The old fruit hall, by the canal",
    6,
);
const PROPOSED: Place = (
    "Photo walk for night owls",
    "Two hours through the old town after dark, everybody with the same settings, and then we compare.",
    "Ghent",
    "In front of the belfry",
    12,
);
const CALLED_OFF: Place = (
    "Battery breakfast",
    "Who lasts longest on one charge? We compare over coffee, from full to empty.",
    "Leiden",
    "The mill café",
    15,
);
const WHY_OFF: &str = "The café is closed that week for repairs. We look for another one.";
/// Of the poll on the city: which one, and where in it, nobody knows yet.
const VOTED: Place = (
    "Spring peeling",
    "The big one: two hundred places, everybody who builds the ROM, and a stage for what fans made with it.",
    "",
    "",
    200,
);
const TODAY: Place = (
    "Peel and repair",
    "Bring the phone with the broken screen, and the one that only you can still unlock. Two engineers, four screwdrivers, tea.",
    "Utrecht",
    "The reading room above the bakery",
    8,
);
/// Where all of them are.
const ZONE: Tz = Tz::Europe__Amsterdam;
/// Running polls among which that on a city is.
const LOOKED_THROUGH: usize = 20;
/// From which fan on, how many had a place at the past one, and how many of them came.
const GUESTS: (usize, usize, usize) = (10, 8, 7);
/// The same of those who want to come to the next one, which has fewer places.
const WANTING: (usize, usize) = (12, 9);
/// From which fan on, how many have a place at the one of today, and how many of them are through the door.
const AT_THE_DOOR: (usize, usize, usize) = (13, 7, 3);

/// Tells it.
pub(super) fn tell(player: &Player<'_>, conn: &mut Conn, now: Timestamp) -> Result<()> {
    let (now, grace) = (on_the_hour(now), player.person("grace")?);
    let ago = |days: i64| now.plus(-TimeDelta::days(days));
    let past = meetups::propose(conn, grace, &draft(PAST, ago(12)), ago(40))?;
    meetups::announce(conn, grace, past, ago(39))?;
    let (first, count, came) = GUESTS;
    for fan in FANS.iter().skip(first).take(count) {
        meetups::register(conn, player.person(fan.handle)?, past, ago(30))?;
    }
    for fan in FANS.iter().skip(first).take(came) {
        meetups::check_in(conn, grace, past, fan.handle, ago(12).plus(TimeDelta::minutes(10)))?;
    }
    let report = Prose::in_language(REPORT.to_owned(), Language::En.to_string());
    meetups::report(conn, grace, past, &report, ago(11))?;

    let coming = meetups::propose(conn, grace, &draft(COMING, now.plus(TimeDelta::days(9))), ago(3))?;
    meetups::announce(conn, grace, coming, ago(3))?;
    let (first, count) = WANTING;
    for (minutes, fan) in (0..).zip(FANS.iter().skip(first).take(count)) {
        let at = ago(2).plus(TimeDelta::minutes(minutes));
        meetups::register(conn, player.person(fan.handle)?, coming, at)?;
    }
    let starts = now.plus(TimeDelta::days(30));
    meetups::propose(conn, player.person("mia")?, &draft(PROPOSED, starts), ago(1))?;
    let off = meetups::propose(conn, grace, &draft(CALLED_OFF, now.plus(TimeDelta::days(16))), ago(6))?;
    meetups::announce(conn, grace, off, ago(6))?;
    meetups::call_off(conn, grace, off, &(WHY_OFF.to_owned(), Language::En.to_string()), ago(2))?;

    let mut running = polls::running(conn, now, LOOKED_THROUGH)?.into_iter();
    if let Some(poll) = running.find(|poll| poll.purpose == Purpose::City) {
        let undated = Draft { times: None, poll: Some(poll.id), ..draft(VOTED, now) };
        meetups::propose(conn, grace, &undated, now)?;
    }
    open_the_door(player, conn, now)
}

/// It begins within the hour. Everybody was asked whether they come, and all but one said so.
fn open_the_door(player: &Player<'_>, conn: &mut Conn, now: Timestamp) -> Result<()> {
    let grace = player.person("grace")?;
    let before = |hours: i64| now.plus(-TimeDelta::hours(hours));
    let today = meetups::propose(conn, grace, &draft(TODAY, now.plus(TimeDelta::hours(1))), before(200))?;
    meetups::announce(conn, grace, today, before(200))?;
    let (first, count, came) = AT_THE_DOOR;
    for fan in FANS.iter().skip(first).take(count) {
        meetups::register(conn, player.person(fan.handle)?, today, before(170))?;
    }
    meetups::ask(conn, today, before(40))?;
    for fan in FANS.iter().skip(first).take(count - 1) {
        meetups::confirm(conn, player.person(fan.handle)?.id, today, before(30))?;
    }
    for fan in FANS.iter().skip(first).take(came) {
        meetups::check_in(conn, grace, today, fan.handle, now)?;
    }
    Ok(())
}

fn draft((title, about, city, venue, capacity): Place, starts_at: Timestamp) -> Draft {
    Draft {
        title: title.to_owned(),
        lang: Language::En.to_string(),
        about: about.to_owned(),
        about_lang: Language::En.to_string(),
        city: city.to_owned(),
        venue: venue.to_owned(),
        zone: ZONE,
        times: Some((starts_at, starts_at.plus(TimeDelta::hours(3)))),
        opens_at: None,
        capacity,
        poll: None,
    }
}

/// The last full hour.
fn on_the_hour(now: Timestamp) -> Timestamp {
    let into = now.0.timestamp().rem_euclid(3_600);
    now.plus(-TimeDelta::seconds(into) - TimeDelta::nanoseconds(now.0.timestamp_subsec_nanos().into()))
}
