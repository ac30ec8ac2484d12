//! Everybody who shaped a line of a release, each with all the ways in which they did, a page at a time.

use super::people::shipping;
use crate::credits::{further_roles_of, shapers};
use crate::db::{Conn, ItemId, UserId};
use crate::error::{Error, Result};
use crate::i18n::Language;
use crate::people::{self, Profile, Viewer};
use crate::releases::{self, Release, ReleaseItem, Role};
use crate::web::{Cx, Page, PageNumber, Pager, numbered};
use actix_web::HttpResponse;
use actix_web::web::{Path, Query};
use askama::Template;
use serde::Deserialize;
use std::collections::HashMap;

/// People on a page.
const PAGE: i64 = 100;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    page: String,
}

/// Somebody, and in which ways they shaped a line.
struct Shaper {
    person: Profile,
    /// What weighs most first.
    roles: Vec<Role>,
}

/// A line, and some of those who shaped it.
struct Found {
    release: Release,
    item: ReleaseItem,
    shapers: Vec<Shaper>,
    /// How many of the page do not want to be named, or have left.
    unnamed: i64,
    has_more: bool,
}

/// `/releases/{version}/lines/{item}/people`.
#[derive(Template)]
#[template(path = "changelog/line_people.html")]
struct LinePage<'a> {
    page: Page<'a>,
    version: &'a str,
    found: &'a Found,
    pager: Pager,
}

/// GET `/releases/{version}/lines/{item}/people?page=`: people of a line are numbered, so that its last page costs what its
/// first one does.
pub(super) async fn show(cx: Cx, key: Path<(String, String)>, Query(asked): Query<Asked>) -> Result<HttpResponse> {
    let (version, item) = key.into_inner();
    let item = numbered::<ItemId>(&item)?;
    let (number, reads, who) = (PageNumber::parse_any(&asked.page), cx.language(), cx.viewer.clone());
    let read = {
        let version = version.clone();
        move |conn: &mut Conn| find(conn, (version.as_str(), who.as_ref()), item, number, reads)
    };
    let found = cx.read(read).await?;
    let pager = pager(&version, item, number, found.has_more);
    let page = cx.page(pager.title(cx.l().releases_line_people(&version), cx.l()));
    cx.html(&LinePage { page, version: &version, found: &found, pager })
}

fn pager(version: &str, item: ItemId, number: PageNumber, has_more: bool) -> Pager {
    Pager::unbounded(number, has_more, |page| {
        let here = releases::address(format_args!("{version}/lines/{item}/people"));
        if page > 1 { format!("{here}?page={page}") } else { here }
    })
}

fn find(
    conn: &mut Conn,
    asked: (&str, Option<&Viewer>),
    item: ItemId,
    number: PageNumber,
    reads: Language,
) -> Result<Found> {
    let release = shipping(conn, asked)?;
    let item = releases::item(conn, item)?.filter(|item| item.release_id == release.id).ok_or(Error::NotFound)?;
    let item = releases::texts_for(conn, &[item.id], &[reads])?.item(item, reads);
    // A line whose credits are still being recorded names nobody yet, and those of what was recalled wait.
    let is_credited = item.credited_at.is_some() && release.recalled_at.is_none();
    let before = number.offset(PAGE);
    let rows = if is_credited { shapers(conn, item.id, before, PAGE)? } else { Vec::new() };
    let has_more = is_credited && before.saturating_add(PAGE) < item.people_count;
    let all = rows.len();
    let shapers = with_roles(conn, item.id, rows)?;
    let unnamed = i64::try_from(all.saturating_sub(shapers.len())).unwrap_or(0);
    Ok(Found { release, item, shapers, unnamed, has_more })
}

/// These people of a line in their order, with their further roles, without those who are not named.
fn with_roles(conn: &mut Conn, item: ItemId, rows: Vec<(UserId, Role)>) -> Result<Vec<Shaper>> {
    let ids: Vec<UserId> = rows.iter().map(|(user, _)| *user).collect();
    let mut further: HashMap<UserId, Vec<Role>> = HashMap::new();
    for (user, role) in further_roles_of(conn, item, &ids)? {
        further.entry(user).or_default().push(role);
    }
    let named = people::profiles(conn, &ids)?.into_iter().filter(|person| !person.name_hidden);
    let mut named: HashMap<UserId, Profile> = named.map(|person| (person.id, person)).collect();
    let shaper = |(user, role): (UserId, Role)| {
        let person = named.remove(&user)?;
        let mut roles = further.remove(&user).unwrap_or_default();
        roles.push(role);
        roles.sort_unstable();
        Some(Shaper { person, roles })
    };
    Ok(rows.into_iter().filter_map(shaper).collect())
}
