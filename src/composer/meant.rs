//! Which release a page showed. Its forms say it by its row, since owners may count the weeks anew meanwhile; a script that
//! knows no more says the week.

use crate::db::{Conn, ReleaseId, WeekNumber};
use crate::error::{Error, Result};
use crate::releases::{self, Release};
use crate::trains::WEEKLY;

/// A release of the weekly train.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meant {
    /// By its row.
    Row(ReleaseId),
    /// By its week.
    Week(WeekNumber),
}

impl Meant {
    /// Reads the fields `coming` and `week` of a form; the first one counts where it is there.
    pub(super) fn read((row, week): (&str, &str)) -> Result<Self> {
        let read = if row.is_empty() {
            week.parse::<i64>().map(|week| Self::Week(WeekNumber(week)))
        } else {
            row.parse::<i64>().map(|row| Self::Row(ReleaseId(row)))
        };
        read.map_err(|_| Error::Rejected(releases::NOT_THERE))
    }

    /// Whether this one is meant.
    pub(super) fn is(self, release: &Release) -> bool {
        match self {
            Self::Row(id) => release.id == id,
            Self::Week(week) => release.week == week,
        }
    }

    /// It, if it is still the coming one.
    pub(super) fn still_coming(self, conn: &mut Conn) -> Result<Release> {
        let latest = releases::latest(conn, WEEKLY)?;
        latest.filter(|release| self.is(release)).ok_or(Error::Rejected(releases::NOT_THERE))
    }

    /// It, however far it has come; none where there is none.
    pub(super) fn find(self, conn: &mut Conn) -> Result<Option<Release>> {
        match self {
            Self::Week(week) => releases::of_week(conn, WEEKLY, week),
            Self::Row(id) => match releases::get(conn, id) {
                Ok(release) => Ok(Some(release).filter(|release| release.train_id == WEEKLY)),
                Err(Error::NotFound) => Ok(None),
                Err(other) => Err(other),
            },
        }
    }
}
