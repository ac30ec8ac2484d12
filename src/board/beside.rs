//! What this site has beside posts that says what somebody looks for: a few lines above the posts that were found.
//!
//! A room whose pages a search should name has a function that looks through a bounded number of titles, with what is hidden
//! and not yet public left out, and a row in [`SOURCES`].

use super::filter::Filter;
use crate::archive;
use crate::awards;
use crate::db::Conn;
use crate::error::Result;
use crate::groups;
use crate::i18n::{Language, Messages};
use crate::markets;
use crate::meetups;
use crate::owner_hours;
use crate::polls;
use crate::schedule::Schedule;
use crate::search::{Stretch, Wanted};
use crate::web::PageNumber;

/// Lines that are shown at most.
const MOST: usize = 5;

/// Where something may be found, and how many of it are shown at most, in the order in which they stand.
const SOURCES: &[(Source, usize)] =
    &[(of_markets, 2), (of_meetups, 2), (of_groups, 1), (of_hours, 1), (of_polls, 3), (of_awards, 2), (of_lines, MOST)];

type Source = fn(&mut Conn, &Asked<'_>, usize) -> Result<Vec<Beside>>;

/// What is looked for.
struct Asked<'a> {
    typed: &'a str,
    wanted: Wanted,
    reads: Language,
    schedule: Schedule,
}

/// Something that says it.
pub(super) struct Beside {
    /// Where it is.
    pub url: String,
    /// What it says, with what is looked for marked.
    pub text: Vec<Stretch>,
    /// The language of that, as a BCP 47 tag; empty where it is the page's.
    pub lang: String,
    /// With which release it went out; empty where it is none.
    pub version: String,
    what: fn(&Messages) -> String,
}

impl Beside {
    /// What it is, in a word or two.
    pub(super) fn word(&self, l: &Messages) -> String {
        (self.what)(l)
    }
}

/// What says it, for the first page of what was found anywhere on the board: whoever narrows that looks for posts.
pub(super) fn find(conn: &mut Conn, filter: &Filter, reads: Language, schedule: Schedule) -> Result<Vec<Beside>> {
    let is_whole = !filter.is_narrow() && filter.page == PageNumber::default();
    let Some(typed) = filter.words.as_deref().filter(|_| is_whole) else { return Ok(Vec::new()) };
    let asked = Asked { typed, wanted: Wanted::of(typed), reads, schedule };
    let mut found = Vec::new();
    for (source, most) in SOURCES {
        let left = MOST.saturating_sub(found.len()).min(*most);
        if left > 0 {
            found.extend(source(conn, &asked, left)?);
        }
    }
    Ok(found)
}

fn of_markets(conn: &mut Conn, asked: &Asked<'_>, most: usize) -> Result<Vec<Beside>> {
    let named = markets::sought(conn, asked.typed, most)?.into_iter();
    let beside = named.map(|market| {
        let text = asked.wanted.marked(market.named.of(&asked.reads), asked.reads.as_ref());
        Beside {
            url: market.address(),
            text,
            lang: String::new(),
            version: String::new(),
            what: |l| l.board_beside_market(),
        }
    });
    Ok(beside.collect())
}

fn of_meetups(conn: &mut Conn, asked: &Asked<'_>, most: usize) -> Result<Vec<Beside>> {
    let said = meetups::sought(conn, &asked.wanted, most)?.into_iter();
    let beside = said.map(|meetup| {
        let text = asked.wanted.marked(&meetup.text, &meetup.lang);
        Beside {
            url: meetup.address,
            text,
            lang: meetup.lang,
            version: String::new(),
            what: |l| l.board_beside_meetup(),
        }
    });
    Ok(beside.collect())
}

fn of_groups(conn: &mut Conn, asked: &Asked<'_>, most: usize) -> Result<Vec<Beside>> {
    let said = groups::sought(conn, &asked.wanted, most)?.into_iter();
    let beside = said.map(|group| {
        let text = asked.wanted.marked(&group.text, &group.lang);
        Beside { url: group.address, text, lang: group.lang, version: String::new(), what: |l| l.board_beside_group() }
    });
    Ok(beside.collect())
}

fn of_hours(conn: &mut Conn, asked: &Asked<'_>, most: usize) -> Result<Vec<Beside>> {
    let said = owner_hours::sought(conn, &asked.wanted, asked.reads, most)?.into_iter();
    let beside = said.map(|hour| {
        let text = asked.wanted.marked(&hour.text, &hour.lang);
        Beside { url: hour.address, text, lang: hour.lang, version: String::new(), what: |l| l.owner_hours_title() }
    });
    Ok(beside.collect())
}

fn of_polls(conn: &mut Conn, asked: &Asked<'_>, most: usize) -> Result<Vec<Beside>> {
    let said = polls::sought(conn, &asked.wanted, most)?.into_iter();
    let beside = said.map(|poll| {
        let text = asked.wanted.marked(&poll.text, &poll.lang);
        Beside { url: poll.address, text, lang: poll.lang, version: String::new(), what: |l| l.board_beside_poll() }
    });
    Ok(beside.collect())
}

fn of_awards(conn: &mut Conn, asked: &Asked<'_>, most: usize) -> Result<Vec<Beside>> {
    let said = awards::sought(conn, &asked.wanted, asked.reads, most)?.into_iter();
    let beside = said.map(|award| {
        let text = asked.wanted.marked(&award.sentence, &award.lang);
        Beside { url: award.address, text, lang: award.lang, version: award.version, what: |l| l.awards_title() }
    });
    Ok(beside.collect())
}

fn of_lines(conn: &mut Conn, asked: &Asked<'_>, most: usize) -> Result<Vec<Beside>> {
    let said = archive::sought(conn, asked.typed, (asked.reads, asked.schedule), most)?.into_iter();
    let beside = said.map(|line| Beside {
        url: line.address,
        text: line.text,
        lang: line.lang,
        version: line.version,
        what: |l| l.board_beside_line(),
    });
    Ok(beside.collect())
}
