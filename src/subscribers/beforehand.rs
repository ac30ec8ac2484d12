//! How many of those who subscribed a release will be mailed to, before it goes out.

use super::model::Subscriber;
use super::store;
use crate::areas;
use crate::composer::Hearing;
use crate::db::{AreaId, Conn, Timestamp, UserId};
use crate::error::Result;
use std::collections::HashSet;

/// Subscribers that are looked at; of more of them it is said that there are more.
const LOOKED_AT: usize = 1_000;

/// How many subscribers get a release with lines in these areas, as things are at a moment: who confirmed an address and wants to
/// hear of one of the areas. A member among them gets it unless they are among the `digested`, who come by their numbers: that
/// would be a second mail.
pub fn hearing(conn: &mut Conn, said: &[AreaId], digested: &[UserId], now: Timestamp) -> Result<Hearing> {
    let most = i64::try_from(LOOKED_AT + 1).unwrap_or(i64::MAX);
    let mut people = store::confirmed_after(conn, 0, now, most)?;
    let is_more = people.len() > LOOKED_AT;
    people.truncate(LOOKED_AT);
    let keys: Vec<&str> = people.iter().map(|person| person.email_key.as_str()).collect();
    let members = store::members_among(conn, &keys)?.into_iter();
    let by_digest: HashSet<String> =
        members.filter(|(user, _)| digested.binary_search(user).is_ok()).map(|(_, address)| address).collect();
    let all = areas::list(conn)?;
    let wants = |person: &&Subscriber| match person.choice().areas(&all) {
        Some(meant) => said.iter().any(|area| meant.contains(area)),
        None => !said.is_empty(),
    };
    let people = people.iter().filter(|person| !by_digest.contains(&person.email_key)).filter(wants).count();
    Ok(Hearing { people, is_more })
}
