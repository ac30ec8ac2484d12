//! Groups, their members and their posts as wholes, so that what staff did to them can be taken back.

use super::actions::expect_free;
use super::model::{FanGroup, Member, Standing};
use super::news;
use super::store;
use super::typed::NewGroup;
use crate::audit::{Hand, Whole};
use crate::db::{Conn, GroupId, Lockable, PostId, Timestamp, UserId, lock, lock_setup};
use crate::error::{Error, Refusal, Result};
use crate::people;
use crate::text;
use serde::{Deserialize, Serialize};

/// What a group says of itself.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupKept {
    id: GroupId,
    name: String,
    about: String,
    lang: String,
}

impl GroupKept {
    pub(super) fn of(group: &FanGroup) -> Self {
        let (name, about, lang) = (group.name.clone(), group.about.clone(), group.lang.clone());
        Self { id: group.id, name, about, lang }
    }

    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// The same as one that is said anew.
    pub(super) fn said(&self) -> NewGroup {
        NewGroup { name: self.name.clone(), about: self.about.clone(), lang: self.lang.clone() }
    }

    /// As the log has it.
    pub(super) fn told(&self) -> String {
        format!("{}\n{}", self.name, self.about)
    }

    /// By which a form says what it showed.
    pub(super) fn digest(&self) -> String {
        text::digest(&[self.name.as_str(), self.about.as_str()])
    }
}

impl Whole for GroupKept {
    fn hold(&self, conn: &mut Conn) -> Result<()> {
        Ok(lock_setup(conn)?)
    }

    fn stands(&self, conn: &mut Conn) -> Result<bool> {
        Ok(Self::of(&store::get(conn, self.id)?) == *self)
    }

    fn put(&self, conn: &mut Conn, _: &Self, _: Hand) -> Result<()> {
        let group = self.said();
        // Another one may be called so by now.
        expect_free(&store::all(conn)?, &group, Some(self.id))?;
        store::set(conn, self.id, &group)
    }
}

/// Since when a group is closed, if it is.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupClosing {
    pub(super) id: GroupId,
    pub(super) closed_at: Option<Timestamp>,
}

impl Whole for GroupClosing {
    fn hold(&self, conn: &mut Conn) -> Result<()> {
        Ok(lock(conn, Lockable::FanGroups, &[self.id.0])?)
    }

    fn stands(&self, conn: &mut Conn) -> Result<bool> {
        Ok(store::get(conn, self.id)?.closed_at == self.closed_at)
    }

    fn put(&self, conn: &mut Conn, _: &Self, _: Hand) -> Result<()> {
        store::set_closed(conn, self.id, self.closed_at)
    }
}

/// How somebody stands to a group, or that they have nothing to do with it.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberPlace {
    group: GroupId,
    person: UserId,
    place: Option<(Standing, Timestamp)>,
}

impl MemberPlace {
    /// As it is now.
    pub(super) fn of(conn: &mut Conn, group: GroupId, person: UserId) -> Result<Self> {
        let place = store::find(conn, group, person)?.map(|known| (known.standing, known.since));
        Ok(Self { group, person, place })
    }

    pub(super) fn standing(&self) -> Option<Standing> {
        self.place.map(|(standing, _)| standing)
    }
}

impl Whole for MemberPlace {
    fn people(&self, _: &mut Conn) -> Result<Vec<UserId>> {
        Ok(vec![self.person])
    }

    fn hold(&self, conn: &mut Conn) -> Result<()> {
        Ok(lock(conn, Lockable::FanGroups, &[self.group.0])?)
    }

    fn stands(&self, conn: &mut Conn) -> Result<bool> {
        Ok(Self::of(conn, self.group, self.person)? == *self)
    }

    /// Whoever left the site meanwhile is in no group.
    fn may_be_put(&self, conn: &mut Conn, _: &Self, _: Timestamp) -> Result<bool> {
        Ok(self.place.is_none() || people::by_id(conn, self.person)?.is_some_and(|person| !person.is_former()))
    }

    fn put(&self, conn: &mut Conn, there: &Self, hand: Hand) -> Result<()> {
        if !self.may_be_put(conn, there, hand.now)? {
            return Err(Error::Rejected(Refusal::CHANGED_MEANWHILE));
        }
        match self.place {
            Some((standing, since)) => {
                store::put(conn, &Member { group_id: self.group, user_id: self.person, standing, since })?;
            }
            None => store::remove(conn, self.group, self.person)?,
        }
        news::tell_again(conn, (self.group, self.person), self.standing(), (hand.by, hand.now))
    }
}

/// Whether a post is a group's, and who gave it to them, and when.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PostPlace {
    group: GroupId,
    post: PostId,
    given: Option<(UserId, Timestamp)>,
}

impl PostPlace {
    /// As it is now.
    pub(super) fn of(conn: &mut Conn, group: GroupId, post: PostId) -> Result<Self> {
        let row = store::owner_of(conn, post)?.filter(|(owner, ..)| *owner == group);
        Ok(Self { group, post, given: row.map(|(_, by, at)| (by, at)) })
    }
}

impl Whole for PostPlace {
    fn hold(&self, conn: &mut Conn) -> Result<()> {
        Ok(lock(conn, Lockable::FanGroups, &[self.group.0])?)
    }

    fn stands(&self, conn: &mut Conn) -> Result<bool> {
        Ok(Self::of(conn, self.group, self.post)? == *self)
    }

    /// It may be another group's by now.
    fn may_be_put(&self, conn: &mut Conn, _: &Self, _: Timestamp) -> Result<bool> {
        Ok(self.given.is_none() || store::owner_of(conn, self.post)?.is_none())
    }

    fn put(&self, conn: &mut Conn, there: &Self, hand: Hand) -> Result<()> {
        if !self.may_be_put(conn, there, hand.now)? {
            return Err(Error::Rejected(Refusal::CHANGED_MEANWHILE));
        }
        match self.given {
            Some((by, at)) => store::give(conn, self.post, (self.group, by, at)),
            None => store::take(conn, self.post),
        }
    }
}
