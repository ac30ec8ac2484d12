//! The pages on which staff compose the coming release.

use super::desk::{Desk, DeskItem};
use crate::db::ItemId;
use crate::error::Problems;
use crate::i18n::Messages;
use crate::releases::{Change, Release};
use crate::web::{self, Field, Page};
use askama::Template;

/// `/releases/next/edit`.
#[derive(Template)]
#[template(path = "composer/composer.html")]
pub(super) struct Composer<'a> {
    pub page: Page<'a>,
    pub desk: &'a Desk,
    /// The items under the names of their areas, as the changelog will have them.
    pub groups: Vec<(&'a str, Vec<Row<'a>>)>,
    pub summary: Field,
    pub known_issues: Field,
    /// Id of the field and what is wrong with it.
    pub problems: Vec<(String, String)>,
    pub conflict: Conflict,
}

/// What somebody else changed since the form was shown; what was typed stays in it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Conflict {
    #[default]
    Nothing,
    /// The summary or the known issues.
    Notes,
    /// The wording of an item.
    Item(ItemId),
    /// Anything of the release, so that it must be looked at again before it is approved; the revision of the notes that
    /// the form showed says whether these changed, too.
    Release(Option<i64>),
}

/// `/releases/next/publish`.
#[derive(Template)]
#[template(path = "composer/publish.html")]
pub(super) struct Publish<'a> {
    pub page: Page<'a>,
    pub desk: &'a Desk,
}

/// `/releases/next/freeze`.
#[derive(Template)]
#[template(path = "composer/freeze.html")]
pub(super) struct Freeze<'a> {
    pub page: Page<'a>,
    pub desk: &'a Desk,
}

/// `/releases/next/skip`.
#[derive(Template)]
#[template(path = "composer/skip.html")]
pub(super) struct Skip<'a> {
    pub page: Page<'a>,
    pub desk: &'a Desk,
    pub reason: Field,
    pub problems: Vec<(&'static str, String)>,
}

impl<'a> Skip<'a> {
    /// The question, with the reason as it was entered and what is wrong with it.
    pub(super) fn new(page: Page<'a>, desk: &'a Desk, reason: &str, problems: &Problems) -> Self {
        let l = page.l;
        Self {
            page: if problems.is_empty() { page } else { page.with_errors() },
            desk,
            reason: Field::new("reason", reason, problems, l),
            problems: web::summary(problems, l, |_| l.releases_skip_reason()),
        }
    }
}

/// An item with its form.
pub(super) struct Row<'a> {
    pub of: &'a DeskItem,
    pub line: Field,
    pub change: Field,
    pub position: Field,
    pub highlight: bool,
}

/// What was sent and could not be taken.
#[derive(Default)]
pub(super) enum Entered {
    /// Nothing: the page is only looked at.
    #[default]
    Nothing,
    /// Summary and known issues.
    Notes(String, String),
    /// An item: which, its text, change, position and whether it is a highlight.
    Item(ItemId, [String; 3], bool),
}

impl<'a> Composer<'a> {
    /// The page over what is there, or over what was entered with its problems.
    pub(super) fn new(page: Page<'a>, desk: &'a Desk, entered: &Entered, problems: &Problems) -> Self {
        let l = page.l;
        let release = &desk.release;
        let (summary, known) = match entered {
            Entered::Notes(summary, known) => (summary, known),
            _ => (&release.summary, &release.known_issues),
        };
        let rows =
            |lines: Vec<&'a DeskItem>| lines.into_iter().map(|line| Row::new(line, entered, problems, l)).collect();
        let groups = desk.groups().into_iter().map(|(area, lines)| (area, rows(lines))).collect();
        let suffix = if let Entered::Item(id, ..) = entered { format!("-{id}") } else { String::new() };
        let told = web::summary(problems, l, |field| label(l, field));
        let page = if told.is_empty() { page } else { page.with_errors() };
        Self {
            summary: Field::new("summary", summary, problems, l).in_language(&release.notes_lang),
            known_issues: Field::new("known_issues", known, problems, l).in_language(&release.notes_lang),
            page,
            desk,
            groups,
            conflict: Conflict::default(),
            problems: told.into_iter().map(|(field, sentence)| (format!("{field}{suffix}"), sentence)).collect(),
        }
    }

    /// The notes as somebody else saved them, when that is the conflict.
    fn theirs_of_notes(&self) -> Option<String> {
        let Release { summary, known_issues, notes_revision, .. } = &self.desk.release;
        let theirs = match self.conflict {
            Conflict::Notes => true,
            Conflict::Release(seen) => seen.is_some_and(|seen| seen != *notes_revision),
            _ => false,
        };
        theirs.then(|| format!("{summary}\n\n{known_issues}"))
    }

    /// An item as somebody else saved it, when that is the conflict.
    fn theirs_of(&self, row: &Row<'_>) -> Option<String> {
        let item = &row.of.item;
        let change = || item.change.word(self.page.l);
        (self.conflict == Conflict::Item(item.id)).then(|| format!("{} {}", change(), item.line))
    }

    fn is_other_release(&self) -> bool {
        matches!(self.conflict, Conflict::Release(_))
    }

    fn changes() -> &'static [Change] {
        Change::ALL
    }
}

fn label(l: &Messages, field: &str) -> String {
    match field {
        "summary" => l.releases_summary(),
        "known_issues" => l.releases_known_issues(),
        "line" => l.releases_line(),
        "change" => l.releases_change(),
        _ => l.releases_position(),
    }
}

impl<'a> Row<'a> {
    /// Whether it was sent and could not be taken: then its form stands open.
    fn is_bad(&self) -> bool {
        [&self.line, &self.change, &self.position].iter().any(|field| !field.error.is_empty())
    }

    fn new(of: &'a DeskItem, entered: &Entered, problems: &Problems, l: &Messages) -> Self {
        if let Entered::Item(id, [line, change, position], highlight) = entered
            && *id == of.item.id
        {
            return Self {
                of,
                line: Field::new("line", line, problems, l),
                change: Field::new("change", change, problems, l),
                position: Field::new("position", position, problems, l),
                highlight: *highlight,
            };
        }
        let as_is = |value: String| Field { value, ..Field::default() };
        Self {
            of,
            line: as_is(of.item.line.clone()),
            change: as_is(of.item.change.as_str().to_owned()),
            position: as_is(of.item.position.to_string()),
            highlight: of.item.highlight,
        }
    }
}
