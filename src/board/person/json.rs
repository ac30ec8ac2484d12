//! What carries a person's name, for programs. What stands here stays: a change that could break a reader counts the format
//! up.

use super::named;
use super::shaped::{Shaped, some};
use crate::credits::{self, Shares};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::i18n::{Language, Messages};
use crate::people::{Profile, Viewer, address};
use crate::releases::{Change, Role, address as release_page, day_out, recalled};
use crate::web::{PageNumber, Pager};
use chrono_tz::Tz;
use serde::Serialize;

/// The number of this format.
const FORMAT: u32 = 1;
/// Items on a page.
const PAGE: i64 = 200;

/// What one look at the database brings.
pub(in super::super) struct Listed {
    pub profile: Profile,
    shares: Shares,
    /// The latest first.
    lines: Vec<Shaped>,
    has_more: bool,
    number: PageNumber,
}

/// A page of what carries the name of the person with a handle, as this reader may see it, who reads this language.
pub(in super::super) fn listed(
    conn: &mut Conn,
    handle: &str,
    number: PageNumber,
    (reader, reads): (Option<&Viewer>, Language),
) -> Result<Listed> {
    let profile = named(conn, handle, reader)?;
    let shares = credits::shares_of(conn, profile.id)?;
    let without = recalled(conn)?;
    let lines = some(conn, profile.id, &without, (number.offset(PAGE), PAGE + 1), reads)?;
    let (lines, has_more) = Pager::cut(lines, PAGE);
    Ok(Listed { profile, shares, lines, has_more, number })
}

#[derive(Serialize)]
struct Person<'a> {
    format: u32,
    name: String,
    handle: &'a str,
    url: String,
    /// When they joined.
    since: String,
    /// In which it was asked for; each text has its own.
    language: String,
    /// Items that carry the name, on all pages.
    count: i64,
    lines: Vec<Line<'a>>,
    /// Where the page behind this one is; not there on the last one.
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<String>,
}

#[derive(Serialize)]
struct Line<'a> {
    version: Option<&'a str>,
    /// The day on which it went out where the site was.
    day: Option<String>,
    text: String,
    /// Not there when unknown.
    lang: Option<&'a str>,
    change: Change,
    roles: &'a [Role],
    url: String,
    release: String,
}

impl Listed {
    /// The text of the page. Links begin with the site's address, and the days are those of the site.
    pub(in super::super) fn json(&self, (l, reads): (&Messages, Language), links: &str, zone: Tz) -> Result<String> {
        let page = address(&self.profile.handle);
        let next = Pager::new(&format!("{page}.json"), "", self.number, self.has_more).next;
        let person = Person {
            format: FORMAT,
            name: self.profile.shown(l),
            handle: &self.profile.handle,
            url: format!("{links}{page}"),
            since: self.profile.created_at.rfc3339(),
            language: reads.to_string(),
            count: self.shares.items,
            lines: self.lines.iter().map(|shaped| line(shaped, l, (links, zone))).collect(),
            next: next.map(|next| format!("{links}{next}")),
        };
        serde_json::to_string(&person).map_err(|error| Error::Broken(Box::new(error)))
    }
}

fn line<'a>(shaped: &'a Shaped, l: &Messages, (links, zone): (&str, Tz)) -> Line<'a> {
    let line = &shaped.line;
    Line {
        version: line.version.as_deref(),
        day: line.published_at.map(|at| day_out(line.day.as_deref(), at, zone).to_string()),
        text: line.told(l),
        lang: Some(line.lang.as_str()).filter(|lang| !lang.is_empty() && !line.withheld),
        change: line.change,
        roles: &shaped.roles,
        url: format!("{links}{}", shaped.address),
        release: format!("{links}{}", release_page(line.version.as_deref().unwrap_or_default())),
    }
}
