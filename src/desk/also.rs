//! What stands around the desk's list, whatever is in it.

use super::acts::{self, Last};
use super::listing::Look;
use super::saved::{self, Offered};
use crate::areas::LineAreas;
use crate::db::Conn;
use crate::error::Result;
use crate::releases::{self, Lapse};
use crate::trains::WEEKLY;

/// All of it.
pub(super) struct Also {
    pub views: Vec<Offered>,
    /// What one did last, where that was no decision and can be taken back.
    pub last: Option<Last>,
    /// That the approval of the coming release does not hold any more.
    pub lapse: Option<Lapse>,
    /// The version of the last release, unless it was recalled.
    pub latest: Option<String>,
}

impl Also {
    /// For whoever looks; `lines` are those of the site.
    pub(super) fn find(conn: &mut Conn, lines: &[LineAreas], look: Look) -> Result<Self> {
        let latest = releases::published(conn, WEEKLY, 1)?.pop().filter(|latest| latest.recalled_at.is_none());
        Ok(Self {
            views: saved::offered(conn, lines, look)?,
            last: acts::last(conn, look.reader, look.now, &acts::ON_DESK)?,
            lapse: releases::lapsed(conn, WEEKLY)?,
            latest: latest.and_then(|latest| latest.version),
        })
    }
}
