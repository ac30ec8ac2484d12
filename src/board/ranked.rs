//! The board by votes. Each vote moves its post in every index that votes order, which takes longer than all else it does;
//! so there are two of them, by status, and the other lists are put together from these.

use super::filter::{Filter, Sort};
use crate::db::schema::posts;
use crate::db::{AreaId, Conn, PostId};
use crate::error::Result;
use crate::posts::{Status, Visibility};
use diesel::prelude::*;
use diesel::sql_types::BigInt;

/// An area with so many posts or fewer is sorted for its first page; in a larger one, its first posts are usually met soon
/// on the way through those of all areas. Where all of them stand at the end, that way is as long as the whole index.
const FEW: i64 = 1_000;
/// Farther down, so many more for each post that stands before the page: the way there grows longer by as much.
const FEW_MORE: i64 = 10;

#[derive(QueryableByName)]
struct Number {
    #[diesel(sql_type = BigInt)]
    id: PostId,
}

/// The numbers of a page's posts in their order, and one more if there are more.
pub(super) fn numbers(conn: &mut Conn, filter: &Filter, within: Option<&[AreaId]>, page: i64) -> Result<Vec<PostId>> {
    let statuses = statuses(filter);
    let offset = filter.page.offset(page);
    let is_few = match within {
        // A line without areas.
        Some([]) => return Ok(Vec::new()),
        Some(within) => is_few(conn, within, filter, page)?,
        None => false,
    };
    let numbers = format!("{} LIMIT $1 OFFSET $2", in_order(filter, within, &statuses, is_few));
    let found: Vec<Number> =
        diesel::sql_query(numbers).bind::<BigInt, _>(page + 1).bind::<BigInt, _>(offset).load(conn)?;
    Ok(found.into_iter().map(|number| number.id).collect())
}

fn statuses(filter: &Filter) -> Vec<Status> {
    let open = || Status::ALL.iter().copied().filter(|status| !status.is_closed()).collect();
    filter.only_status().map_or_else(open, |status| vec![status])
}

/// Whether these areas have so few posts that sorting them is the shorter way to this page.
pub(super) fn is_few(conn: &mut Conn, within: &[AreaId], filter: &Filter, page: i64) -> Result<bool> {
    let (statuses, few) = (statuses(filter), FEW + FEW_MORE * filter.page.offset(page));
    let here = posts::table.filter(posts::area_id.eq_any(within)).filter(posts::status.eq_any(statuses));
    let counted: Vec<PostId> = here.select(posts::id).limit(few + 1).load(conn)?;
    Ok(i64::try_from(counted.len()).is_ok_and(|counted| counted <= few))
}

/// Ids as they stand in a statement.
pub(super) fn numbers_of(areas: &[AreaId]) -> String {
    areas.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

/// All posts that the filter lists, in its order: of each status those of its index, which both databases merge as they
/// go, or a few posts of an area sorted. Words and numbers of ours, never text of people.
fn in_order(filter: &Filter, within: Option<&[AreaId]>, statuses: &[Status], is_few: bool) -> String {
    let (columns, order) = match filter.sort {
        Sort::Top => ("id, vote_count", "vote_count DESC, id DESC"),
        Sort::Talk => ("id, comment_count", "comment_count DESC, id DESC"),
        _ => ("id, heat", "heat DESC, id DESC"),
    };
    let kind = filter.kind.map_or_else(String::new, |kind| format!(" AND kind = '{}'", kind.as_str()));
    let shown = format!("visibility = '{}'{kind}", Visibility::Published.as_str());
    let words: Vec<String> = statuses.iter().map(|status| format!("'{}'", status.as_str())).collect();
    let from = format!("SELECT {columns} FROM posts WHERE {shown}");
    let within = within.map(numbers_of);
    match within {
        Some(areas) if is_few => {
            format!("{from} AND area_id IN ({areas}) AND status IN ({}) ORDER BY {order}", words.join(", "))
        }
        _ => {
            // The plus keeps the database from an index of the area, which it would have to sort.
            let area = within.map_or_else(String::new, |areas| format!(" AND +area_id IN ({areas})"));
            let of_each: Vec<String> = words.iter().map(|word| format!("{from}{area} AND status = {word}")).collect();
            format!("{} ORDER BY {order}", of_each.join(" UNION ALL "))
        }
    }
}
