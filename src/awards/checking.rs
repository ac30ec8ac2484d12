//! For `friday doctor`: an award has the votes that its report has.

use crate::db::{Conn, prepared};
use crate::error::Result;
use diesel::prelude::*;
use diesel::sql_types::BigInt;

/// A plain sentence for each award whose votes are not those of its report; at most so many and one more.
pub fn faults(conn: &mut Conn, most: usize) -> Result<Vec<String>> {
    let limit = i64::try_from(most).unwrap_or(i64::MAX).saturating_add(1);
    let words = "SELECT a.release_id FROM awards a JOIN report_rounds r ON r.release_id = a.release_id \
                 WHERE a.people <> r.people OR \
                 (SELECT COALESCE(SUM(v.votes), 0) FROM award_votes v WHERE v.release_id = a.release_id) <> \
                 (SELECT COALESCE(SUM(b.people), 0) FROM report_results b \
                  WHERE b.release_id = a.release_id AND b.cell = 'best') \
                 ORDER BY a.release_id LIMIT ?";
    let found: Vec<i64> = prepared::<BigInt>(words).bind::<BigInt, _>(limit).load(conn)?;
    let told = |release: i64| format!("the award of release {release} does not have the votes of its report");
    Ok(found.into_iter().map(told).collect())
}
