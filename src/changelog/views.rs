//! Pages.

use super::chart::Chart;
use super::page::{Changelog, Entry};
use crate::releases::{NOTHING_READY, Release};
use crate::web::{Field, Page, Pager};
use askama::Template;

/// `/releases`.
#[derive(Template)]
#[template(path = "changelog/index.html")]
pub(super) struct Index<'a> {
    pub page: Page<'a>,
    pub releases: Vec<Release>,
    /// What the last of them brought; on the first page only.
    pub chart: Option<Chart>,
    pub pager: Pager,
}

impl Index<'_> {
    /// Why a week was skipped; the clock's own reason in the reader's language.
    fn reason(&self, release: &Release) -> String {
        match release.skip_reason.as_deref() {
            Some(NOTHING_READY) => self.page.l.releases_nothing_ready(),
            reason => reason.unwrap_or_default().to_owned(),
        }
    }
}

/// `/releases/{version}`.
#[derive(Template)]
#[template(path = "changelog/changelog.html")]
pub(super) struct ChangelogPage<'a> {
    pub page: Page<'a>,
    pub log: &'a Changelog,
    pub before: Option<String>,
    pub after: Option<String>,
    /// For staff: the known issues as they were entered.
    pub known_issues: Field,
    pub problems: Vec<(&'static str, String)>,
    /// The known issues that somebody else saved since this form was shown.
    pub theirs: Option<String>,
}

impl ChangelogPage<'_> {
    /// Whether a line's people can be shown.
    fn names(entry: &Entry) -> bool {
        !entry.shaped.is_empty() || entry.more > 0
    }
}
