//! What a feed of releases is about: everything, a train beside the weekly one, a product line or an area.

use crate::areas::{self, Area, ProductLine};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::i18n::{Language, Messages};
use crate::people::Viewer;
use crate::releases;
use crate::trains::{Train, WEEKLY};

/// Which lines of the changelog are told.
pub(super) enum Part {
    Whole,
    Train(Train),
    Line(ProductLine),
    Area(Area),
}

impl Part {
    /// What the words of a train, a line and an area out of an address mean to somebody; empty ones are not asked. A train comes
    /// first; that of the weekly one is everything, and an area says its line by itself.
    pub(super) fn find(conn: &mut Conn, [train, line, area]: [&str; 3], who: Option<&Viewer>) -> Result<Self> {
        if !train.is_empty() {
            let train = releases::train_for(conn, train, who)?;
            return Ok(if train.id == WEEKLY { Self::Whole } else { Self::Train(train) });
        }
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
            Self::Whole | Self::Train(_) => true,
            Self::Line(line) => area.line_id == line.id,
            Self::Area(wanted) => area.id == wanted.id || area.merged_into == Some(wanted.id),
        }
    }

    /// What readers of a language call it, unless it is everything.
    pub(super) fn name(&self, lang: Language, l: &Messages) -> Option<String> {
        match self {
            Self::Whole => None,
            Self::Train(train) => Some(train.called(l)),
            Self::Line(line) => Some(line.named.of(&lang).to_owned()),
            Self::Area(area) => Some(area.named.of(&lang).to_owned()),
        }
    }

    /// Whether everybody reads of it.
    pub(super) fn is_public(&self) -> bool {
        match self {
            Self::Train(train) => train.is_public(),
            Self::Whole | Self::Line(_) | Self::Area(_) => true,
        }
    }

    /// What it is known by whatever it is called, unless it is everything.
    pub(super) fn key(&self) -> Option<String> {
        match self {
            Self::Whole => None,
            Self::Train(train) => Some(format!("train {}", train.id)),
            Self::Line(line) => Some(format!("line {}", line.id)),
            Self::Area(area) => Some(format!("area {}", area.id)),
        }
    }

    /// How an address asks for it.
    pub(super) fn query(&self) -> String {
        match self {
            Self::Whole => String::new(),
            Self::Train(train) => train.asked(),
            Self::Line(line) => line.asked(),
            Self::Area(area) => area.asked(),
        }
    }
}
