//! How many of those without an account a release will be mailed to, before it goes out.

use super::model::Subscriber;
use super::store;
use crate::areas;
use crate::composer::Hearing;
use crate::db::{AreaId, Conn, Timestamp};
use crate::error::Result;

/// Subscribers that are looked at; of more of them it is said that there are more.
const LOOKED_AT: usize = 1_000;

/// How many people without an account get a release with lines in these areas, as things are at a moment: who confirmed an
/// address that no member has, and wants to hear of one of the areas.
pub fn hearing(conn: &mut Conn, said: &[AreaId], now: Timestamp) -> Result<Hearing> {
    let most = i64::try_from(LOOKED_AT + 1).unwrap_or(i64::MAX);
    let mut people = store::confirmed_after(conn, 0, now, most)?;
    let is_more = people.len() > LOOKED_AT;
    people.truncate(LOOKED_AT);
    let keys: Vec<&str> = people.iter().map(|person| person.email_key.as_str()).collect();
    let members = store::members_among(conn, &keys)?;
    let all = areas::list(conn)?;
    let wants = |person: &&Subscriber| match person.choice().areas(&all) {
        Some(meant) => said.iter().any(|area| meant.contains(area)),
        None => !said.is_empty(),
    };
    let people = people.iter().filter(|person| !members.contains(&person.email_key)).filter(wants).count();
    Ok(Hearing { people, is_more })
}
