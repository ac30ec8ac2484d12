//! SQL: the weeks of a year, and lines that are out.

use super::chain::{self, Fate};
use super::looked::{self, Said};
use crate::db::schema::{item_posts, item_words, release_items, releases};
use crate::db::{AreaId, Conn, ItemId, PostId, ReleaseId, Timestamp, WeekNumber, one_of};
use crate::earlier;
use crate::error::{Error, Result};
use crate::people::Viewer;
use crate::posts;
use crate::releases::{self as record, Release, ReleaseItem, State, day_out};
use crate::schedule::Schedule;
use crate::search::{self, Question};
use crate::trains::{self, WEEKLY};
use chrono::NaiveDate;
use diesel::prelude::*;
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// Rows of titles that are read for one question, and lines that are found by them at most.
const TITLES: i64 = 10_000;
const MOST_TITLED: usize = 1_000;

/// Weeks of a year with some that went out by hand between them, and then some.
const WEEKS: i64 = 400;

/// Which lines are asked for.
#[derive(Debug, Default)]
pub(super) struct Wanted<'a> {
    /// Only these.
    pub among: Option<&'a [ItemId]>,
    /// Only under these headings.
    pub areas: Option<&'a [AreaId]>,
    /// Only of releases of this year.
    pub year: Option<i32>,
}

/// The version of the release that somebody names by it, or by the number of its week, if they read of it; ours come first.
pub(super) fn named(conn: &mut Conn, typed: &str, who: Option<&Viewer>) -> Result<Option<String>> {
    let release = match typed.parse() {
        Ok(week) => record::of_week(conn, WEEKLY, WeekNumber(week))?,
        Err(_) => match record::version_for(conn, typed, who) {
            Ok(release) => Some(release),
            Err(Error::NotFound) => None,
            Err(other) => return Err(other),
        },
    };
    match release.filter(|release| release.state == State::Published).and_then(|release| release.version) {
        Some(version) => Ok(Some(version)),
        None => earlier::named(conn, typed),
    }
}

/// The day of a week that is over: of its release, or on which one was planned.
pub(super) fn day_of(release: &Release, schedule: &Schedule) -> NaiveDate {
    match release.published_at {
        Some(at) => day_out(release.day.as_deref(), at, schedule.zone),
        None => schedule.local_day(release.publish_at.0),
    }
}

/// What became of a week that is over.
pub(super) fn fate_of(release: &Release, schedule: &Schedule) -> Fate {
    match release.published_at {
        Some(_) => Fate::of(day_of(release, schedule), schedule.local_day(release.planned().0)),
        None => Fate::Skipped,
    }
}

/// The years in which weeks ended, the latest first.
pub(super) fn years(conn: &mut Conn, schedule: &Schedule) -> Result<Vec<i32>> {
    let over = releases::table.filter(releases::train_id.eq(WEEKLY));
    let over = over.filter(releases::state.eq_any([State::Published, State::Skipped]));
    let first: Option<Release> = over.order(releases::week).first(conn).optional()?;
    let last = record::past(conn, WEEKLY, 0, 1)?.pop();
    let (Some(first), Some(last)) = (first, last) else { return Ok(Vec::new()) };
    Ok(chain::years(day_of(&first, schedule), day_of(&last, schedule)))
}

/// How many releases are out and not recalled, and how many changes they brought; what a train lists that does not ship says
/// these once more, and is not counted.
pub(super) fn totals(conn: &mut Conn) -> Result<(i64, i64)> {
    let ships = releases::train_id.eq_any(trains::shipping(conn)?);
    let out = releases::table.filter(ships).filter(releases::state.eq(State::Published));
    let counts: Vec<i64> = out.filter(releases::recalled_at.is_null()).select(releases::item_count).load(conn)?;
    Ok((i64::try_from(counts.len()).unwrap_or(i64::MAX), counts.iter().fold(0, |all, more| all.saturating_add(*more))))
}

/// The weeks that ended in a year, the latest first.
pub(super) fn weeks(conn: &mut Conn, year: i32, schedule: &Schedule) -> Result<Vec<Release>> {
    let of_train = || releases::table.filter(releases::train_id.eq(WEEKLY)).order(releases::week.desc()).limit(WEEKS);
    let (first, last) = days(year);
    let out = of_train().filter(releases::state.eq(State::Published));
    let out = out.filter(releases::day.ge(first)).filter(releases::day.le(last));
    let mut weeks: Vec<Release> = out.load(conn)?;
    if let (Some(begins), Some(ends)) = (NaiveDate::from_yo_opt(year, 1), NaiveDate::from_yo_opt(year + 1, 1)) {
        let (begins, ends) = (Timestamp(schedule.day_begins(begins)), Timestamp(schedule.day_begins(ends)));
        let skipped = of_train().filter(releases::state.eq(State::Skipped));
        let skipped = skipped.filter(releases::publish_at.ge(begins)).filter(releases::publish_at.lt(ends));
        weeks.extend(skipped.load::<Release>(conn)?);
    }
    weeks.sort_by_key(|release| std::cmp::Reverse((release.week, release.id)));
    Ok(weeks)
}

