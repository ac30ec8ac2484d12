//! Who shapes what is in this week: those who filed it, voted before it was as far as it is, said something below it or
//! have the same bug.

use crate::comments::is_below_seen;
use crate::db::schema::{comments, confirmations, posts, votes};
use crate::db::{Conn, PostId, UserId};
use crate::error::Result;
use crate::people::{self, Profile};
use crate::posts::Visibility;
use diesel::prelude::*;
use std::collections::{HashMap, HashSet};

/// People named.
const NAMED: usize = 24;
/// Rows read of each kind: beyond that the page says how many there are at least.
const READ: i64 = 2_000;
/// People looked up for names: some of them keep theirs to themselves.
const ASKED: usize = 100;

/// The people of a week.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::board) struct Contributors {
    /// Some of them who let themselves be named, those who filed something first.
    pub named: Vec<Profile>,
    /// All of them.
    pub total: i64,
    /// Whether there may be more.
    pub is_at_least: bool,
}

impl Contributors {
    /// How many are not named.
    pub(in crate::board) fn others(&self) -> i64 {
        self.total - i64::try_from(self.named.len()).unwrap_or(self.total)
    }
}

/// Everybody of these posts, in four queries, however many there are.
pub(super) fn contributors(conn: &mut Conn, items: &[PostId]) -> Result<Contributors> {
    if items.is_empty() {
        return Ok(Contributors::default());
    }
    // Who wrote a post that was merged into one of these wrote it too.
    let merged = items.iter().map(|item| Some(*item));
    let filed = posts::table.filter(posts::id.eq_any(items).or(posts::duplicate_of.eq_any(merged)));
    let filed = filed.filter(posts::visibility.eq(Visibility::Published)).order(posts::id).limit(READ);
    let filed: Vec<UserId> = filed.select(posts::author_id).load(conn)?;
    let confirmed = confirmations::table.filter(confirmations::post_id.eq_any(items));
    let confirmed = confirmed.order((confirmations::post_id, confirmations::user_id)).limit(READ);
    let confirmed: Vec<UserId> = confirmed.select(confirmations::user_id).load(conn)?;
    let said = comments::table
        .filter(comments::post_id.eq_any(items))
        .filter(comments::visibility.eq(Visibility::Published))
        .filter(is_below_seen())
        .order((comments::post_id, comments::id))
        .limit(READ);
    let said: Vec<UserId> = said.select(comments::author_id).load(conn)?;
    let voted = votes::table
        .inner_join(posts::table.on(posts::id.eq(votes::post_id)))
        .filter(votes::post_id.eq_any(items))
        .filter(votes::cast_at.le(posts::status_changed_at))
        .order((votes::post_id, votes::user_id))
        .limit(READ);
    let voted: Vec<UserId> = voted.select(votes::user_id).load(conn)?;
    let all = [filed, confirmed, said, voted];
    let is_at_least = all.iter().any(|some| i64::try_from(some.len()).is_ok_and(|read| read >= READ));
    let mut seen = HashSet::new();
    let each: Vec<UserId> = all.into_iter().flatten().filter(|person| seen.insert(*person)).collect();
    let asked: Vec<UserId> = each.iter().copied().take(ASKED).collect();
    let mut known: HashMap<UserId, Profile> =
        people::profiles(conn, &asked)?.into_iter().map(|person| (person.id, person)).collect();
    let willing = asked.iter().filter_map(|id| known.remove(id)).filter(|person| !person.name_hidden);
    let named = willing.take(NAMED).collect();
    Ok(Contributors { named, total: i64::try_from(each.len()).unwrap_or(i64::MAX), is_at_least })
}
