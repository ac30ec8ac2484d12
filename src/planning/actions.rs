//! Saying how much an area finishes in a week, and who builds a post.

use super::model::{Builder, Entered, traced};
use super::planned::{Builders, Capacity};
use super::store;
use crate::areas;
use crate::audit::{self, Act, Trace};
use crate::db::{AreaId, Conn, PostId, Timestamp, UserId, lock_setup};
use crate::error::{Error, Problem, Result};
use crate::people::{self, Viewer};
use crate::posts;

/// Says how much an area finishes in a week; none takes the number away.
pub(super) fn set_capacity(
    conn: &mut Conn,
    actor: &Viewer,
    id: AreaId,
    items: Option<i64>,
    now: Timestamp,
) -> Result<()> {
    lock_setup(conn)?;
    let area = areas::get(conn, id)?;
    let before = store::capacities(conn)?.get(&id).copied();
    if before == items {
        return Ok(());
    }
    store::set_capacity(conn, id, items)?;
    let said = |items: Option<i64>| items.map(|items| items.to_string()).unwrap_or_default();
    let trace = Trace::of(Act::CapacitySet).about(area.slug).from_to(said(before), said(items));
    let trace = trace.keeping(&Capacity { area: id, items: before }, &Capacity { area: id, items });
    audit::record(conn, actor.id, &trace, now)
}

/// Names those who build a post, instead of those who were named before. Who left the staff stays named, and is named anew
/// by nobody.
pub(super) fn name_builders(
    conn: &mut Conn,
    actor: &Viewer,
    id: PostId,
    entered: &Entered,
    now: Timestamp,
) -> Result<()> {
    posts::get_held(conn, id)?;
    let before = store::builders_of(conn, &[id])?.remove(&id).unwrap_or_default();
    let staff = people::staff(conn)?;
    let mut chosen: Vec<UserId> = Vec::new();
    for handle in &entered.staff {
        let of_staff = staff.iter().find(|person| person.handle == *handle).map(|person| person.id);
        let person = of_staff.or_else(|| named_before(&before, handle));
        let person = person.ok_or_else(|| Error::invalid("staff", Problem::UnknownChoice))?;
        if !chosen.contains(&person) {
            chosen.push(person);
        }
    }
    let was = Builders::of(conn, id)?;
    store::set_builders(conn, id, &chosen, &entered.names)?;
    let after = store::builders_of(conn, &[id])?.remove(&id).unwrap_or_default();
    let trace = Trace::of(Act::BuildersNamed).on(id).from_to(traced(&before), traced(&after));
    match trace.keeping(&was, &Builders::of(conn, id)?).if_changed() {
        Some(trace) => audit::record(conn, actor.id, &trace, now),
        None => Ok(()),
    }
}

fn named_before(before: &[Builder], handle: &str) -> Option<UserId> {
    before.iter().find_map(|builder| match builder {
        Builder::Known(person) if person.handle == handle => Some(person.id),
        _ => None,
    })
}
