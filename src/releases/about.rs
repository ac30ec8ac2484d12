//! What a release is in the log of what staff did.

use super::model::Release;
use crate::db::Conn;
use crate::error::Result;
use crate::trains::{self, WEEKLY};

/// Its week, behind the word of its train unless that is the weekly one: weeks are those of each train.
pub fn about(conn: &mut Conn, release: &Release) -> Result<String> {
    let week = format!("week {}", release.week);
    if release.train_id == WEEKLY {
        return Ok(week);
    }
    Ok(format!("{} {week}", trains::get(conn, release.train_id)?.slug))
}
