//! Those who follow the area or the line of a post hear of an answer to it here, and by no mail: that one is for whoever follows the
//! post.

use crate::db::{Conn, UserId};
use crate::error::Result;
use crate::events::Event;
use crate::jobs::{self, Cursor, Job};
use crate::notices::{self, Heard};
use crate::posts;
use crate::subscriptions;

/// Whether anybody follows the area or the line of what an event is about.
pub(super) fn is_followed(conn: &mut Conn, event: &Event) -> Result<bool> {
    let Some(post) = event.post_id else { return Ok(false) };
    let area = posts::get(conn, post)?.area_id;
    let around = posts::around(conn, area)?;
    subscriptions::is_any_followed(conn, &around)
}

/// The next of those who hear of an answer by its area or line. It comes from the site, whoever of the staff gave it.
pub(super) fn hear_of_answer(conn: &mut Conn, job: &Job, event: &Event, most: i64) -> Result<Option<Heard>> {
    let Some(post) = event.post_id else { return Ok(None) };
    if !notices::stands(conn, event)? {
        return Ok(None);
    }
    let post = posts::get(conn, post)?;
    if !post.is_public() {
        return Ok(None);
    }
    let around = posts::around(conn, post.area_id)?;
    let followers = subscriptions::wider_followers_after(conn, &around, UserId(job.cursor.place), most)?;
    let next = jobs::last_of_full(&followers, most).map(|last| Cursor { part: job.cursor.part, place: last.user.0 });
    Ok(Some(Heard { people: notices::may_see(Some(&post), notices::listening(&followers, event)), next }))
}
