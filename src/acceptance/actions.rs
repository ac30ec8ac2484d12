//! Writing the list, and ticking what is so.

use super::listed::{Listed, Tick};
use super::store;
use super::words::{DONE, OPEN};
use crate::audit::{self, Act, Trace};
use crate::db::{Conn, PostId, Timestamp};
use crate::error::{Error, Problem, Result};
use crate::people::Viewer;
use crate::posts::{self, Status};

/// Refuses a post of which a point is open; it is held.
pub fn expect_met(conn: &mut Conn, post: PostId) -> Result<()> {
    let is_met = store::of_post(conn, post)?.iter().all(super::Point::is_met);
    if is_met { Ok(()) } else { Err(Error::invalid("status", Problem::Refused(OPEN))) }
}

/// Whether a post, which is held from here on, stands where no point of it is open any more: what is Ready goes out by itself.
fn is_done(conn: &mut Conn, post: PostId) -> Result<bool> {
    Ok(matches!(posts::get_held(conn, post)?.status, Status::Ready | Status::Shipped))
}

/// Writes the list of a post. Points that stay keep their ticks; a post that is done gets no new ones.
pub fn list(conn: &mut Conn, actor: &Viewer, post: PostId, wanted: &[(String, String)], now: Timestamp) -> Result<()> {
    let is_done = is_done(conn, post)?;
    let before = store::of_post(conn, post)?;
    if is_done && wanted.iter().any(|(body, _)| !before.iter().any(|known| known.body == *body)) {
        return Err(Error::invalid("points", Problem::Refused(DONE)));
    }
    let gone: Vec<i64> = before
        .iter()
        .filter(|point| !wanted.iter().any(|(body, _)| *body == point.body))
        .map(|point| point.id)
        .collect();
    store::remove(conn, &gone)?;
    for (position, point) in (0_i64..).zip(wanted) {
        match before.iter().find(|known| known.body == point.0) {
            Some(known) => store::place(conn, known.id, position)?,
            None => store::insert(conn, post, position, point)?,
        }
    }
    let told = |bodies: Vec<&str>| bodies.join("\n");
    let was = told(before.iter().map(|point| point.body.as_str()).collect());
    let is = told(wanted.iter().map(|(body, _)| body.as_str()).collect());
    let trace = Trace::of(Act::PointsListed).on(post).from_to(was, is);
    let (before, after) = (Listed::new(post, before), Listed::new(post, store::of_post(conn, post)?));
    match trace.keeping(&before, &after).if_changed() {
        Some(trace) => audit::record(conn, actor.id, &trace, now),
        None => Ok(()),
    }
}

/// Says which points of a post are met. Those that were keep who said so, and when; points that are gone are passed over. Of a
/// post that is done each stays met.
pub fn tick(conn: &mut Conn, actor: &Viewer, post: PostId, met: &[i64], now: Timestamp) -> Result<()> {
    let is_done = is_done(conn, post)?;
    let points = store::of_post(conn, post)?;
    let moved = |to: bool| points.iter().filter(move |point| point.is_met() != to && met.contains(&point.id) == to);
    let (newly, no_longer): (Vec<_>, Vec<_>) = (moved(true).collect(), moved(false).collect());
    if is_done && !no_longer.is_empty() {
        return Err(Error::Rejected(DONE));
    }
    store::tick(conn, &newly.iter().map(|point| point.id).collect::<Vec<_>>(), Some((actor.id, now)))?;
    store::tick(conn, &no_longer.iter().map(|point| point.id).collect::<Vec<_>>(), None)?;
    for (point, is) in newly.iter().map(|point| (point, true)).chain(no_longer.iter().map(|point| (point, false))) {
        let before = Tick::of(point);
        let after = before.met(is.then_some((actor.id, now)));
        let (was, is) = if is { ("", point.body.as_str()) } else { (point.body.as_str(), "") };
        let trace = Trace::of(Act::PointTicked).on(post).from_to(was, is).keeping(&before, &after);
        audit::record(conn, actor.id, &trace, now)?;
    }
    Ok(())
}
