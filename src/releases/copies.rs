//! Lines that a release takes over from others with all that staff said of them, in a few statements, however many they are.

use super::model::{NewItem, ReleaseItem};
use super::{adding, answers, origins};
use crate::areas::{self, Area};
use crate::db::{AreaId, Conn, ItemId, PostId, ReleaseId, given, prepared};
use crate::error::Result;
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
    let mut items = Vec::with_capacity(lines.len());
    for ((line, _), place) in lines.iter().zip(1_i64..) {
        let highlight = line.highlight && at_top < most_at_top;
        at_top += usize::from(highlight);
        items.push(NewItem {
            area_id: standing(&areas, line.area_id),
            change: line.change,
            wording: line.wording.clone(),
            lang: line.lang.clone(),
            position: last + place * 10,
            highlight,
            vote_count: line.vote_count,
        });
    }
    let new = adding::insert_items(conn, release, &items)?;
    Ok(lines.iter().zip(new).map(|((line, _), copy)| (line.id, copy)).collect())
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
