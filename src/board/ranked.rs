//! The board by votes. Each vote moves its post in every index that votes order, which takes longer than all else it does;
//! so there are two of them, by status, and the other lists are put together from these.

use super::filter::{Filter, Sort};
use crate::db::schema::{post_devices, posts};
use crate::db::{AreaId, Conn, DeviceId, PostId};
use crate::error::Result;
use crate::posts::{Status, Visibility};
use diesel::prelude::*;
use diesel::sql_types::BigInt;

/// An area with so many posts or fewer is sorted for its first page; in a larger one, its first posts are usually met soon
/// on the way through those of all areas. Where all of them stand at the end, that way is as long as the whole index.
const FEW: i64 = 1_000;
/// Farther down, so many more for each post that stands before the page: the way there grows longer by as much.
const FEW_MORE: i64 = 10;

/// The part of the board in which posts stand.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Within<'a> {
    /// Its areas; none is all of them.
    pub areas: Option<&'a [AreaId]>,
    /// The device that they are about.
    pub device: Option<DeviceId>,
}

#[derive(QueryableByName)]
struct Number {
    #[diesel(sql_type = BigInt)]
    id: PostId,
}

/// The numbers of a page's posts in their order, and one more if there are more.
pub(super) fn numbers(conn: &mut Conn, filter: &Filter, within: Within<'_>, page: i64) -> Result<Vec<PostId>> {
    let statuses = statuses(filter);
    let offset = filter.page.offset(page);
    let areas = match within.areas {
        // A line without areas.
        Some([]) => return Ok(Vec::new()),
        Some(areas) => Some((areas, is_few_of_areas(conn, areas, filter, page)?)),
        None => None,
    };
    let device = match within.device {
        Some(device) => Some((device, is_few_of_device(conn, device, filter, page)?)),
        None => None,
    };
    let numbers = format!("{} LIMIT $1 OFFSET $2", in_order(filter, areas, device, &statuses));
    let found: Vec<Number> =
        diesel::sql_query(numbers).bind::<BigInt, _>(page + 1).bind::<BigInt, _>(offset).load(conn)?;
    Ok(found.into_iter().map(|number| number.id).collect())
}

fn statuses(filter: &Filter) -> Vec<Status> {
    let open = || Status::ALL.iter().copied().filter(|status| !status.is_closed()).collect();
    filter.only_status().map_or_else(open, |status| vec![status])
}

/// Whether these areas have so few posts that sorting them is the shorter way to this page.
pub(super) fn is_few_of_areas(conn: &mut Conn, within: &[AreaId], filter: &Filter, page: i64) -> Result<bool> {
    let (statuses, few) = (statuses(filter), FEW + FEW_MORE * filter.page.offset(page));
    let here = posts::table.filter(posts::area_id.eq_any(within)).filter(posts::status.eq_any(statuses));
    let counted: Vec<PostId> = here.select(posts::id).limit(few + 1).load(conn)?;
    Ok(i64::try_from(counted.len()).is_ok_and(|counted| counted <= few))
}

/// Whether so few posts are about a device.
pub(super) fn is_few_of_device(conn: &mut Conn, device: DeviceId, filter: &Filter, page: i64) -> Result<bool> {
    let few = FEW + FEW_MORE * filter.page.offset(page);
    let about = post_devices::table.filter(post_devices::device_id.eq(device));
    let counted: Vec<PostId> = about.select(post_devices::post_id).limit(few + 1).load(conn)?;
    Ok(i64::try_from(counted.len()).is_ok_and(|counted| counted <= few))
}

/// The condition that a post is about a device: where few are, they are looked up; others are met on the way through all.
pub(super) fn about(device: DeviceId, is_few: bool) -> String {
    if is_few {
        format!("id IN (SELECT post_id FROM post_devices WHERE device_id = {device})")
    } else {
        // The plus keeps the database from beginning with all that are about it.
        format!(
            "EXISTS (SELECT 1 FROM post_devices about WHERE about.post_id = posts.id AND +about.device_id = {device})"
        )
    }
}

/// Ids as they stand in a statement.
pub(super) fn numbers_of(areas: &[AreaId]) -> String {
    areas.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

/// All posts that the filter lists, in its order: of each status those of its index, which both databases merge as they
/// go, or a few posts of an area or about a device sorted. Words and numbers of ours, never text of people.
fn in_order(
    filter: &Filter,
    areas: Option<(&[AreaId], bool)>,
    device: Option<(DeviceId, bool)>,
    statuses: &[Status],
) -> String {
    let (columns, order) = match filter.sort {
        Sort::Top => ("id, vote_count", "vote_count DESC, id DESC"),
        Sort::Talk => ("id, comment_count", "comment_count DESC, id DESC"),
        _ => ("id, heat", "heat DESC, id DESC"),
    };
    let kind = filter.kind.map_or_else(String::new, |kind| format!(" AND kind = '{}'", kind.as_str()));
    let about = device.map_or_else(String::new, |(device, is_few)| format!(" AND {}", about(device, is_few)));
    let shown = format!("visibility = '{}'{kind}{about}", Visibility::Published.as_str());
    let words: Vec<String> = statuses.iter().map(|status| format!("'{}'", status.as_str())).collect();
    let from = format!("SELECT {columns} FROM posts WHERE {shown}");
    // The plus keeps the database from an index of the area, which it would have to sort.
    let area = areas.map_or_else(String::new, |(areas, is_few)| {
        format!(" AND {}area_id IN ({})", if is_few { "" } else { "+" }, numbers_of(areas))
    });
    if areas.is_some_and(|(_, is_few)| is_few) || device.is_some_and(|(_, is_few)| is_few) {
        return format!("{from}{area} AND status IN ({}) ORDER BY {order}", words.join(", "));
    }
    let of_each: Vec<String> = words.iter().map(|word| format!("{from}{area} AND status = {word}")).collect();
    format!("{} ORDER BY {order}", of_each.join(" UNION ALL "))
}
