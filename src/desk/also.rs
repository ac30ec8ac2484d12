//! What stands around the desk's list, whatever is in it.

use super::acts::{self, Last};
use super::listing::Look;
use super::saved::{self, Offered};
use crate::areas::LineAreas;
use crate::db::Conn;
use crate::error::Result;
use crate::releases::{self, Lapse};
use crate::trains::{self, Train, WEEKLY};
use crate::web::with_query;

/// All of it.
pub(super) struct Also {
    pub views: Vec<Offered>,
    /// What one did last, where that was no decision and can be taken back.
    pub last: Option<Last>,
    /// The approvals of coming releases that do not hold any more.
    pub lapsed: Vec<Lapsed>,
    /// The version of the last release, unless it was recalled.
    pub latest: Option<String>,
}

/// An approval that does not hold any more.
pub(super) struct Lapsed {
    /// With which train its release goes, unless that is the weekly one.
    pub train: Option<Train>,
    /// Where its release is composed.
    pub composer: String,
    pub lapse: Lapse,
}

impl Lapsed {
    fn of((train, lapse): (Train, Lapse)) -> Self {
        let composer = with_query("/releases/next/edit", &trains::asked(train.word()));
        Self { train: Some(train).filter(|train| train.id != WEEKLY), composer, lapse }
    }
}

impl Also {
    /// For whoever looks; `lines` are those of the site.
    pub(super) fn find(conn: &mut Conn, lines: &[LineAreas], look: Look) -> Result<Self> {
        let latest = releases::published(conn, WEEKLY, 1)?.pop().filter(|latest| latest.recalled_at.is_none());
        Ok(Self {
            views: saved::offered(conn, lines, look)?,
            last: acts::last(conn, look.reader, look.now, &acts::ON_DESK)?,
            lapsed: releases::lapsed(conn)?.into_iter().map(Lapsed::of).collect(),
            latest: latest.and_then(|latest| latest.version),
        })
    }
}
