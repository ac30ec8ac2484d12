//! An answer as a whole, so that what staff did to it can be taken back.

use super::actions::expect_free;
use super::model::{Answer, NewAnswer, Texts};
use super::store::{self, MOST};
use super::words::ENOUGH;
use crate::audit::{Hand, Whole};
use crate::db::{Conn, lock_setup};
use crate::error::{Error, Result};
use crate::i18n::Language;
use crate::posts::Status;
use serde::{Deserialize, Serialize};

/// An answer under its number, or that there is none.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerKept {
    id: i64,
    said: Option<Said>,
    /// How often it had been changed: whoever has it open is told that it was, whichever way.
    revision: i64,
}

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Said {
    name: String,
    status: Option<Status>,
    /// By language tag.
    texts: Vec<(String, String)>,
}

impl AnswerKept {
    /// An answer that is there.
    pub(super) fn of(answer: &Answer) -> Self {
        let text = |(language, body): &(Language, String)| (language.to_string(), body.clone());
        let said = Said {
            name: answer.choice.name.clone(),
            status: answer.choice.status,
            texts: answer.texts.0.iter().map(text).collect(),
        };
        Self { id: answer.choice.id, said: Some(said), revision: answer.revision }
    }

    /// That this one is not there, or no longer.
    pub(super) fn none(answer: &Answer) -> Self {
        Self { id: answer.choice.id, said: None, revision: answer.revision }
    }
}

impl Said {
    fn answer(&self) -> NewAnswer {
        let text = |(tag, body): &(String, String)| Some((tag.parse::<Language>().ok()?, body.clone()));
        let texts = Texts(self.texts.iter().filter_map(text).collect());
        NewAnswer { name: self.name.clone(), status: self.status, texts }
    }
}

impl Whole for AnswerKept {
    fn hold(&self, conn: &mut Conn) -> Result<()> {
        Ok(lock_setup(conn)?)
    }

    fn stands(&self, conn: &mut Conn) -> Result<bool> {
        let there = store::find(conn, self.id)?.map(|answer| Self::of(&answer));
        Ok(there.and_then(|there| there.said) == self.said)
    }

    fn put(&self, conn: &mut Conn, there: &Self, _: Hand) -> Result<()> {
        let is_there = store::find(conn, self.id)?;
        let Some(said) = &self.said else {
            return is_there.map_or(Ok(()), |answer| store::remove(conn, self.id, answer.revision));
        };
        let answer = said.answer();
        expect_free(conn, &answer, Some(self.id))?;
        if let Some(known) = is_there {
            return store::replace(conn, self.id, known.revision, &answer);
        }
        if i64::try_from(store::choices(conn)?.len()).is_ok_and(|count| count >= MOST) {
            return Err(Error::Rejected(ENOUGH));
        }
        store::put_back(conn, self.id, self.revision.max(there.revision) + 1, &answer)
    }
}
