//! A train as a whole, so that what staff did to it can be taken back.

use super::actions::expect_free;
use super::model::{Train, called, told};
use super::scheme::Scheme;
use super::store;
use super::typed::NewTrain;
use crate::audit::{Hand, Whole};
use crate::db::{Conn, TrainId, lock_setup};
use crate::error::{Error, Result};
use crate::i18n::Messages;
use crate::schedule::{Moment, Rhythm};
use serde::{Deserialize, Serialize};

/// What a train is called, and when and as what its releases go out.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrainKept {
    id: TrainId,
    name: String,
    rhythm: String,
    cutoff: Option<String>,
    publish: Option<String>,
    scheme: String,
}

impl TrainKept {
    pub(super) fn of(train: &Train) -> Self {
        Self {
            id: train.id,
            name: train.name.clone(),
            rhythm: train.rhythm.clone(),
            cutoff: train.cutoff.clone(),
            publish: train.publish.clone(),
            scheme: train.scheme.clone(),
        }
    }

    /// As the log has it; its versions as `yy.m.d`.
    pub(super) fn told(&self) -> String {
        let moments = [self.cutoff.as_deref(), self.publish.as_deref()];
        let moments = moments.into_iter().flatten().collect::<Vec<_>>().join(", ");
        let versions = self.scheme.replace(['{', '}'], "");
        format!("{}\n{} {moments}\n{versions}", self.name, self.rhythm)
    }
}

/// What the log says of a train, in the words of whoever reads; nothing where it cannot be read.
pub fn in_words(logged: &str, l: &Messages) -> Option<String> {
    let mut lines = logged.lines();
    let (name, clock, letters) = (lines.next()?, lines.next()?, lines.next()?);
    let (rhythm, moments) = clock.split_once(' ')?;
    let mut said = vec![name.to_owned(), told(Rhythm::parse(rhythm)?, l)];
    for moment in moments.split(", ").filter(|moment| !moment.is_empty()) {
        let moment = Moment::parse(moment)?;
        said.push(l.trains_moment(called(moment.weekday, l), moment.time.format("%H:%M").to_string()));
    }
    said.push(letters.to_owned());
    said.retain(|part| !part.is_empty());
    Some(said.join(" · "))
}

impl Whole for TrainKept {
    fn hold(&self, conn: &mut Conn) -> Result<()> {
        Ok(lock_setup(conn)?)
    }

    fn stands(&self, conn: &mut Conn) -> Result<bool> {
        Ok(Self::of(&store::get(conn, self.id)?) == *self)
    }

    fn put(&self, conn: &mut Conn, _: &Self, _: Hand) -> Result<()> {
        let unreadable = || Error::broken("what was kept of a train cannot be read");
        let train = NewTrain {
            name: self.name.clone(),
            rhythm: Rhythm::parse(&self.rhythm).ok_or_else(unreadable)?,
            cutoff: self.cutoff.clone(),
            publish: self.publish.clone(),
            scheme: Scheme::parse(&self.scheme).ok_or_else(unreadable)?,
        };
        // Another one may be called so by now.
        expect_free(&store::all(conn)?, &train, Some(self.id))?;
        store::set(conn, self.id, &train)
    }
}

/// Whether releases still go with a train.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrainOffered {
    pub(super) id: TrainId,
    pub(super) is_retired: bool,
}

impl Whole for TrainOffered {
    fn hold(&self, conn: &mut Conn) -> Result<()> {
        Ok(lock_setup(conn)?)
    }

    fn stands(&self, conn: &mut Conn) -> Result<bool> {
        Ok(store::get(conn, self.id)?.is_retired == self.is_retired)
    }

    fn put(&self, conn: &mut Conn, _: &Self, _: Hand) -> Result<()> {
        store::set_retired(conn, self.id, self.is_retired)
    }
}
