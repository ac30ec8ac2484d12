//! How somebody stands to a group, and what they said of a post, so that what staff did about that can be taken back.

use super::model::{Standing, TestResult, Tester};
use super::store;
use crate::areas;
use crate::audit::{Hand, Whole};
use crate::db::{AreaId, Conn, Lockable, PostId, Timestamp, UserId, lock};
use crate::error::{Error, Refusal, Result};
use crate::events::{self, NewEvent, What};
use crate::mail;
use serde::{Deserialize, Serialize};

/// Somebody's place in the group of an area, or none.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TestersPlace {
    area: AreaId,
    person: UserId,
    row: Option<Row>,
}

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Row {
    /// Its number stays: by it the mail that tells of it goes out once.
    id: i64,
    standing: Standing,
    since: Timestamp,
}

impl TestersPlace {
    /// As it is now.
    pub(super) fn of(conn: &mut Conn, area: AreaId, person: UserId) -> Result<Self> {
        let row = store::find(conn, area, person)?;
        let row = row.map(|known| Row { id: known.id, standing: known.standing, since: known.since });
        Ok(Self { area, person, row })
    }

    fn tester(&self) -> Option<Tester> {
        let row = self.row.as_ref()?;
        let (area_id, user_id) = (self.area, self.person);
        Some(Tester { id: row.id, area_id, user_id, standing: row.standing, since: row.since })
    }
}

/// Stops the mail that tells somebody of their place: one that waits may be told again later, one that is being sent at this
/// moment is not.
pub(super) fn stop_mail(conn: &mut Conn, tester: &Tester, now: Timestamp) -> Result<()> {
    let keys = [tester.mail_key()];
    mail::withdraw_keys(conn, &keys, now)?;
    mail::cancel_keys(conn, &keys, now).map(drop)
}

impl Whole for TestersPlace {
    fn people(&self, _: &mut Conn) -> Result<Vec<UserId>> {
        Ok(vec![self.person])
    }

    fn hold(&self, conn: &mut Conn) -> Result<()> {
        Ok(lock(conn, Lockable::Areas, &[self.area.0])?)
    }

    fn stands(&self, conn: &mut Conn) -> Result<bool> {
        // The testers of an area that was merged are elsewhere.
        let is_area = areas::get(conn, self.area)?.merged_into.is_none();
        Ok(is_area && Self::of(conn, self.area, self.person)? == *self)
    }

    fn put(&self, conn: &mut Conn, there: &Self, hand: Hand) -> Result<()> {
        if let Some(tester) = there.tester() {
            stop_mail(conn, &tester, hand.now)?;
            store::remove(conn, &tester)?;
        }
        let Some(tester) = self.tester() else { return Ok(()) };
        if store::get(conn, tester.id)?.is_some() {
            return Err(Error::Rejected(Refusal::CHANGED_MEANWHILE));
        }
        store::put_back(conn, &tester)?;
        // Whoever was not told yet, because their mail was stopped, hears of it after all. Who joined by themselves does not.
        let was_asking = there.tester().is_some_and(|before| before.standing == Standing::Asked);
        let by_staff = match tester.standing {
            Standing::Asked | Standing::TurnedDown => return Ok(()),
            Standing::Invited => true,
            Standing::Joined => was_asking || mail::was_withdrawn(conn, tester.user_id, &tester.mail_key())?,
        };
        if !by_staff {
            return Ok(());
        }
        let event = NewEvent { what: What::TesterTaken, actor: hand.by, post: None, subject: tester.id };
        events::record(conn, &event, hand.now).map(drop)
    }
}

/// What somebody says of a post, or that they say nothing of it.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SaidOfPost {
    post: PostId,
    person: UserId,
    result: Option<TestResult>,
}

impl SaidOfPost {
    /// As it is now.
    pub(super) fn of(conn: &mut Conn, post: PostId, person: UserId) -> Result<Self> {
        Ok(Self { post, person, result: store::result_of(conn, post, person)?.map(|(said, _)| said) })
    }

    /// What others see of it.
    pub(super) fn seen(&self) -> Option<&TestResult> {
        self.result.as_ref().filter(|said| said.removed.is_none())
    }
}

impl Whole for SaidOfPost {
    fn people(&self, _: &mut Conn) -> Result<Vec<UserId>> {
        Ok(vec![self.person])
    }

    fn hold(&self, _: &mut Conn) -> Result<()> {
        // Whoever says it is held.
        Ok(())
    }

    fn stands(&self, conn: &mut Conn) -> Result<bool> {
        Ok(Self::of(conn, self.post, self.person)? == *self)
    }

    fn put(&self, conn: &mut Conn, _: &Self, _: Hand) -> Result<()> {
        match &self.result {
            Some(result) => store::put_result(conn, self.post, result),
            None => store::remove_result(conn, self.post, self.person).map(drop),
        }
    }
}
