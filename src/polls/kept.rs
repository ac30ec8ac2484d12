//! A draft as a whole, so that what staff did to it can be taken back. Files of pictures go with what showed them: where there are
//! any, nothing is kept.

use super::model::{Poll, PollOption, Purpose, Totals};
use super::store::{self, MOST_DRAFTS};
use super::words::ENOUGH_DRAFTS;
use crate::audit::{Hand, Whole};
use crate::db::{Conn, Lockable, Timestamp, UserId, lock, lock_setup};
use crate::error::{Error, Result};
use serde::{Deserialize, Serialize};

/// A draft under its number, or that there is none.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PollThere {
    id: i64,
    draft: Option<Drafted>,
}

/// A draft as it is stored.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Drafted {
    pub purpose: Purpose,
    pub question: String,
    pub lang: String,
    pub note: String,
    pub note_lang: String,
    pub totals: Totals,
    pub closes_at: Timestamp,
    pub revision: i64,
    pub by: UserId,
    pub options: Vec<Offered>,
}

/// An option of it.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Offered {
    pub id: i64,
    pub position: i64,
    pub label: String,
    pub lang: String,
}

impl Drafted {
    fn of(poll: &Poll, options: &[PollOption]) -> Self {
        let offered = |option: &PollOption| Offered {
            id: option.id,
            position: option.position,
            label: option.label.clone(),
            lang: option.lang.clone(),
        };
        Self {
            purpose: poll.purpose,
            question: poll.question.clone(),
            lang: poll.lang.clone(),
            note: poll.note.clone(),
            note_lang: poll.note_lang.clone(),
            totals: poll.totals,
            closes_at: poll.closes_at,
            revision: poll.revision,
            by: poll.drafted_by,
            options: options.iter().map(offered).collect(),
        }
    }
}

/// Whether one of these options has a picture.
fn is_any_pictured(options: &[PollOption]) -> bool {
    options.iter().any(|option| option.picture.is_some())
}

impl PollThere {
    /// A draft as it is, unless it has pictures.
    pub(super) fn of(poll: &Poll, options: &[PollOption]) -> Option<Self> {
        (!is_any_pictured(options)).then(|| Self { id: poll.id, draft: Some(Drafted::of(poll, options)) })
    }

    /// That there is none of its number.
    pub(super) fn absent(&self) -> Self {
        Self { id: self.id, draft: None }
    }
}

impl Whole for PollThere {
    fn hold(&self, conn: &mut Conn) -> Result<()> {
        lock_setup(conn)?;
        Ok(lock(conn, Lockable::Polls, &[self.id])?)
    }

    fn stands(&self, conn: &mut Conn) -> Result<bool> {
        let poll = match store::get(conn, self.id) {
            Err(Error::NotFound) => return Ok(self.draft.is_none()),
            poll => poll?,
        };
        let options = store::options_of(conn, self.id)?;
        let is_draft = poll.opened_at.is_none() && !is_any_pictured(&options);
        Ok(is_draft && self.draft.as_ref() == Some(&Drafted::of(&poll, &options)))
    }

    fn may_be_put(&self, conn: &mut Conn, there: &Self, _: Timestamp) -> Result<bool> {
        let is_one_more = self.draft.is_some() && there.draft.is_none();
        Ok(!is_one_more || store::count_drafts(conn)? < MOST_DRAFTS)
    }

    fn put(&self, conn: &mut Conn, there: &Self, hand: Hand) -> Result<()> {
        if !self.may_be_put(conn, there, hand.now)? {
            return Err(Error::Rejected(ENOUGH_DRAFTS));
        }
        if there.draft.is_some() {
            store::remove(conn, self.id)?;
        }
        self.draft.as_ref().map_or(Ok(()), |draft| store::insert_again(conn, self.id, draft))
    }
}
