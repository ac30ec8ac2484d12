//! The views that the desk offers one press away, and how many posts are there where that costs a look at the desk little.

use super::super::filter::Filter;
use super::super::listing::{COUNTED, Look};
use super::super::narrowed::{Within, counting};
use super::store::{self, SavedView};
use crate::areas::LineAreas;
use crate::db::{Conn, counted_each};
use crate::error::Result;
use crate::posts::Status;

/// Views of either kind that the desk offers.
const OFFERED: i64 = 5;

/// A view one press away from the desk.
pub(in crate::desk) struct Offered {
    pub name: String,
    pub url: String,
    /// How many posts it has, as far as a tab counts; on the desk not of every view.
    pub count: Option<i64>,
}

/// One's own views, then those that others share, as the desk offers them: fewer than there are.
pub(in crate::desk) fn offered(conn: &mut Conn, lines: &[LineAreas], look: Look) -> Result<Vec<Offered>> {
    let views = store::list(conn, look.reader, (OFFERED, OFFERED))?;
    let filters: Vec<Filter> = views.iter().map(SavedView::filter).collect();
    let mut offered: Vec<Offered> = views
        .into_iter()
        .zip(&filters)
        .map(|(view, filter)| Offered { name: view.name, url: filter.address(), count: None })
        .collect();
    let counts = counts(conn, filters, lines, look)?;
    for (view, count) in offered.iter_mut().zip(counts) {
        view.count = count;
    }
    Ok(offered)
}

/// How many posts each has. To count what no index finds is a walk through all posts of a status: it is made where that is as
/// far as a tab counts at most. The page that lists the views counts the others too.
fn counts(conn: &mut Conn, filters: Vec<Filter>, lines: &[LineAreas], look: Look) -> Result<Vec<Option<i64>>> {
    let walked = filters.iter().filter(|filter| is_walked(filter)).map(|filter| filter.status);
    let short = short_among(conn, walked.collect(), lines, look)?;
    let mut counts = vec![None; filters.len()];
    let mut counted = Vec::new();
    for (place, mut filter) in filters.into_iter().enumerate() {
        if is_found(&filter) || is_walked(&filter) && short.contains(&filter.status) {
            let within = Within::of(conn, &mut filter, lines, look)?;
            counted.push((place, filter, within));
        }
    }
    let parts: Vec<(&Filter, &Within)> = counted.iter().map(|(_, filter, within)| (filter, within)).collect();
    for (place, count) in counts_of(conn, &parts, look)? {
        let of = counted.get(place).and_then(|(place, ..)| counts.get_mut(*place));
        if let Some(of) = of {
            *of = Some(count);
        }
    }
    Ok(counts)
}

/// Which of these statuses have so few posts that all of them are looked through.
fn short_among(conn: &mut Conn, mut among: Vec<Status>, lines: &[LineAreas], look: Look) -> Result<Vec<Status>> {
    among.sort_unstable();
    among.dedup();
    let mut whole = Vec::new();
    for status in &among {
        let mut filter = Filter::parse("").in_status(*status);
        let within = Within::of(conn, &mut filter, lines, look)?;
        whole.push((filter, within));
    }
    let parts: Vec<(&Filter, &Within)> = whole.iter().map(|(filter, within)| (filter, within)).collect();
    let counts = counts_of(conn, &parts, look)?;
    let short = counts.into_iter().filter(|(_, count)| *count < COUNTED);
    Ok(short.filter_map(|(place, _)| among.get(place).copied()).collect())
}

/// The place of each part of the desk among these, and how many posts it has, as far as a tab counts: in one query.
fn counts_of(conn: &mut Conn, parts: &[(&Filter, &Within)], look: Look) -> Result<Vec<(usize, i64)>> {
    let asked = parts.iter().map(|(filter, within)| counting(filter, within, look));
    let counts = counted_each(conn, asked.collect())?;
    Ok(counts.into_iter().filter_map(|(place, count)| Some((usize::try_from(place).ok()?, count))).collect())
}

/// What narrows a view beside its status.
fn narrowing(filter: &Filter) -> Vec<&'static str> {
    filter.fields().into_iter().map(|(key, _)| key).filter(|key| !matches!(*key, "status" | "sort")).collect()
}

/// Whether an index finds its posts, or holds them in the order in which they are let through.
fn is_found(filter: &Filter) -> bool {
    matches!(narrowing(filter).as_slice(), [] | ["area" | "votes" | "rise"])
}

/// Whether its posts are found by looking at all of its status. Words, and what may be the same, are looked for elsewhere.
fn is_walked(filter: &Filter) -> bool {
    !is_found(filter) && filter.words.is_none() && !filter.has_similar
}
