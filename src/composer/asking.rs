//! What is asked about the lines of a release, for who publishes it without its pages.

use super::{check, desk};
use crate::db::Conn;
use crate::error::Result;
use crate::schedule::Schedule;

/// About how many lines of the coming release of the train of a word something is asked that nobody has answered; none of one that
/// somebody approved so. An empty word is that of the weekly one; not found where nothing goes with such a train.
pub fn unanswered(conn: &mut Conn, train: &str, schedule: &Schedule) -> Result<usize> {
    let Some(desk) = desk::lay(conn, train, schedule)?.filter(|desk| desk.approver.is_none()) else { return Ok(0) };
    let mut lines: Vec<_> = check::open(&desk).into_iter().map(|(line, _)| line.item.id).collect();
    lines.dedup();
    Ok(lines.len())
}
