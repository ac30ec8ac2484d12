//! Who will be credited for the lines of a release that ships.

use super::desk::DeskItem;
use crate::credits;
use crate::db::{Conn, ItemId, PostId, UserId};
use crate::error::Result;
use crate::people::{self, Profile};
use crate::releases::{self, Credited};
use std::collections::{BTreeSet, HashMap};

/// Who will be credited for the lines.
#[derive(Default)]
pub(super) struct Credits {
    authors: HashMap<ItemId, Vec<UserId>>,
    said: HashMap<ItemId, Vec<Credited>>,
    people: HashMap<UserId, Profile>,
}

impl Credits {
    pub(super) fn read(conn: &mut Conn, items: &[ItemId], posts: &HashMap<ItemId, Vec<PostId>>) -> Result<Self> {
        let (authors, said) = (credits::proposed(conn, posts)?, releases::credited(conn, items)?);
        let named = said.values().flatten().map(|one| one.user);
        let all: BTreeSet<UserId> = authors.values().flatten().copied().chain(named).collect();
        let all: Vec<UserId> = all.into_iter().collect();
        let people = people::profiles(conn, &all)?.into_iter().map(|person| (person.id, person)).collect();
        Ok(Self { authors, said, people })
    }

    pub(super) fn tell(&self, line: &mut DeskItem) {
        let authors = self.authors.get(&line.item.id).into_iter().flatten();
        line.authors = authors.filter_map(|user| self.people.get(user)).cloned().collect();
        let said = self.said.get(&line.item.id).into_iter().flatten();
        let person = |one: &Credited| Some((self.people.get(&one.user)?.clone(), one.left_out));
        line.credited = said.filter_map(person).collect();
    }
}
