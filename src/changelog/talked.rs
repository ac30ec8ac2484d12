//! Where readers of a release went on: its page leads to links of its lines over addresses by which presses are counted.

use super::page::{Changelog, Entry};
use crate::db::{Conn, ItemId};
use crate::error::Result;
use crate::i18n::Messages;
use crate::onward;
use crate::releases::{Link, LinkKind};

/// Talks that the page lists, those with most presses first.
const TALKS: usize = 10;

impl Changelog {
    /// Has the links of its lines lead over addresses that count, and reads how often each was pressed.
    pub(super) fn lead_on(&mut self, conn: &mut Conn, for_staff: bool) -> Result<()> {
        let mut items: Vec<ItemId> = Vec::new();
        for entry in self.groups.iter_mut().flat_map(|group| &mut group.entries) {
            if !entry.carries.links.is_empty() {
                entry.carries.through = Some(onward::through(&self.version, entry.item.id));
                items.push(entry.item.id);
            }
        }
        self.onward = onward::of_release(conn, self.release.id, &items, for_staff)?;
        Ok(())
    }

    /// Where its readers went on to talk, and how often; what nobody pressed is not among it.
    pub(super) fn talks(&self) -> Vec<(&Entry, &Link, i64)> {
        let entries = self.groups.iter().flat_map(|group| &group.entries);
        let links = entries.flat_map(|entry| entry.carries.links.iter().map(move |link| (entry, link)));
        let talks = links.filter(|(_, link)| link.kind == LinkKind::Discussion);
        let pressed = talks.map(|(entry, link)| (entry, link, self.onward.of(entry.item.id, link.kind)));
        let mut pressed: Vec<(&Entry, &Link, i64)> = pressed.filter(|(_, _, presses)| *presses > 0).collect();
        pressed.sort_by_key(|(entry, _, presses)| (-presses, entry.item.position, entry.item.id));
        pressed.truncate(TALKS);
        pressed
    }

    /// For staff: how often links of each kind were pressed, and what was on the page after the update, each with its number.
    pub(super) fn gone_on(&self, l: &Messages) -> Vec<(String, i64)> {
        let kinds = LinkKind::ALL.iter().map(|kind| (kind.label(l), self.onward.of_kind(*kind)));
        let referrals = self.onward.referrals.iter();
        let referrals =
            referrals.map(|(what, source, presses)| (l.beside(vec![what.word(l), source.word(l)]), *presses));
        kinds.chain(referrals).filter(|(_, presses)| *presses > 0).collect()
    }
}
