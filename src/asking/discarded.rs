//! A draft that was thrown away, so that this can be taken back. Pictures of its options are gone with it: one that had any stays
//! thrown away.

use super::model::{Choice, MOST, Question};
use super::returning::{self, Returned};
use super::store;
use super::words::{ENOUGH, OPEN_ALREADY};
use crate::audit::{Hand, Whole};
use crate::db::{Conn, PostId, UserId};
use crate::error::{Error, Result};
use crate::posts;
use serde::{Deserialize, Serialize};

/// A draft under its number, or that there is none.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftKept {
    post: PostId,
    question: i64,
    draft: Option<Drafted>,
}

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Drafted {
    body: String,
    lang: String,
    days: i64,
    by: UserId,
    options: Vec<Offered>,
}

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Offered {
    id: i64,
    position: i64,
    label: String,
    lang: String,
}

impl Drafted {
    fn of(question: &Question, choices: Vec<Choice>) -> Self {
        let offered = |choice: Choice| Offered {
            id: choice.id,
            position: choice.position,
            label: choice.label,
            lang: choice.lang,
        };
        Self {
            body: question.body.clone(),
            lang: question.lang.clone(),
            days: question.days,
            by: question.drafted_by,
            options: choices.into_iter().map(offered).collect(),
        }
    }

    /// What is there under its number.
    fn there(conn: &mut Conn, id: i64) -> Result<Option<Self>> {
        match store::get(conn, id) {
            Ok(question) => Ok(Some(Self::of(&question, store::options_of(conn, id)?))),
            Err(Error::NotFound) => Ok(None),
            Err(other) => Err(other),
        }
    }

    fn put_back(&self, conn: &mut Conn, post: PostId, id: i64) -> Result<()> {
        let draft = Returned { post, body: &self.body, lang: &self.lang, days: self.days, by: self.by };
        returning::insert(conn, id, &draft)?;
        for Offered { id: option, position, label, lang } in &self.options {
            returning::insert_option(conn, id, (*option, *position), (label, lang))?;
        }
        Ok(())
    }
}

impl DraftKept {
    /// A draft that is there and that it is not, unless an option of it has a picture.
    pub(super) fn both(conn: &mut Conn, question: &Question) -> Result<Option<(Self, Self)>> {
        let choices = store::options_of(conn, question.id)?;
        let is_pictured = returning::is_any_pictured(conn, &choices)?;
        let of = |draft| Self { post: question.post_id, question: question.id, draft };
        Ok((!is_pictured).then(|| (of(Some(Drafted::of(question, choices))), of(None))))
    }
}

impl Whole for DraftKept {
    fn hold(&self, conn: &mut Conn) -> Result<()> {
        posts::get_held(conn, self.post).map(drop)
    }

    /// There is none where another one was written since.
    fn stands(&self, conn: &mut Conn) -> Result<bool> {
        let all = store::all_of(conn, self.post)?;
        let is_free = self.draft.is_some() || all.iter().all(|question| question.opened_at.is_some());
        Ok(is_free && Drafted::there(conn, self.question)? == self.draft)
    }

    fn put(&self, conn: &mut Conn, _: &Self, _: Hand) -> Result<()> {
        let all = store::all_of(conn, self.post)?;
        match &self.draft {
            Some(_) if all.len() >= MOST => Err(Error::Rejected(ENOUGH)),
            Some(draft) => draft.put_back(conn, self.post, self.question),
            None if all.iter().any(|question| question.id == self.question && question.opened_at.is_some()) => {
                Err(Error::Rejected(OPEN_ALREADY))
            }
            None => store::remove(conn, self.question),
        }
    }
}
