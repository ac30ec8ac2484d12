//! How much of each person waits for its words: of what nothing shows yet, nobody keeps more than a few forms hold, however
//! often they send one. A process knows of those it took in itself; what a restart forgets is swept away as soon as what it
//! remembers.

use super::desk::Kept;
use super::storing::Name;
use super::taking::Came;
use crate::db::{Timestamp, UserId};
use chrono::TimeDelta;
use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Pictures of one person that wait at most, and their bytes: once so many wait, no more are taken in.
const MOST: usize = 24;
const MOST_BYTES: usize = 32 * 1024 * 1024;
/// How long a file is left alone that nothing shows.
const LEFT_ALONE: TimeDelta = TimeDelta::days(1);

/// What waits, by the numbers of those who sent it.
#[derive(Default)]
pub(super) struct Pending(Mutex<HashMap<i64, Vec<One>>>);

struct One {
    name: Name,
    bytes: usize,
    since: Timestamp,
}

impl Pending {
    /// How many more pictures of somebody may wait.
    pub(super) fn room(&self, who: UserId, now: Timestamp) -> usize {
        let mut all = self.all();
        let Some(theirs) = all.get_mut(&who.0) else { return MOST };
        theirs.retain(|one| one.since.plus(LEFT_ALONE) > now);
        let bytes: usize = theirs.iter().map(|one| one.bytes).sum();
        if bytes < MOST_BYTES { MOST.saturating_sub(theirs.len()) } else { 0 }
    }

    /// Notes what somebody sent. What is old by now was swept away, whose ever it was.
    pub(super) fn note(&self, who: UserId, came: &[Came], now: Timestamp) {
        let mut all = self.all();
        all.values_mut().for_each(|theirs| theirs.retain(|one| one.since.plus(LEFT_ALONE) > now));
        all.retain(|_, theirs| !theirs.is_empty());
        let new = came.iter().map(|came| One { name: came.kept.name.clone(), bytes: came.bytes, since: now });
        all.entry(who.0).or_default().extend(new);
    }

    /// These wait no longer: a post or a comment shows them.
    pub(super) fn shown(&self, who: UserId, shown: &[Kept]) {
        if let Some(theirs) = self.all().get_mut(&who.0) {
            theirs.retain(|one| !shown.iter().any(|shown| shown.name == one.name));
        }
    }

    fn all(&self) -> MutexGuard<'_, HashMap<i64, Vec<One>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn came(bytes: usize) -> Came {
        let kept = Kept { name: Name::draw().unwrap(), full: (1, 1), small: (1, 1), alt: String::new() };
        Came { kept, name: String::new(), bytes }
    }

    #[test]
    fn so_many_wait_and_so_many_bytes_until_they_are_shown_or_old() {
        let (pending, now, [ada, ben]) = (Pending::default(), Timestamp::from(0), [1, 2].map(UserId));
        let some: Vec<Came> = (0..MOST - 1).map(|_| came(1)).collect();
        pending.note(ada, &some, now);
        assert_eq!((pending.room(ada, now), pending.room(ben, now)), (1, MOST));
        let shown: Vec<Kept> = some.iter().take(3).map(|came| came.kept.clone()).collect();
        pending.shown(ben, &shown);
        assert_eq!(pending.room(ada, now), 1, "they are somebody else's");
        pending.shown(ada, &shown);
        assert_eq!(pending.room(ada, now), 4);
        pending.note(ben, &[came(MOST_BYTES)], now);
        assert_eq!(pending.room(ben, now), 0, "one that is as heavy as all");
        let later = now.plus(LEFT_ALONE);
        assert_eq!((pending.room(ada, later), pending.room(ben, later)), (MOST, MOST));
    }
}
