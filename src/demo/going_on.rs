//! Where readers of the releases went on, as if some had read them.

use crate::db::{Conn, ItemId};
use crate::error::Result;
use crate::onward::{self, Source, What};
use crate::releases::{self, LinkKind};
use crate::trains::WEEKLY;
use crate::web::Counted;

/// How often a link of each kind was pressed.
const LINKS: [(LinkKind, i64); 3] = [(LinkKind::Tutorial, 31), (LinkKind::Video, 57), (LinkKind::Discussion, 42)];
/// What was pressed on the page after the latest update, and by whom it was opened.
const AFTER: [(What, Source, i64); 7] = [
    (What::Opened, Source::Device, 1_280),
    (What::Opened, Source::Qr, 64),
    (What::Opened, Source::Link, 19),
    (What::Broken, Source::Device, 23),
    (What::Report, Source::Device, 410),
    (What::Share, Source::Device, 37),
    (What::SignIn, Source::Qr, 12),
];

/// Tells it.
pub(super) fn tell(conn: &mut Conn) -> Result<()> {
    let mut counted = Vec::new();
    for (place, release) in releases::published(conn, WEEKLY, 20)?.into_iter().enumerate() {
        let version = release.version.unwrap_or_default();
        let lines: Vec<ItemId> = releases::items(conn, release.id)?.into_iter().map(|line| line.id).collect();
        for (line, shown) in releases::shown_by(conn, &lines)? {
            let pressed = LINKS.iter().filter(|(kind, _)| !shown.link(*kind).is_empty());
            counted.extend(pressed.map(|(kind, presses)| {
                (Counted { version: version.clone(), line: line.0, what: kind.as_str(), source: "" }, *presses)
            }));
        }
        let after = AFTER.iter().filter(|_| place == 0);
        counted.extend(after.map(|(what, source, presses)| {
            let (what, source) = (what.as_str(), source.as_str());
            (Counted { version: version.clone(), line: 0, what, source }, *presses)
        }));
    }
    onward::add(conn, &counted)
}