/// The days between which a year is, as releases keep theirs.
fn days(year: i32) -> (String, String) {
    (format!("{year:04}-01-01"), format!("{year:04}-12-31"))
}

/// The lines that say everything which somebody looks for, as far as they were looked through.
pub(super) fn saying(conn: &mut Conn, question: &Question) -> Result<(Vec<ItemId>, bool)> {
    let Said { lines, is_cut } = looked::saying(conn, question, looked::ROWS, |conn, token, most| {
        let rows = item_words::table.filter(item_words::token.eq(token)).order(item_words::item_id.desc());
        Ok(rows.select(item_words::item_id).limit(most).load::<ItemId>(conn)?)
    })?;
    let mut found: Vec<ItemId> = lines.into_iter().collect();
    found.sort_unstable();
    Ok((found, is_cut))
}

/// The lines that come from a post whose title says everything which somebody looks for, as far as they were looked through.
/// Asked of the titles that posts have today, and of posts that everybody sees, so that nobody finds out by a line what the
/// title of a hidden one was.
pub(super) fn titled(conn: &mut Conn, question: &Question) -> Result<(Vec<ItemId>, bool)> {
    let Said { lines: posts, mut is_cut } = looked::saying(conn, question, TITLES, search::titled)?;
    let rows = item_posts::table.filter(one_of(item_posts::post_id, posts.iter().map(|post| post.0)));
    let rows = rows.filter(item_posts::held_back.eq(false)).select((item_posts::item_id, item_posts::post_id));
    let mut rows: Vec<(ItemId, PostId)> = rows.load(conn)?;
    // Those of the latest releases.
    rows.sort_unstable_by_key(|row| Reverse(*row));
    is_cut |= rows.len() > MOST_TITLED;
    rows.truncate(MOST_TITLED);
    let shipped: BTreeSet<PostId> = rows.iter().map(|(_, post)| *post).collect();
    let shipped = posts::list(conn, &shipped.into_iter().collect::<Vec<_>>())?;
    let seen: BTreeSet<PostId> = shipped.iter().filter(|post| post.is_public()).map(|post| post.id).collect();
    Ok((rows.into_iter().filter(|(_, post)| seen.contains(post)).map(|(item, _)| item).collect(), is_cut))
}

/// Lines of releases that are out and shipped them, each with its release, those of the latest first. What is withheld is none
/// of them.
pub(super) fn lines(
    conn: &mut Conn,
    wanted: &Wanted<'_>,
    offset: i64,
    most: i64,
) -> Result<Vec<(ReleaseItem, Release)>> {
    let rows = release_items::table
        .inner_join(releases::table)
        .filter(releases::state.eq(State::Published))
        .filter(release_items::withheld.eq(false));
    let mut rows = rows.into_boxed();
    let shipping = trains::shipping(conn)?;
    rows = if shipping.len() > 1 {
        // Weeks are those of one train: of several, only moments say which release was later.
        let in_order = (releases::published_at.desc(), releases::id.desc(), release_items::position, release_items::id);
        rows.filter(releases::train_id.eq_any(shipping)).order(in_order)
    } else {
        let in_order = (releases::week.desc(), release_items::position, release_items::id);
        rows.filter(releases::train_id.eq(WEEKLY)).order(in_order)
    };
    if let Some(among) = wanted.among {
        rows = rows.filter(one_of(release_items::id, among.iter().map(|item| item.0)));
    }
    if let Some(areas) = wanted.areas {
        rows = rows.filter(one_of(release_items::area_id, areas.iter().map(|area| area.0)));
    }
    if let Some(year) = wanted.year {
        let (first, last) = days(year);
        rows = rows.filter(releases::day.ge(first)).filter(releases::day.le(last));
    }
    Ok(rows.offset(offset).limit(most).load(conn)?)
}

/// The lines of these releases that come from one of these posts, in the order of their pages.
pub(super) fn coming_from(conn: &mut Conn, posts: &[PostId], of: &[ReleaseId]) -> Result<Vec<(ItemId, ReleaseId)>> {
    let of_posts = item_posts::table.filter(item_posts::post_id.eq_any(posts));
    let of_posts: Vec<ItemId> = of_posts.select(item_posts::item_id).load(conn)?;
    // Asked for by their numbers: in one query with the posts, a database may walk through the lines of all releases.
    let rows = release_items::table.filter(release_items::id.eq_any(of_posts));
    let rows = rows.filter(release_items::release_id.eq_any(of)).order((release_items::position, release_items::id));
    Ok(rows.select((release_items::id, release_items::release_id)).load(conn)?)
}
