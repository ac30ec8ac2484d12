//! What staff say in a release that is being prepared, and whether they approved it, so that both can be taken back.

use super::approving::{self, Parts};
use super::model::{Release, State};
use super::{returning, store};
use crate::audit::{Hand, Whole};
use crate::db::{Conn, ReleaseId, Timestamp, UserId};
use crate::error::Result;
use serde::{Deserialize, Serialize};

/// Whether a release is approved, as it was seen.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ApprovalKept {
    release: ReleaseId,
    /// An approval belongs to what the release said then.
    revision: i64,
    is_frozen: bool,
    approved: Option<(UserId, Timestamp)>,
    /// What it is of.
    #[serde(default)]
    parts: Option<Parts>,
}

impl ApprovalKept {
    /// As it is now.
    pub fn of(conn: &mut Conn, id: ReleaseId) -> Result<Self> {
        let release = store::get(conn, id)?;
        Ok(Self {
            release: id,
            revision: release.revision,
            is_frozen: release.state == State::Frozen,
            approved: release.approved_by.zip(release.approved_at),
            parts: approving::kept(conn, id)?,
        })
    }

    /// Before this one was given: another one stood there only if it was of the same words.
    #[must_use]
    pub fn before(&self, release: &Release) -> Self {
        let approved = release.approved_by.zip(release.approved_at).filter(|_| release.revision == self.revision);
        let parts = self.parts.clone().filter(|_| approved.is_some());
        Self { approved, parts, ..*self }
    }
}

impl Whole for ApprovalKept {
    fn hold(&self, conn: &mut Conn) -> Result<()> {
        store::get_held(conn, self.release).map(drop)
    }

    fn stands(&self, conn: &mut Conn) -> Result<bool> {
        Ok(Self::of(conn, self.release)? == *self)
    }

    fn put(&self, conn: &mut Conn, _: &Self, _: Hand) -> Result<()> {
        store::set_approved(conn, self.release, self.approved)?;
        approving::keep(conn, self.release, self.parts.as_ref())
    }
}

/// The paragraph at the head of a release, or its known issues.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NotesKept {
    release: ReleaseId,
    is_published: bool,
    said: Said,
}

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
enum Said {
    /// Words, and the language of both where the known issues stay as they are.
    Summary(String, Option<String>),
    /// Markdown, the same as HTML, and the language.
    KnownIssues(String, String, String),
}

impl NotesKept {
    /// The paragraph at the head; alone, or beside known issues that change too.
    pub fn summary(release: &Release, is_alone: bool) -> Self {
        let lang = is_alone.then(|| release.notes_lang.clone());
        Self::new(release, Said::Summary(release.summary.clone(), lang))
    }

    /// The known issues.
    pub fn known_issues(release: &Release) -> Self {
        let (words, html) = (release.known_issues.clone(), release.known_issues_html.clone());
        Self::new(release, Said::KnownIssues(words, html, release.notes_lang.clone()))
    }

    fn new(release: &Release, said: Said) -> Self {
        Self { release: release.id, is_published: release.state == State::Published, said }
    }
}

impl Whole for NotesKept {
    fn hold(&self, conn: &mut Conn) -> Result<()> {
        store::get_held(conn, self.release).map(drop)
    }

    fn stands(&self, conn: &mut Conn) -> Result<bool> {
        let release = store::get(conn, self.release)?;
        let now = match self.said {
            Said::Summary(_, ref lang) => Self::summary(&release, lang.is_some()),
            Said::KnownIssues(..) => Self::known_issues(&release),
        };
        Ok(release.state != State::Skipped && now == *self)
    }

    fn put(&self, conn: &mut Conn, _: &Self, hand: Hand) -> Result<()> {
        match &self.said {
            Said::Summary(words, lang) => returning::put_summary(conn, self.release, words, lang.as_deref())?,
            Said::KnownIssues(words, html, lang) => {
                returning::put_known_issues(conn, self.release, (words, html), lang)?;
            }
        }
        if !self.is_published {
            return store::count_change(conn, self.release);
        }
        // Feeds say that it changed once more.
        returning::set_amended(conn, self.release, hand.now)
    }
}
