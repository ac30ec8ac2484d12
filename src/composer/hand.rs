//! What a release's pages leave in the log of what staff did.

use crate::audit::{self, Act, Trace};
use crate::db::{Conn, ItemId, Timestamp, UserId};
use crate::error::{Error, Result};
use crate::releases::{Before, Edits, Release};
use crate::web::Cx;
use std::collections::HashMap;

/// Whoever does something, and when: for the log of what staff do.
#[derive(Clone, Copy)]
pub(super) struct Hand {
    by: UserId,
    now: Timestamp,
}

impl Hand {
    pub(super) fn of(cx: &Cx) -> Result<Self> {
        Ok(Self { by: cx.viewer.as_ref().ok_or(Error::SignInFirst)?.id, now: cx.app.now() })
    }

    pub(super) fn leaves(
        self,
        conn: &mut Conn,
        act: Act,
        release: &Release,
        (before, after): (&str, &str),
    ) -> Result<()> {
        let trace = Trace::of(act).about(format!("week {}", release.week)).from_to(before, after);
        audit::record(conn, self.by, &trace, self.now)
    }

    /// What an edit changed, each text with the one before.
    pub(super) fn leaves_edits(
        self,
        conn: &mut Conn,
        release: &Release,
        before: &HashMap<ItemId, Before>,
        edits: &Edits,
    ) -> Result<()> {
        if let Some((notes, _)) = &edits.notes {
            let summary = notes.summary.as_deref().unwrap_or(&release.summary);
            let texts = [(&*release.summary, summary), (&*release.known_issues, &*notes.known_issues.source)];
            for (before, after) in texts.into_iter().filter(|(before, after)| before != after) {
                self.leaves(conn, Act::ReleaseNoted, release, (before, after))?;
            }
        }
        for (item, wording, _) in &edits.items {
            let before = before.get(item).map(|before| &*before.text).unwrap_or_default();
            if before != wording.text {
                self.leaves(conn, Act::ItemWorded, release, (before, &wording.text))?;
            }
        }
        Ok(())
    }
}
