//! The page of the known issues of a release.

use super::listed::{Listed, Stated};
use crate::error::Problems;
use crate::posts::Post;
use crate::releases::{self, Release, State};
use crate::rollouts::Shown;
use crate::text::Prose;
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
    /// That a later release fixed it, where that is, and that this one still has it.
    fixed: Option<(String, String, String)>,
}

/// What staff may say of a release.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kept {
    /// Nothing: whoever looks is not of the staff.
    Nothing,
    /// Bugs, while its text is typed in the composer: it is coming.
    Bugs,
    /// Bugs, and a text: it is out.
    All,
    /// Nothing any more: it was recalled, and the coming release takes its place.
    Over,
}

/// `/releases/{version}/issues`.
#[derive(Template)]
#[template(path = "known_issues/issues.html")]
pub(super) struct IssuesPage<'a> {
    page: Page<'a>,
    /// The page of the release, or where staff prepare the one that is coming.
    above: String,
    release: &'a Release,
    /// The text that staff wrote of them, as its reader is told it.
    text: &'a Prose,
    version: &'a str,
    /// Said where the address has another version than is planned.
    changed: Option<String>,
    /// For staff: that a week was skipped for which something is prepared.
    left: Option<String>,
    kept: Kept,
    /// For staff: where the coming release of its train is composed.
    composer: Option<&'a str>,
    /// The text that staff write of the release, as it was entered.
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
    pub(super) fn new(cx: &'a Cx, found: &'a Listed, entered: &str, (shown, wrong): (&Shown, &Problems)) -> Self {
        let (l, version, release) = (cx.l(), found.going.version.as_str(), &found.going.release);
        let here = |post: &Post| releases::address(format_args!("{version}/issues/{}", post.id));
        let issues = found.said.iter().map(|Stated { known, post, on, fixed }| {
            let (workaround, lang) = known.told(cx.language());
            let on = (!on.is_empty()).then(|| l.list(on));
            let fixed = fixed
                .as_deref()
                .map(|by| (l.known_issues_fixed(by), releases::address(by), l.known_issues_still(version)));
            Issue { post, here: here(post), workaround, lang, on, fixed }
        });
        let proposed = found
            .proposed
            .iter()
            .map(|(post, people)| (post, l.confirming_people(*people, l.counted(*people)), here(post)));
        let title = l.known_issues_of(version);
        let (page, problems) = cx.page(title).with_problems(wrong, |l, _| l.releases_known_issues());
        let is_out = release.state == State::Published;
        let kept = match (page.for_staff(), release.recalled_at.is_some(), is_out) {
            (false, ..) => Kept::Nothing,
            (true, true, _) => Kept::Over,
            (true, false, true) => Kept::All,
            (true, false, false) => Kept::Bugs,
        };
        let above = if is_out { version.to_owned() } else { format!("{version}/devices") };
        Self {
            page,
            above: releases::address(above),
            release,
            text: &found.text,
            version,
            changed: shown.notice(version, l),
            left: found.left.as_ref().map(|left| left.told(l)),
            kept,
            composer: found.composer.as_deref(),
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

    /// Whether staff may name bugs there.
    fn takes_bugs(&self) -> bool {
        matches!(self.kept, Kept::Bugs | Kept::All)
    }

    /// Whether staff may write its text there.
    fn takes_text(&self) -> bool {
        self.kept == Kept::All
    }

    /// Whether it is not out yet: what stands above is where staff prepare its devices.
    fn is_coming(&self) -> bool {
        self.release.state != State::Published
    }

    /// Where the text of the coming release is typed, if staff are led there.
    fn leads_on(&self) -> Option<&'a str> {
        self.composer.filter(|_| matches!(self.kept, Kept::Bugs | Kept::Over))
    }

    /// Whether what everybody is to read is there already: before a release is out its text is a draft.
    fn shows_text(&self) -> bool {
        self.release.state == State::Published && !self.text.html.is_empty()
    }
}
