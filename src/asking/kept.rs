//! What staff made of a question's answers, so that saying it can be taken back.

use super::actions::tell;
use super::model::{Choice, Question};
use super::store;
use crate::audit::{Hand, Whole};
use crate::db::{Conn, PostId, Timestamp, UserId};
use crate::error::Result;
use crate::events::What;
use crate::posts;
use serde::{Deserialize, Serialize};

/// What was concluded, and which option that is.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Concluded {
    post: PostId,
    question: i64,
    /// The words, and their language.
    said: (String, String),
    /// By whom, and when.
    by: Option<(UserId, Timestamp)>,
    /// The option, by its number.
    chosen: Option<i64>,
}

impl Concluded {
    /// As it is of a question.
    pub(super) fn of(question: &Question, options: &[Choice]) -> Self {
        Self {
            post: question.post_id,
            question: question.id,
            said: (question.conclusion.clone(), question.conclusion_lang.clone()),
            by: question.concluded_by.zip(question.concluded_at),
            chosen: options.iter().find(|option| option.is_chosen).map(|option| option.id),
        }
    }
}

impl Whole for Concluded {
    fn hold(&self, conn: &mut Conn) -> Result<()> {
        posts::get_held(conn, self.post).map(drop)
    }

    fn stands(&self, conn: &mut Conn) -> Result<bool> {
        let (question, options) = (store::get(conn, self.question)?, store::options_of(conn, self.question)?);
        Ok(Self::of(&question, &options) == *self)
    }

    fn put(&self, conn: &mut Conn, _: &Self, hand: Hand) -> Result<()> {
        store::conclude(conn, self.question, (self.chosen, &self.said), self.by)?;
        let what = if self.by.is_some() { What::Concluded } else { What::ConclusionTakenBack };
        let question = store::get(conn, self.question)?;
        tell(conn, hand.by, what, &question, hand.now)
    }
}
