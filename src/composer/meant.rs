//! Which release a page showed. Its forms say the train, unless that is the weekly one, and the row, since owners may count the
//! weeks anew meanwhile; a script that knows no more says the week.

use crate::db::{Conn, ReleaseId, WeekNumber};
use crate::error::{Error, Result};
use crate::releases::{self, Release};
use crate::trains;

/// What a form says of it: the word of a train, a row and a week.
pub(super) type Told<'a> = (&'a str, &'a str, &'a str);

/// A release of a train.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Meant {
    /// The word of the train; empty for the weekly one.
    train: String,
    which: Which,
}

/// Which one of its train.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Which {
    /// By its row.
    Row(ReleaseId),
    /// By its week.
    Week(WeekNumber),
}

impl Meant {
    /// Reads the fields `train`, `coming` and `week` of a form; of these the week counts where there is no row.
    pub(super) fn read((train, row, week): Told<'_>) -> Result<Self> {
        let which = if row.is_empty() {
            week.parse::<i64>().map(|week| Which::Week(WeekNumber(week)))
        } else {
            row.parse::<i64>().map(|row| Which::Row(ReleaseId(row)))
        };
        let which = which.map_err(|_| Error::Rejected(releases::NOT_THERE))?;
        Ok(Self { train: train.to_owned(), which })
    }

    /// Whether this one of its train is meant.
    pub(super) fn is(&self, release: &Release) -> bool {
        match self.which {
            Which::Row(id) => release.id == id,
            Which::Week(week) => release.week == week,
        }
    }

    /// It, if it is still the coming one; not found where there is no such train.
    pub(super) fn still_coming(&self, conn: &mut Conn) -> Result<Release> {
        let train = trains::of_word(conn, &self.train)?;
        if train.is_retired {
            return Err(Error::Rejected(releases::NOT_THERE));
        }
        let latest = releases::latest(conn, train.id)?;
        latest.filter(|release| self.is(release)).ok_or(Error::Rejected(releases::NOT_THERE))
    }

    /// It, however far it has come; none where there is none.
    pub(super) fn find(&self, conn: &mut Conn) -> Result<Option<Release>> {
        let train = trains::of_word(conn, &self.train)?;
        match self.which {
            Which::Week(week) => releases::of_week(conn, train.id, week),
            Which::Row(id) => match releases::get(conn, id) {
                Ok(release) => Ok(Some(release).filter(|release| release.train_id == train.id)),
                Err(Error::NotFound) => Ok(None),
                Err(other) => Err(other),
            },
        }
    }
}
