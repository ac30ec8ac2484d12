//! A train as a whole, so that what staff did to it can be taken back.

use super::actions::{expect_change, expect_line};
use super::model::{Audience, Train, called, read_by, told};
use super::scheme::Scheme;
use super::store;
use super::typed::NewTrain;
use crate::areas::ProductLine;
use crate::audit::{Hand, Whole};
use crate::db::{Conn, LineId, TrainId, lock_setup};
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
    /// Who reads of it; what was kept before there were others says nothing.
    #[serde(default)]
    audience: Audience,
    #[serde(default)]
    line: Option<LineId>,
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
            audience: train.audience,
            line: train.line_id,
        }
    }

    /// As the log has it; its versions as `yy.m.d`, its line by its word among those that there are.
    pub(super) fn told(&self, lines: &[ProductLine]) -> String {
        let moments = [self.cutoff.as_deref(), self.publish.as_deref()];
        let moments = moments.into_iter().flatten().collect::<Vec<_>>().join(",");
        let versions = self.scheme.replace(['{', '}'], "");
        let line = lines.iter().find(|line| Some(line.id) == self.line).map(|line| line.slug.clone());
        let audience = Some(self.audience).filter(|audience| *audience != Audience::Everyone);
        let mut told = vec![self.name.clone(), format!("{} {moments}", self.rhythm), versions];
        told.extend(line);
        told.extend(audience.map(|audience| audience.as_str().to_owned()));
        told.join("\n")
    }
}

/// What the log says of a train, in the words of whoever reads; nothing where it cannot be read. `line` says what the line of a
/// word is called, if there is one.
pub fn in_words(logged: &str, line: impl Fn(&str) -> Option<String>, l: &Messages) -> Option<String> {
    let mut lines = logged.lines();
    let (name, clock, letters) = (lines.next()?, lines.next()?, lines.next()?);
    let (rhythm, moments) = clock.split_once(' ')?;
    let mut said = vec![name.to_owned(), told(Rhythm::parse(rhythm)?, l)];
    // What was logged first has a space behind the comma.
    for moment in moments.split(',').map(str::trim).filter(|moment| !moment.is_empty()) {
        let moment = Moment::parse(moment)?;
        said.push(l.trains_moment(called(moment.weekday, l), moment.time.format("%H:%M").to_string()));
    }
    said.push(letters.to_owned());
    for more in lines {
        let audience = Audience::parse(more).map(|audience| read_by(audience, l));
        said.push(audience.or_else(|| line(more)).unwrap_or_else(|| more.to_owned()));
    }
    said.retain(|part| !part.is_empty());
    Some(l.beside(said))
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
            audience: self.audience,
            line: self.line,
        };
        // Another one may be called so by now, or a release be out with it.
        let now = store::get(conn, self.id)?;
        expect_change(conn, &now, &train)?;
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
        if !self.is_retired {
            let all = store::all(conn)?;
            let line = all.iter().find(|train| train.id == self.id).and_then(|train| train.line_id);
            expect_line(conn, &all, line, Some(self.id))?;
        }
        store::set_retired(conn, self.id, self.is_retired)
    }
}
