//! Lines of finished posts before the cutoff.

use super::keeping::keep_and;
use super::{Whole, here, save};
use crate::composer::hand::Hand;
use crate::composer::words::TAKEN_IN_EARLY;
use crate::db::Conn;
use crate::error::Result;
use crate::posts;
use crate::releases::{self, Release};
use crate::web::{Cx, Flash, Sent};
use actix_web::HttpResponse;
use actix_web::web::Path;

/// POST `/releases/next/posts/{number}/take-in`: the post has its line now, to be worded before the cutoff. What was typed anywhere
/// on the page is kept first.
pub(super) async fn take_in(cx: Cx, path: Path<String>, Sent(_, typed): Whole) -> Result<HttpResponse> {
    let post = posts::numbered(&path)?;
    let hand = Hand::of(&cx)?;
    let more = move |conn: &mut Conn, release: &Release, done: Option<Flash>| {
        if let Some(line) = releases::take_in_early(conn, release.id, post)? {
            hand.leaves_joined(conn, release, &[line])?;
            // An approval that lapsed with what was typed comes first.
            return Ok(Some(done.filter(|done| done.is_warning()).unwrap_or(TAKEN_IN_EARLY)));
        }
        Ok(done)
    };
    let lines = format!("{}#lines", here(&typed));
    keep_and(&cx, (&typed, None), &lines, save, more).await
}
