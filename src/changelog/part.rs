//! The part of the ROM that a feed of releases is about: everything, a product line or an area.

use crate::areas::{self, Area, ProductLine};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::i18n::Language;

/// Which lines of the changelog are told.
pub(super) enum Part {
    Whole,
    Line(ProductLine),
    Area(Area),
}

impl Part {
    /// What words out of an address mean; empty ones are not asked. An area says its line by itself.
    pub(super) fn find(conn: &mut Conn, line: &str, area: &str) -> Result<Self> {
        if !area.is_empty() {
            return Ok(Self::Area(areas::find(conn, area)?.ok_or(Error::NotFound)?));
        }
        if !line.is_empty() {
            return Ok(Self::Line(areas::find_line(conn, line)?.ok_or(Error::NotFound)?));
        }
        Ok(Self::Whole)
    }

    /// Whether lines of an area belong to it; what went out before an area was merged stands below its former name.
    pub(super) fn holds(&self, area: &Area) -> bool {
        match self {
            Self::Whole => true,
            Self::Line(line) => area.line_id == line.id,
            Self::Area(wanted) => area.id == wanted.id || area.merged_into == Some(wanted.id),
        }
    }

    /// What readers of a language call it, unless it is everything.
    pub(super) fn name(&self, lang: Language) -> Option<&str> {
        match self {
            Self::Whole => None,
            Self::Line(line) => Some(line.named.of(&lang)),
            Self::Area(area) => Some(area.named.of(&lang)),
        }
    }

    /// What it is known by whatever it is called, unless it is everything.
    pub(super) fn key(&self) -> Option<String> {
        match self {
            Self::Whole => None,
            Self::Line(line) => Some(format!("line {}", line.id)),
            Self::Area(area) => Some(format!("area {}", area.id)),
        }
    }

    /// How an address asks for it.
    pub(super) fn query(&self) -> String {
        match self {
            Self::Whole => String::new(),
            Self::Line(line) => line.asked(),
            Self::Area(area) => area.asked(),
        }
    }
}
