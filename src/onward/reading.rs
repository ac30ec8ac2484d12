//! What was counted of a release.

use super::model::{Source, What};
use super::store;
use crate::db::{Conn, ItemId, ReleaseId};
use crate::error::Result;
use crate::releases::LinkKind;

/// Where the readers of a release went on.
#[derive(Debug, Clone, Default)]
pub struct Onward {
    /// How often each link was pressed.
    pub presses: Vec<(ItemId, LinkKind, i64)>,
    /// What was pressed on the page after the update, in the order in which one does so; for staff.
    pub referrals: Vec<(What, Source, i64)>,
}

impl Onward {
    /// How often a link was pressed.
    pub fn of(&self, item: ItemId, kind: LinkKind) -> i64 {
        let here = self.presses.iter().find(|(of, which, _)| (*of, *which) == (item, kind));
        here.map_or(0, |(_, _, presses)| *presses)
    }

    /// How often links of a kind were pressed, of all lines.
    pub fn of_kind(&self, kind: LinkKind) -> i64 {
        self.presses.iter().filter(|(_, which, _)| *which == kind).map(|(_, _, presses)| *presses).sum()
    }
}

/// Of a release with these lines; the page after the update is told to staff alone. One query, for staff two.
pub fn of_release(conn: &mut Conn, release: ReleaseId, items: &[ItemId], for_staff: bool) -> Result<Onward> {
    let presses = store::presses_of(conn, items)?;
    let mut referrals = if for_staff { store::referrals_of(conn, release)? } else { Vec::new() };
    referrals.sort_unstable();
    Ok(Onward { presses, referrals })
}
