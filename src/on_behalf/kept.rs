//! A vote that was cast for somebody as a whole, so that whoever took it back has it stand again.

use super::actions;
use super::model::OnBehalf;
use super::store;
use crate::audit::{Hand, Whole};
use crate::db::{Conn, PostId, Timestamp, UserId, VotingWeek};
use crate::error::{Error, Refusal, Result};
use crate::events::{self, NewEvent, What};
use crate::voting::{self, Cast};
use crate::{people, posts};
use serde::{Deserialize, Serialize};

/// The vote that staff cast for a person, or that there is none of theirs.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OnBehalfKept {
    post: PostId,
    voter: UserId,
    vote: Option<Stood>,
}

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Stood {
    by: UserId,
    source: String,
    at: Timestamp,
    week: VotingWeek,
}

impl OnBehalfKept {
    /// As it is now.
    pub(super) fn of(conn: &mut Conn, post: PostId, voter: UserId) -> Result<Self> {
        let own = store::of_person(conn, post, voter)?.filter(|own| own.post_id == post);
        let week = voting::week_of(conn, post, voter)?;
        let stood =
            |(own, week): (OnBehalf, VotingWeek)| Stood { by: own.cast_by, source: own.source, at: own.cast_at, week };
        Ok(Self { post, voter, vote: own.zip(week).map(stood) })
    }

    /// Without it.
    pub(super) fn gone(&self) -> Self {
        Self { post: self.post, voter: self.voter, vote: None }
    }

    fn on_behalf(&self) -> Option<(OnBehalf, VotingWeek)> {
        let stood = self.vote.as_ref()?;
        let (post_id, user_id, source) = (self.post, self.voter, stood.source.clone());
        Some((OnBehalf { post_id, user_id, cast_by: stood.by, source, cast_at: stood.at }, stood.week))
    }
}

impl Whole for OnBehalfKept {
    fn people(&self, _: &mut Conn) -> Result<Vec<UserId>> {
        Ok(vec![self.voter])
    }

    fn hold(&self, conn: &mut Conn) -> Result<()> {
        posts::get_held(conn, self.post).map(drop)
    }

    /// Whoever has voted by themselves meanwhile needs nobody to.
    fn stands(&self, conn: &mut Conn) -> Result<bool> {
        if self.vote.is_none() {
            return Ok(voting::own_votes(conn, self.voter, &[self.post])?.is_empty());
        }
        Ok(Self::of(conn, self.post, self.voter)? == *self)
    }

    fn put(&self, conn: &mut Conn, there: &Self, hand: Hand) -> Result<()> {
        let voter = people::by_id(conn, self.voter)?.ok_or(Error::NotFound)?.viewer();
        let Some((own, week)) = self.on_behalf() else {
            let Some((own, week)) = there.on_behalf() else { return Ok(()) };
            return actions::remove(conn, &voter, &own, (week, hand.now));
        };
        // Another account of their mailbox may have voted meanwhile.
        if people::running_block(conn, voter.id, hand.now)?.is_some()
            || voting::cast(conn, &voter, self.post, week, own.cast_at)? != Cast::Counted
        {
            return Err(Error::Rejected(Refusal::CHANGED_MEANWHILE));
        }
        store::put(conn, &own)?;
        // It is the one of then: whoever heard of it hears nothing more, by the key of its mail, and whoever did not does now.
        let event =
            NewEvent { what: What::VotedOnBehalf, actor: own.cast_by, post: Some(self.post), subject: voter.id.0 };
        events::record(conn, &event, own.cast_at).map(drop)
    }
}
