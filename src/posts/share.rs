//! Of posts, those that ship with a train.

use crate::db::AreaId;
use crate::db::schema::posts;
use crate::trains::Share;
use diesel::ExpressionMethods;
use diesel::dsl::{EqAny, NeAny};
use diesel::query_dsl::methods::FilterDsl;

/// Of a boxed query that reads posts, those that are in a share. All of them are in that of everything, and nothing is asked then.
pub fn in_share<'a, Q>(rows: Q, share: &'a Share) -> Q
where
    Q: FilterDsl<EqAny<posts::area_id, &'a Vec<AreaId>>, Output = Q>
        + FilterDsl<NeAny<posts::area_id, &'a Vec<AreaId>>, Output = Q>,
{
    match share {
        Share::All => rows,
        Share::Only(areas) => FilterDsl::filter(rows, posts::area_id.eq_any(areas)),
        Share::AllBut(areas) => FilterDsl::filter(rows, posts::area_id.ne_all(areas)),
    }
}
