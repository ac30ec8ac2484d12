//! What a release's pages leave in the log of what staff did.

use crate::audit::{self, Act, Trace};
use crate::db::{Conn, ItemId, Timestamp, UserId};
use crate::error::{Error, Result};
use crate::releases::{
    self, ApprovalKept, Before, Edits, HoldKept, ItemKept, JoinedKept, MomentsKept, NotesKept, Pictured, Regrouped,
    Release, TextsKept, WeekKept,
};
use crate::web::Cx;
use chrono_tz::Tz;
use std::collections::{BTreeSet, HashMap};

/// Whoever does something, and when: for the log of what staff do.
#[derive(Clone, Copy)]
pub(super) struct Hand {
    by: UserId,
    now: Timestamp,
}

/// What stood there before an edit, as it can be taken back.
pub(super) struct Was {
    /// In the order of the edit.
    items: Vec<ItemKept>,
    texts: TextsKept,
    /// The lines that were there, if one is written.
    lines: Option<BTreeSet<ItemId>>,
}

impl Was {
    /// Of what an edit is about.
    pub(super) fn of(conn: &mut Conn, release: &Release, edits: &Edits) -> Result<Self> {
        let items = worded(conn, release, edits)?;
        let lines = match edits.added {
            Some(_) => Some(releases::items(conn, release.id)?.into_iter().map(|item| item.id).collect()),
            None => None,
        };
        Ok(Self { items, texts: TextsKept::of(conn, release.id, &edits.translated)?, lines })
    }
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
        self.record(conn, &trace(act, release).from_to(before, after))
    }

    fn record(self, conn: &mut Conn, trace: &Trace) -> Result<()> {
        audit::record(conn, self.by, trace, self.now)
    }

    /// An approval, or that it was taken back.
    pub(super) fn leaves_approval(
        self,
        conn: &mut Conn,
        act: Act,
        release: &Release,
        before: &ApprovalKept,
    ) -> Result<()> {
        let after = ApprovalKept::of(conn, release.id)?;
        self.record(conn, &trace(act, release).keeping(before, &after))
    }

    /// Moments that were moved, in the words of the site's zone.
    pub(super) fn leaves_moved(self, conn: &mut Conn, release: &Release, before: &MomentsKept, zone: Tz) -> Result<()> {
        let after = MomentsKept::of(conn, release.id)?;
        let trace = trace(Act::ReleaseMoved, release).from_to(before.told(zone), after.told(zone));
        match trace.keeping(before, &after).if_changed() {
            Some(trace) => self.record(conn, &trace),
            None => Ok(()),
        }
    }

    /// That a release waits, or goes on.
    pub(super) fn leaves_hold(
        self,
        conn: &mut Conn,
        release: &Release,
        (before, after): (&HoldKept, &HoldKept),
    ) -> Result<()> {
        let act = if after.reason().is_empty() { Act::ReleaseGoesOn } else { Act::ReleaseWaits };
        let trace = trace(act, release).from_to(before.reason(), after.reason()).keeping(before, after);
        trace.if_changed().map_or(Ok(()), |trace| self.record(conn, &trace))
    }

    /// A week that was skipped, as it was before.
    pub(super) fn leaves_skipped(
        self,
        conn: &mut Conn,
        release: &Release,
        before: &WeekKept,
        reason: &str,
    ) -> Result<()> {
        let after = WeekKept::of(conn, release.id)?;
        let trace = trace(Act::ReleaseSkipped, release).from_to("", reason);
        self.record(conn, &trace.keeping(before, &after))
    }

    /// An item that was left out, as it was before.
    pub(super) fn leaves_out(
        self,
        conn: &mut Conn,
        release: &Release,
        (item, before, said): (ItemId, &ItemKept, &str),
    ) -> Result<()> {
        let after = ItemKept::of(conn, release.id, item)?;
        let trace = trace(Act::ItemLeftOut, release).from_to(said, "");
        self.record(conn, &trace.keeping(before, &after))
    }

    /// Lines that were moved, split or joined; `said` is what is not there any more, and what came instead.
    pub(super) fn leaves_regrouped(
        self,
        conn: &mut Conn,
        (act, release): (Act, &Release),
        lines: &Regrouped,
        said: (&str, &str),
    ) -> Result<()> {
        let trace = trace(act, release).from_to(said.0, said.1).keeping(&lines.before, &lines.after);
        trace.if_changed().map_or(Ok(()), |trace| self.record(conn, &trace))
    }

    /// A line that shows another picture, or none.
    pub(super) fn leaves_pictured(self, conn: &mut Conn, release: &Release, done: &Pictured) -> Result<()> {
        let (before, after) = &done.called;
        let trace = trace(Act::ItemPictured, release).from_to(before.as_str(), after.as_str());
        self.record(conn, &trace.keeping(&done.before, &done.after))
    }

    /// Lines that were taken in late; there were none of them before.
    pub(super) fn leaves_joined(self, conn: &mut Conn, release: &Release, joined: &[ItemId]) -> Result<()> {
        let after = JoinedKept::of(conn, release.id, joined)?;
        let trace = trace(Act::ReleaseJoined, release).from_to("", joined.len().to_string());
        self.record(conn, &trace.keeping(&after.absent(), &after))
    }

    /// A line that was written without a post, beside those that were there; what was taken in by the same press has posts.
    fn leaves_written(self, conn: &mut Conn, release: &Release, lines: &BTreeSet<ItemId>) -> Result<()> {
        let mut new = releases::items(conn, release.id)?;
        new.retain(|item| !lines.contains(&item.id));
        let ids: Vec<ItemId> = new.iter().map(|item| item.id).collect();
        let of_posts = releases::posts_of(conn, &ids)?;
        for item in new.iter().filter(|item| !of_posts.contains_key(&item.id)) {
            let after = JoinedKept::of(conn, release.id, &[item.id])?;
            let trace = trace(Act::ItemWritten, release).from_to("", &*item.wording).keeping(&after.absent(), &after);
            self.record(conn, &trace)?;
        }
        Ok(())
    }

    /// What an edit changed, each text with the one before.
    pub(super) fn leaves_edits(
        self,
        conn: &mut Conn,
        release: &Release,
        (was, before): (Was, &HashMap<ItemId, Before>),
        edits: &Edits,
    ) -> Result<()> {
        if edits.notes.is_some() {
            let now = releases::get(conn, release.id)?;
            let noted = |(before, after)| trace(Act::ReleaseNoted, release).from_to(before, after);
            let is_alone = release.known_issues == now.known_issues;
            if release.summary != now.summary {
                let kept = |release: &Release| NotesKept::summary(release, is_alone);
                let trace = noted((&release.summary, &now.summary)).keeping(&kept(release), &kept(&now));
                self.record(conn, &trace)?;
            }
            if !is_alone {
                let kept = NotesKept::known_issues;
                let trace = noted((&release.known_issues, &now.known_issues)).keeping(&kept(release), &kept(&now));
                self.record(conn, &trace)?;
            }
        }
        let after = worded(conn, release, edits)?;
        for ((item, wording, _), (kept, after)) in edits.items.iter().zip(was.items.iter().zip(&after)) {
            let said = before.get(item).map(|before| &*before.text).unwrap_or_default();
            let trace = trace(Act::ItemWorded, release).from_to(said, wording.text.as_str()).keeping(kept, after);
            if let Some(trace) = trace.if_changed() {
                self.record(conn, &trace)?;
            }
        }
        if let Some(lines) = &was.lines {
            self.leaves_written(conn, release, lines)?;
        }
        if edits.translated.is_empty() {
            return Ok(());
        }
        let after = TextsKept::of(conn, release.id, &edits.translated)?;
        let (was, is) = TextsKept::differing(was.texts, after);
        let trace = trace(Act::ReleaseTranslated, release).from_to(was.words(), is.words()).keeping(&was, &is);
        trace.if_changed().map_or(Ok(()), |trace| self.record(conn, &trace))
    }
}

/// The lines whose words were typed, as they are now, in the order of the edit.
fn worded(conn: &mut Conn, release: &Release, edits: &Edits) -> Result<Vec<ItemKept>> {
    if edits.items.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<ItemId> = edits.items.iter().map(|(item, ..)| *item).collect();
    ItemKept::each(conn, release.id, &ids)
}

fn trace(act: Act, release: &Release) -> Trace {
    Trace::of(act).about(format!("week {}", release.week))
}
