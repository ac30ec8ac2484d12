//! Looking for votes that came together: what is read for it, bounded by how many signed up last, and by the clusters that there are.

use super::model::About;
use super::store;
use super::together::{self, LEAST, NewVote};
use crate::accounts;
use crate::db::{Conn, Timestamp, UserId};
use crate::error::Result;
use std::collections::HashMap;

/// New accounts that are looked at, the newest ones; in a rush, the next look comes before there are as many more.
const NEWEST: i64 = 5_000;

/// Votes that came together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// For what.
    pub(super) about: About,
    /// Whose they are.
    pub(super) voters: Vec<UserId>,
}

/// What came together of votes that count now.
pub fn look(conn: &mut Conn, now: Timestamp) -> Result<Vec<Found>> {
    let mut networks: HashMap<UserId, String> = accounts::newest_networks(conn, NEWEST, now)?.into_iter().collect();
    together::know_again(&mut networks, &store::known_again(conn)?);
    if networks.len() < LEAST {
        return Ok(Vec::new());
    }
    let mut people: Vec<UserId> = networks.keys().copied().collect();
    people.sort_unstable();
    let votes: Vec<NewVote> = store::compared(conn, &people, now)?
        .into_iter()
        .map(|(about, voter, at)| NewVote { about, voter, at })
        .collect();
    let found = together::together(&networks, &votes).into_iter();
    Ok(found.map(|(about, voters)| Found { about, voters }).collect())
}

/// The same in these polls alone, which are about to be sealed.
pub fn look_in(conn: &mut Conn, polls: &[i64], now: Timestamp) -> Result<Vec<Found>> {
    let mut found = look(conn, now)?;
    found.retain(|found| matches!(found.about, About::Poll(poll) if polls.contains(&poll)));
    Ok(found)
}
