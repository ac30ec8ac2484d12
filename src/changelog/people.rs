//! Everybody who shaped a release, a page at a time, and those among them whose name or handle somebody looks for.

use crate::credits::{contributors_after, contributors_among, contributors_before};
use crate::db::{Conn, ReleaseId, UserId};
use crate::error::{Error, Result};
use crate::people::{self, Profile, Viewer};
use crate::releases::{self, Release};
use crate::trains;
use crate::web::{Cx, Page, Pager};
use actix_web::HttpResponse;
use actix_web::web::{Path, Query};
use askama::Template;
use serde::Deserialize;
use std::collections::BTreeMap;

/// People on a page.
const PAGE: i64 = 100;
/// People whose names are looked through: no index knows the letters of all languages in either case.
const NAMES: i64 = 5_000;
/// Handles with a beginning that are looked at.
const HANDLES: i64 = 1_000;
/// Longest words that are looked for, in characters.
const LONGEST: usize = 80;

/// What somebody wants to see.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    /// A part of a name, or the beginning of a handle; empty for all.
    q: String,
    /// The number of the person behind whom a page of all begins.
    after: String,
}

/// The same, checked.
#[derive(Clone)]
struct Wanted {
    q: String,
    after: i64,
}

/// Some of those who shaped a release.
#[derive(Default)]
struct Listed {
    named: Vec<Profile>,
    /// How many of the page do not want to be named, or have left.
    unnamed: i64,
    /// Behind whom the page before begins, and the page after.
    previous: Option<i64>,
    next: Option<i64>,
    /// Whether more match than are shown.
    is_cut: bool,
    /// Whether some names were not looked at.
    is_part: bool,
}

/// `/releases/{version}/people`.
#[derive(Template)]
#[template(path = "changelog/people.html")]
struct PeoplePage<'a> {
    page: Page<'a>,
    version: &'a str,
    release: &'a Release,
    wanted: &'a Wanted,
    listed: &'a Listed,
    /// People whose names were looked through.
    looked: i64,
    previous: Option<String>,
    next: Option<String>,
}

/// GET `/releases/{version}/people?q=&after=`: in the order in which people came, each page behind the last person of the
/// one before, so that no page counts through all of those.
pub(super) async fn show(cx: Cx, version: Path<String>, Query(asked): Query<Asked>) -> Result<HttpResponse> {
    let (version, wanted, who) = (version.into_inner(), wanted(&asked), cx.viewer.clone());
    let read = {
        let (version, wanted) = (version.clone(), wanted.clone());
        move |conn: &mut Conn| find(conn, (version.as_str(), who.as_ref()), &wanted)
    };
    let (release, listed) = cx.read(read).await?;
    let at = |after: i64| address(&version, after);
    cx.html(&PeoplePage {
        page: cx.page(cx.l().releases_people_title(&version)),
        version: &version,
        release: &release,
        wanted: &wanted,
        looked: NAMES,
        previous: listed.previous.map(at),
        next: listed.next.map(at),
        listed: &listed,
    })
}

fn wanted(asked: &Asked) -> Wanted {
    let q = asked.q.trim().trim_start_matches('@').chars().filter(|c| !c.is_control()).take(LONGEST).collect();
    Wanted { q, after: asked.after.parse::<i64>().unwrap_or(0).max(0) }
}

/// Where those stand who come behind a person.
fn address(version: &str, after: i64) -> String {
    let here = releases::address(format_args!("{version}/people"));
    if after == 0 { here } else { format!("{here}?after={after}") }
}

/// The release whose people somebody asks for, if they read of its train. What does not ship names nobody.
pub(super) fn shipping(conn: &mut Conn, (version, who): (&str, Option<&Viewer>)) -> Result<Release> {
    let release = releases::version_for(conn, version, who)?;
    if trains::ships(conn, release.train_id)? { Ok(release) } else { Err(Error::NotFound) }
}

fn find(conn: &mut Conn, asked: (&str, Option<&Viewer>), wanted: &Wanted) -> Result<(Release, Listed)> {
    let release = shipping(conn, asked)?;
    // The credits of what was recalled wait.
    let is_credited = release.credited_at.is_some() && release.recalled_at.is_none();
    let listed = if !is_credited {
        Listed::default()
    } else if wanted.q.is_empty() {
        page_behind(conn, release.id, wanted.after)?
    } else {
        matching(conn, release.id, &wanted.q)?
    };
    Ok((release, listed))
}

/// The page of all that begins behind a person.
fn page_behind(conn: &mut Conn, release: ReleaseId, after: i64) -> Result<Listed> {
    let (rows, more) = Pager::cut(contributors_after(conn, release, UserId(after), PAGE + 1)?, PAGE);
    let ids: Vec<UserId> = rows.into_iter().map(|contributor| contributor.user_id).collect();
    let mut named = people::profiles(conn, &ids)?;
    named.retain(|person| !person.name_hidden);
    let previous = if after == 0 {
        None
    } else {
        // The page before ends with that person; behind the last of one more than it holds it begins.
        let before = contributors_before(conn, release, UserId(after.saturating_add(1)), PAGE + 1)?;
        let is_full = i64::try_from(before.len()).unwrap_or(0) > PAGE;
        Some(before.last().filter(|_| is_full).map_or(0, |behind| behind.0))
    };
    let unnamed = i64::try_from(ids.len().saturating_sub(named.len())).unwrap_or(0);
    let next = ids.last().filter(|_| more).map(|last| last.0);
    Ok(Listed { named, unnamed, previous, next, ..Listed::default() })
}

/// Those with a word in their name, or with a handle that begins so.
fn matching(conn: &mut Conn, release: ReleaseId, q: &str) -> Result<Listed> {
    let small = q.to_lowercase();
    let mut found: BTreeMap<UserId, Profile> = BTreeMap::new();
    let mut is_cut = false;
    if small.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-') {
        let alike = people::of_beginning(conn, &small, HANDLES)?;
        is_cut = i64::try_from(alike.len()).unwrap_or(0) >= HANDLES;
        let ids: Vec<UserId> = alike.iter().map(|person| person.id).collect();
        let there = contributors_among(conn, release, &ids)?;
        let there = alike.into_iter().filter(|person| there.contains(&person.id));
        found.extend(there.map(|person| (person.id, person)));
    }
    let (first, is_part) = Pager::cut(contributors_after(conn, release, UserId(0), NAMES + 1)?, NAMES);
    let ids: Vec<UserId> = first.into_iter().map(|contributor| contributor.user_id).collect();
    let called = people::profiles(conn, &ids)?;
    let called = called.into_iter().filter(|person| person.name.to_lowercase().contains(&small));
    found.extend(called.map(|person| (person.id, person)));
    let named = found.into_values().filter(|person| !person.name_hidden).collect();
    let (named, is_more) = Pager::cut(named, PAGE);
    Ok(Listed { named, is_cut: is_cut || is_more, is_part, ..Listed::default() })
}
