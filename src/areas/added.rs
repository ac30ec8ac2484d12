//! Areas and lines that were added, as wholes, so that this can be taken back as long as nothing is in them.

use super::actions::{expect_free, expect_some};
use super::kept::{AreaKept, LineKept};
use super::names::{Named, Names};
use super::{lines, returning, store};
use crate::audit::{Hand, Whole};
use crate::db::{AreaId, Conn, LineId, lock_setup};
use crate::error::{Error, Problem, Result};
use serde::{Deserialize, Serialize};

/// An area under its number, or that there is none.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AreaThere {
    id: AreaId,
    area: Option<AddedArea>,
}

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct AddedArea {
    kept: AreaKept,
    position: i64,
    is_retired: bool,
}

impl AreaThere {
    /// That it was not there, and that it is.
    pub(super) fn both(conn: &mut Conn, id: AreaId) -> Result<(Self, Self)> {
        Ok((Self { id, area: None }, Self::of(conn, id)?))
    }

    fn of(conn: &mut Conn, id: AreaId) -> Result<Self> {
        let area = match store::get(conn, id) {
            Ok(area) => {
                let kept = AreaKept::of(conn, id)?;
                Some(AddedArea { kept, position: area.position, is_retired: area.is_retired })
            }
            Err(Error::NotFound) => None,
            Err(other) => return Err(other),
        };
        Ok(Self { id, area })
    }
}

impl Whole for AreaThere {
    /// Whoever files something in it at this moment comes first.
    fn hold(&self, conn: &mut Conn) -> Result<()> {
        lock_setup(conn)?;
        returning::hold_area(conn, self.id)
    }

    /// Others may have moved around it meanwhile.
    fn stands(&self, conn: &mut Conn) -> Result<bool> {
        let now = Self::of(conn, self.id)?;
        match (&self.area, &now.area) {
            (None, None) => Ok(true),
            (Some(was), Some(is)) if was.kept == is.kept && was.is_retired == is.is_retired => {
                Ok(!returning::is_area_used(conn, self.id)?)
            }
            _ => Ok(false),
        }
    }

    fn put(&self, conn: &mut Conn, _: &Self, _: Hand) -> Result<()> {
        let Some(AddedArea { kept, position, is_retired }) = &self.area else {
            returning::remove_area(conn, self.id)?;
            return expect_some(conn);
        };
        let named = Named { name: kept.name.clone(), names: Names::from(kept.names.clone()) };
        // Its line was added with it, and removed.
        store::line(conn, kept.line)?;
        expect_free(conn, &named, kept.line, None)?;
        if store::is_area_word(conn, &kept.slug)? {
            return Err(Error::invalid("name", Problem::Taken));
        }
        returning::insert_area(conn, kept, (*position, *is_retired))
    }
}

/// A line under its number, or that there is none.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LineThere {
    id: LineId,
    line: Option<AddedLine>,
}

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct AddedLine {
    kept: LineKept,
    position: i64,
    is_retired: bool,
}

impl LineThere {
    /// That it was not there, and that it is.
    pub(super) fn both(conn: &mut Conn, id: LineId) -> Result<(Self, Self)> {
        Ok((Self { id, line: None }, Self::of(conn, id)?))
    }

    fn of(conn: &mut Conn, id: LineId) -> Result<Self> {
        let line = match store::line(conn, id) {
            Ok(line) => {
                let kept = LineKept::of(conn, id)?;
                Some(AddedLine { kept, position: line.position, is_retired: line.is_retired })
            }
            Err(Error::NotFound) => None,
            Err(other) => return Err(other),
        };
        Ok(Self { id, line })
    }
}

impl Whole for LineThere {
    fn hold(&self, conn: &mut Conn) -> Result<()> {
        Ok(lock_setup(conn)?)
    }

    fn stands(&self, conn: &mut Conn) -> Result<bool> {
        let now = Self::of(conn, self.id)?;
        match (&self.line, &now.line) {
            (None, None) => Ok(true),
            (Some(was), Some(is)) if was.kept == is.kept && was.is_retired == is.is_retired => {
                Ok(!returning::is_line_used(conn, self.id)?)
            }
            _ => Ok(false),
        }
    }

    fn put(&self, conn: &mut Conn, _: &Self, _: Hand) -> Result<()> {
        let Some(AddedLine { kept, position, is_retired }) = &self.line else {
            return returning::remove_line(conn, self.id);
        };
        let named = Named { name: kept.name.clone(), names: Names::from(kept.names.clone()) };
        lines::expect_free(conn, &named, None)?;
        if store::is_line_word(conn, &kept.slug)? {
            return Err(Error::invalid("name", Problem::Taken));
        }
        returning::insert_line(conn, kept, (*position, *is_retired))
    }
}
