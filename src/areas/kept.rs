//! Areas and lines as wholes, so that what staff did to them can be taken back: what they are called, whether they are offered,
//! and where they stand, each apart from the others.

use super::actions::{self, expect_some};
use super::model::Area;
use super::{lines, returning, store};
use crate::audit::{Hand, Whole};
use crate::db::{AreaId, Conn, LineId, UserId, lock_setup};
use crate::error::Result;
use serde::{Deserialize, Serialize};

/// What an area is called and was called before, its line, and who answers for it.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AreaKept {
    pub(super) id: AreaId,
    pub(super) slug: String,
    pub(super) name: String,
    pub(super) names: String,
    pub(super) line: LineId,
    pub(super) former: Vec<String>,
    owners: Vec<UserId>,
    /// What was merged is changed no more.
    is_merged: bool,
}

impl AreaKept {
    /// As it is now.
    pub(super) fn of(conn: &mut Conn, id: AreaId) -> Result<Self> {
        let area = store::get(conn, id)?;
        Ok(Self {
            id,
            names: area.named.names.json(),
            name: area.named.name,
            slug: area.slug,
            line: area.line_id,
            former: returning::former_of_area(conn, id)?,
            owners: returning::owners_of_area(conn, id)?,
            is_merged: area.merged_into.is_some(),
        })
    }
}

impl Whole for AreaKept {
    fn hold(&self, conn: &mut Conn) -> Result<()> {
        Ok(lock_setup(conn)?)
    }

    fn stands(&self, conn: &mut Conn) -> Result<bool> {
        Ok(Self::of(conn, self.id)? == *self)
    }

    fn put(&self, conn: &mut Conn, _: &Self, _: Hand) -> Result<()> {
        returning::put_area(conn, self)?;
        store::set_owners(conn, self.id, &self.owners)?;
        // Another area of the line may have taken the name meanwhile.
        let named = store::get(conn, self.id)?.named;
        actions::expect_free(conn, &named, self.line, Some(self.id))
    }
}

/// What a line is called and was called before.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LineKept {
    pub(super) id: LineId,
    pub(super) slug: String,
    pub(super) name: String,
    pub(super) names: String,
    pub(super) former: Vec<String>,
}

impl LineKept {
    /// As it is now.
    pub(super) fn of(conn: &mut Conn, id: LineId) -> Result<Self> {
        let line = store::line(conn, id)?;
        let former = returning::former_of_line(conn, id)?;
        Ok(Self { id, names: line.named.names.json(), name: line.named.name, slug: line.slug, former })
    }
}

impl Whole for LineKept {
    fn hold(&self, conn: &mut Conn) -> Result<()> {
        Ok(lock_setup(conn)?)
    }

    fn stands(&self, conn: &mut Conn) -> Result<bool> {
        // What was merged is changed no more.
        let is_merged = store::line(conn, self.id)?.merged_into.is_some();
        Ok(Self::of(conn, self.id)? == *self && !is_merged)
    }

    fn put(&self, conn: &mut Conn, _: &Self, _: Hand) -> Result<()> {
        returning::put_line(conn, self)?;
        let named = store::line(conn, self.id)?.named;
        lines::expect_free(conn, &named, Some(self.id))
    }
}

/// Whether an area is offered for something new.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AreaOffered {
    id: AreaId,
    is_retired: bool,
    is_merged: bool,
}

impl AreaOffered {
    /// As an area is.
    pub(super) fn of(area: &Area) -> Self {
        Self { id: area.id, is_retired: area.is_retired, is_merged: area.merged_into.is_some() }
    }
}

impl Whole for AreaOffered {
    fn hold(&self, conn: &mut Conn) -> Result<()> {
        Ok(lock_setup(conn)?)
    }

    fn stands(&self, conn: &mut Conn) -> Result<bool> {
        Ok(Self::of(&store::get(conn, self.id)?) == *self)
    }

    fn put(&self, conn: &mut Conn, _: &Self, _: Hand) -> Result<()> {
        store::set_retired(conn, self.id, self.is_retired)?;
        expect_some(conn)
    }
}

/// Whether the areas of a line are offered for something new.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LineOffered {
    /// The line.
    pub(super) id: LineId,
    /// Whether they are not.
    pub(super) is_retired: bool,
}

impl Whole for LineOffered {
    fn hold(&self, conn: &mut Conn) -> Result<()> {
        Ok(lock_setup(conn)?)
    }

    fn stands(&self, conn: &mut Conn) -> Result<bool> {
        let line = store::line(conn, self.id)?;
        // What was merged is offered no more.
        Ok(line.is_retired == self.is_retired && line.merged_into.is_none())
    }

    fn put(&self, conn: &mut Conn, _: &Self, _: Hand) -> Result<()> {
        store::set_line_retired(conn, self.id, self.is_retired)?;
        expect_some(conn)
    }
}

/// Where the areas of a line stand.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AreaPlaces {
    line: LineId,
    places: Vec<(AreaId, i64)>,
}

impl AreaPlaces {
    /// As it is now.
    pub(super) fn of(conn: &mut Conn, line: LineId) -> Result<Self> {
        let all = store::list(conn)?;
        let of_line = all.iter().filter(|area| area.line_id == line && area.merged_into.is_none());
        Ok(Self { line, places: of_line.map(|area| (area.id, area.position)).collect() })
    }
}

impl Whole for AreaPlaces {
    fn hold(&self, conn: &mut Conn) -> Result<()> {
        Ok(lock_setup(conn)?)
    }

    fn stands(&self, conn: &mut Conn) -> Result<bool> {
        Ok(Self::of(conn, self.line)? == *self)
    }

    fn put(&self, conn: &mut Conn, _: &Self, _: Hand) -> Result<()> {
        returning::place_areas(conn, &self.places)
    }
}

/// Where the lines stand.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinePlaces(Vec<(LineId, i64)>);

impl LinePlaces {
    /// As it is now.
    pub(super) fn of(conn: &mut Conn) -> Result<Self> {
        Ok(Self(store::lines(conn)?.iter().map(|line| (line.id, line.position)).collect()))
    }
}

impl Whole for LinePlaces {
    fn hold(&self, conn: &mut Conn) -> Result<()> {
        Ok(lock_setup(conn)?)
    }

    fn stands(&self, conn: &mut Conn) -> Result<bool> {
        Ok(Self::of(conn)? == *self)
    }

    fn put(&self, conn: &mut Conn, _: &Self, _: Hand) -> Result<()> {
        returning::place_lines(conn, &self.0)
    }
}
