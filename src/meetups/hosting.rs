//! Meetups whose host has left, is about to or is blocked: staff run them.

use super::model::{Meetup, State};
use super::store;
use crate::db::{Conn, Timestamp, UserId};
use crate::error::Result;
use crate::people;
use std::collections::HashSet;

/// Those of these hosts who are not there to host anything.
fn absent_among(conn: &mut Conn, hosts: impl Iterator<Item = UserId>, now: Timestamp) -> Result<HashSet<UserId>> {
    let mut absent: HashSet<UserId> = hosts.collect();
    if absent.is_empty() {
        return Ok(absent);
    }
    let ids: Vec<i64> = absent.iter().map(|host| host.0).collect();
    for there in people::admitted_among(conn, &ids, now)? {
        absent.remove(&there);
    }
    Ok(absent)
}

/// Those of these meetups that take place and have no host any more, by their numbers.
pub(super) fn without_host(conn: &mut Conn, meetups: &[&Meetup], now: Timestamp) -> Result<HashSet<i64>> {
    let is_on = |meetup: &&&Meetup| {
        matches!(meetup.state(now), State::Planned | State::CityVote | State::Announced | State::Running)
    };
    let on: Vec<(i64, UserId)> = meetups.iter().filter(is_on).map(|meetup| (meetup.id, meetup.host_id)).collect();
    let absent = absent_among(conn, on.iter().map(|(_, host)| *host), now)?;
    Ok(on.into_iter().filter(|(_, host)| absent.contains(host)).map(|(id, _)| id).collect())
}

/// How many meetups wait for staff: proposals, as many as they see at once, and what has no host any more.
pub fn waiting(conn: &mut Conn, now: Timestamp) -> Result<i64> {
    let hosts = store::hosts(conn, now)?;
    let absent = absent_among(conn, hosts.iter().map(|(_, host)| *host), now)?;
    let left = hosts.iter().filter(|(_, host)| absent.contains(host)).count();
    Ok(store::count_shown(conn)?.saturating_add(i64::try_from(left).unwrap_or(i64::MAX)))
}
