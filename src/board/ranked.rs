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
pub(super) fn numbers(conn: &mut Conn, filter: &Filter, area: Option<AreaId>, page: i64) -> Result<Vec<PostId>> {
    let open = || Status::ALL.iter().copied().filter(|status| !status.is_closed()).collect();
    let statuses: Vec<Status> = filter.only_status().map_or_else(open, |status| vec![status]);
    let offset = filter.page.offset(page);
    let is_few = match area {
        Some(area) => is_few(conn, area, &statuses, FEW + FEW_MORE * offset)?,
        None => false,
    };
    let numbers = format!("{} LIMIT $1 OFFSET $2", in_order(filter, area, &statuses, is_few));
    let found: Vec<Number> =
        diesel::sql_query(numbers).bind::<BigInt, _>(page + 1).bind::<BigInt, _>(offset).load(conn)?;
    Ok(found.into_iter().map(|number| number.id).collect())
}

fn is_few(conn: &mut Conn, area: AreaId, statuses: &[Status], few: i64) -> Result<bool> {
    let here = posts::table.filter(posts::area_id.eq(area)).filter(posts::status.eq_any(statuses));
    let counted: Vec<PostId> = here.select(posts::id).limit(few + 1).load(conn)?;
    Ok(i64::try_from(counted.len()).is_ok_and(|counted| counted <= few))
}

/// All posts that the filter lists, in its order: of each status those of its index, which both databases merge as they
/// go, or a few posts of an area sorted. Words and numbers of ours, never text of people.
fn in_order(filter: &Filter, area: Option<AreaId>, statuses: &[Status], is_few: bool) -> String {
    let (columns, order) = match filter.sort {
        Sort::Top => ("id, vote_count", "vote_count DESC, id DESC"),
        _ => ("id, week, week_votes", "week DESC, week_votes DESC, id DESC"),
    };
    let kind = filter.kind.map_or_else(String::new, |kind| format!(" AND kind = '{}'", kind.as_str()));
    let shown = format!("visibility = '{}'{kind}", Visibility::Published.as_str());
    let words: Vec<String> = statuses.iter().map(|status| format!("'{}'", status.as_str())).collect();
    let from = format!("SELECT {columns} FROM posts WHERE {shown}");
    match area {
        Some(area) if is_few => {
            format!("{from} AND area_id = {area} AND status IN ({}) ORDER BY {order}", words.join(", "))
        }
        _ => {
            // The plus keeps the database from an index of the area, which it would have to sort.
            let area = area.map_or_else(String::new, |area| format!(" AND +area_id = {area}"));
            let of_each: Vec<String> = words.iter().map(|word| format!("{from}{area} AND status = {word}")).collect();
            format!("{} ORDER BY {order}", of_each.join(" UNION ALL "))
        }
    }
}
