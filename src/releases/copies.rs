//! Lines that a release takes over from others with all that staff said of them, in a few statements, however many they are.

use super::model::ReleaseItem;
use super::{answers, origins};
use crate::areas::{self, Area};
use crate::db::schema::release_items;
use crate::db::{AreaId, Conn, ItemId, PostId, ReleaseId, given, given_records, prepared};
use crate::error::{Error, Result};
use diesel::prelude::*;

/// What stands beside the words of a line, table by table. A text in another language that was cleared is none.
const BESIDE: [&str; 5] = [
    "INSERT INTO item_texts (item_id, lang, text, revision, made_from) \
     SELECT given.other, item_texts.lang, item_texts.text, item_texts.revision, item_texts.made_from \
     FROM given CROSS JOIN item_texts WHERE item_texts.item_id = given.one AND item_texts.text <> ''",
    "INSERT INTO item_links (item_id, kind, url) SELECT given.other, item_links.kind, item_links.url \
     FROM given CROSS JOIN item_links WHERE item_links.item_id = given.one",
    "INSERT INTO item_devices (item_id, device_id) SELECT given.other, item_devices.device_id \
     FROM given CROSS JOIN item_devices WHERE item_devices.item_id = given.one",
    "INSERT INTO item_engineers (item_id, position, name) \
     SELECT given.other, item_engineers.position, item_engineers.name \
     FROM given CROSS JOIN item_engineers WHERE item_engineers.item_id = given.one",
    "INSERT INTO item_people (item_id, user_id, left_out) \
     SELECT given.other, item_people.user_id, item_people.left_out \
     FROM given CROSS JOIN item_people WHERE item_people.item_id = given.one",
];

/// Takes lines over, each with the posts that it comes from there, in this order behind those that a release has, which are
/// given; at the top no more come to stand than `most_at_top`. Gives each line with its copy.
pub(super) fn take_over(
    conn: &mut Conn,
    (release, there): (ReleaseId, &[ReleaseItem]),
    lines: &[(ReleaseItem, Vec<PostId>)],
    most_at_top: usize,
) -> Result<Vec<(ItemId, ItemId)>> {
    if lines.is_empty() {
        return Ok(Vec::new());
    }
    let copies = insert(conn, (release, there), lines, most_at_top)?;
    let posts = lines.iter().zip(&copies).flat_map(|((_, posts), (_, copy))| {
        let in_order = posts.iter().zip(0_i64..);
        in_order.map(move |(post, place)| (*copy, *post, place))
    });
    origins::put(conn, &posts.collect::<Vec<_>>())?;
    for words in BESIDE {
        given(copies.iter().map(|(line, copy)| (line.0, copy.0)), prepared::<()>(words)).execute(conn)?;
    }
    answers::copy(conn, &copies)?;
    Ok(copies)
}

/// The lines themselves. Their people are counted where it ships.
fn insert(
    conn: &mut Conn,
    (release, there): (ReleaseId, &[ReleaseItem]),
    lines: &[(ReleaseItem, Vec<PostId>)],
    most_at_top: usize,
) -> Result<Vec<(ItemId, ItemId)>> {
    let areas = areas::list(conn)?;
    let last = there.iter().map(|line| line.position).max().unwrap_or(0);
    let mut at_top = there.iter().filter(|line| line.highlight).count();
    let mut rows = Vec::with_capacity(lines.len());
    for ((line, _), place) in lines.iter().zip(1_i64..) {
        let highlight = line.highlight && at_top < most_at_top;
        at_top += usize::from(highlight);
        let (area, position) = (standing(&areas, line.area_id), last + place * 10);
        rows.push((release, area, line.change, &*line.wording, &*line.lang, position, highlight, line.vote_count));
    }
    let words = "INSERT INTO release_items (release_id, area_id, change, wording, lang, position, highlight, \
                 vote_count, people_count) SELECT CAST(value ->> 0 AS BIGINT), CAST(value ->> 1 AS BIGINT), \
                 value ->> 2, value ->> 3, value ->> 4, CAST(value ->> 5 AS BIGINT), CAST(value ->> 6 AS BOOLEAN), \
                 CAST(value ->> 7 AS BIGINT), 0 FROM given";
    given_records(&rows, prepared::<()>(words))?.execute(conn)?;
    // Known by their places, of which each has its own.
    let new = release_items::table.filter(release_items::release_id.eq(release));
    let new = new.filter(release_items::position.gt(last)).select((release_items::position, release_items::id));
    let mut new: Vec<(i64, ItemId)> = new.load(conn)?;
    new.sort_unstable();
    if new.len() != lines.len() {
        return Err(Error::broken("lines that a release took over are not there"));
    }
    Ok(lines.iter().zip(new).map(|((line, _), (_, copy))| (line.id, copy)).collect())
}

/// The area under which something stands by now: one that was merged leads on. One that is retired keeps its lines.
fn standing(areas: &[Area], id: AreaId) -> AreaId {
    let mut end = id;
    // No way is longer than there are areas.
    for _ in areas {
        let Some(into) = areas.iter().find(|area| area.id == end).and_then(|area| area.merged_into) else { break };
        end = into;
    }
    end
}
