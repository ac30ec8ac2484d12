//! What search engines may find here: every public post and release, and the pages that lead to them.
//!
//! A page of the map holds the posts of a stretch of numbers, so that none walks through those before it, and an address
//! stays on its page for good.

pub(super) mod web;

use crate::db::schema::posts;
use crate::db::{Conn, PostId, Timestamp};
use crate::devices;
use crate::earlier;
use crate::error::{Error, Result};
use crate::known_issues;
use crate::markets;
use crate::posts::{self as record, Visibility, slug};
use crate::releases::{self, Release};
use crate::rollouts;
use askama::Template;
use diesel::prelude::*;

/// Numbers of posts on a page; fifty thousand addresses are the most that search engines read.
const STRETCH: i64 = 5_000;
/// Releases of a train on the first page: those of a hundred years.
const RELEASES: i64 = 5_200;
/// Those of all trains together, the weekly one first. With two addresses below each, all devices, the releases from before this
/// site and a stretch of posts that page stays below fifty thousand addresses.
const OUT: i64 = 10_000;
/// Known issues that are looked at for the releases that have some, the last ones first.
const ISSUES: i64 = 5_000;
/// Pages that are always there.
const STANDING: [&str; 18] = [
    "/",
    "/roadmap",
    "/releases",
    "/releases/next",
    "/releases/next/preview",
    "/releases/calendar",
    "/releases/archive",
    "/answers",
    "/taking-part",
    "/groups",
    "/markets",
    "/hours",
    "/polls",
    "/awards",
    "/meetups",
    "/how-it-works",
    "/subscribe",
    "/devices",
];

/// The list of releases from before this site.
const EARLIER: &str = "/releases/earlier";

/// The list of pages.
#[derive(Template)]
#[template(path = "board/sitemap_index.xml")]
pub(super) struct Index<'a> {
    pub base_url: &'a str,
    pub pages: i64,
}

/// One page.
#[derive(Template)]
#[template(path = "board/sitemap.xml")]
pub(super) struct Stretch<'a> {
    pub base_url: &'a str,
    pub places: Vec<Place>,
}

/// An address, and when what stands there changed, where that is known.
pub(super) struct Place {
    pub path: String,
    pub changed_at: Option<Timestamp>,
}

/// How many pages there are.
pub(super) fn pages(conn: &mut Conn) -> Result<i64> {
    let last: Option<PostId> = posts::table.select(diesel::dsl::max(posts::id)).first(conn)?;
    Ok(last.map_or(1, |last| (last.0 - 1) / STRETCH + 1))
}

/// A page of the map.
pub(super) fn places(conn: &mut Conn, page: i64) -> Result<Vec<Place>> {
    if !(1..=pages(conn)?).contains(&page) {
        return Err(Error::NotFound);
    }
    let stretch = (PostId((page - 1) * STRETCH + 1), PostId(page * STRETCH));
    let rows: Vec<(PostId, String)> = posts::table
        .filter(posts::id.between(stretch.0, stretch.1))
        .filter(posts::visibility.eq(Visibility::Published))
        .filter(posts::duplicate_of.is_null())
        .order(posts::id)
        .select((posts::id, posts::title))
        .load(conn)?;
    let standing = STANDING.iter().map(|path| Place { path: (*path).to_owned(), changed_at: None });
    let mut places: Vec<Place> = if page == 1 { standing.collect() } else { Vec::new() };
    if page == 1 {
        let mut out = Vec::new();
        for train in releases::trains_for(conn, None)? {
            let room = i64::try_from(out.len()).map_or(0, |there| OUT - there);
            out.extend(releases::published(conn, train.id, RELEASES.min(room))?);
        }
        places.extend(below(conn, &out)?);
        // Nothing is to be said of devices before something is out.
        let is_any_out = !out.is_empty();
        places.extend(out.into_iter().filter_map(of_release));
        if is_any_out {
            let codenames = devices::codenames(conn)?;
            places.extend(
                codenames.iter().map(|codename| Place { path: format!("/devices/{codename}"), changed_at: None }),
            );
        }
        places.extend(from_before(conn)?);
        places.extend(markets::addresses(conn)?.into_iter().map(|path| Place { path, changed_at: None }));
    }
    places.extend(rows.iter().map(|(id, title)| Place { path: record::address(slug(*id, title)), changed_at: None }));
    Ok(places)
}

/// What releases say of devices and of known issues, where they do, and the devices once something is out for them.
fn below(conn: &mut Conn, out: &[Release]) -> Result<Vec<Place>> {
    let devices = rollouts::telling_of_devices(conn, RELEASES)?;
    let issues = known_issues::telling_of_issues(conn, ISSUES)?;
    let mut paths = Vec::new();
    // What was recalled is on no device any more.
    for release in out.iter().filter(|release| release.recalled_at.is_none()) {
        let Some(version) = &release.version else { continue };
        paths.extend(devices.contains(&release.id).then(|| releases::address(format_args!("{version}/devices"))));
        paths.extend(issues.contains(&release.id).then(|| releases::address(format_args!("{version}/issues"))));
    }
    Ok(paths.into_iter().map(|path| Place { path, changed_at: None }).collect())
}

/// Releases from before this site, with their list where there are some.
fn from_before(conn: &mut Conn) -> Result<Vec<Place>> {
    let versions: Vec<String> = earlier::list(conn, 0, RELEASES)?.into_iter().map(|release| release.version).collect();
    let list = (!versions.is_empty()).then(|| EARLIER.to_owned());
    let paths = list.into_iter().chain(versions.iter().map(releases::address));
    Ok(paths.map(|path| Place { path, changed_at: None }).collect())
}

fn of_release(release: Release) -> Option<Place> {
    Some(Place { path: releases::address(&release.version?), changed_at: release.published_at })
}
