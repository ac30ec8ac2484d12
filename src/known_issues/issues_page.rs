//! The page of the known issues of a release.

use super::listed::Listed;
use crate::error::Problems;
use crate::posts::Post;
use crate::releases::{self, Release};
use crate::web::{Cx, Field, Page};
use askama::Template;

/// A known issue as it is shown.
struct Issue<'a> {
    post: &'a Post,
    /// Where staff change it.
    here: String,
    workaround: &'a str,
    lang: &'a str,
    /// Where alone it is met.
    on: Option<String>,
}

/// `/releases/{version}/issues`.
#[derive(Template)]
#[template(path = "known_issues/issues.html")]
pub(super) struct IssuesPage<'a> {
    page: Page<'a>,
    release: &'a Release,
    version: &'a str,
    /// The text that staff write of the release, as it was entered; there is a form of it while the release is out.
    known_issues: Field,
    problems: Vec<(&'static str, String)>,
    /// What somebody else saved since the form was shown.
    theirs: Option<String>,
    issues: Vec<Issue<'a>>,
    /// For staff: open bugs that many people have, how many do, and where each is taken in.
    proposed: Vec<(&'a Post, String, String)>,
}

impl<'a> IssuesPage<'a> {
    /// What is known, for staff over what they entered.
    pub(super) fn new(cx: &'a Cx, found: &'a Listed, entered: &str, wrong: &Problems) -> Self {
        let (l, version) = (cx.l(), found.version.as_str());
        let here = |post: &Post| releases::address(format_args!("{version}/issues/{}", post.id));
        let issues = found.said.iter().map(|(said, post, on)| {
            let (workaround, lang) = said.told(cx.language());
            let on = (!on.is_empty()).then(|| l.list(on));
            Issue { post, here: here(post), workaround, lang, on }
        });
        let proposed = found
            .proposed
            .iter()
            .map(|(post, people)| (post, l.confirming_people(*people, l.counted(*people)), here(post)));
        let (page, problems) =
            cx.page(l.known_issues_of(version)).with_problems(wrong, |l, _| l.releases_known_issues());
        let release = &found.release;
        Self {
            page,
            release,
            version,
            known_issues: Field::new("known_issues", entered, wrong, l).in_language(&release.notes_lang),
            problems,
            theirs: None,
            issues: issues.collect(),
            proposed: proposed.collect(),
        }
    }

    /// The same, beside the text that somebody else has saved meanwhile.
    pub(super) fn beside_theirs(self, is_stale: bool) -> Self {
        Self { theirs: is_stale.then(|| self.release.known_issues.clone()), ..self }
    }

    /// Whether staff may say something of it: it was not recalled.
    fn is_kept(&self) -> bool {
        self.page.for_staff() && self.release.recalled_at.is_none()
    }
}
