//! The pages on which staff compose the coming release.

use super::super::desk::{Desk, Line};
use super::super::model::Change;
use crate::db::ItemId;
use crate::error::Problems;
use crate::i18n::Messages;
use crate::web::{Field, Page};
use askama::Template;

/// `/releases/next/edit`.
#[derive(Template)]
#[template(path = "releases/composer.html")]
pub(in super::super) struct Composer<'a> {
    pub page: Page<'a>,
    pub desk: &'a Desk,
    pub rows: Vec<Row<'a>>,
    pub summary: Field,
    pub known_issues: Field,
    pub reason: Field,
    /// Id of the field and what is wrong with it.
    pub errors: Vec<(String, String)>,
}

/// `/releases/next/publish`.
#[derive(Template)]
#[template(path = "releases/publish.html")]
pub(in super::super) struct Publish<'a> {
    pub page: Page<'a>,
    pub desk: &'a Desk,
}

/// A line with its form.
pub(in super::super) struct Row<'a> {
    pub of: &'a Line,
    pub line: Field,
    pub change: Field,
    pub position: Field,
    pub highlight: bool,
}

/// What was sent and could not be taken.
#[derive(Default)]
pub(in super::super) enum Entered {
    /// Nothing: the page is only looked at.
    #[default]
    Nothing,
    /// Summary and known issues.
    Notes(String, String),
    /// A line: which, its text, change, position and whether it is a highlight.
    Item(ItemId, [String; 3], bool),
    /// The reason for skipping.
    Skip(String),
}

impl<'a> Composer<'a> {
    /// The page over what is there, or over what was entered with its problems.
    pub(in super::super) fn new(page: Page<'a>, desk: &'a Desk, entered: &Entered, problems: &Problems) -> Self {
        let l = page.l;
        let release = &desk.release;
        let (summary, known) = match entered {
            Entered::Notes(summary, known) => (summary, known),
            _ => (&release.summary, &release.known_issues),
        };
        let reason = if let Entered::Skip(reason) = entered { reason.as_str() } else { "" };
        let rows: Vec<Row<'a>> = desk.lines.iter().map(|line| Row::new(line, entered, problems, l)).collect();
        let suffix = if let Entered::Item(id, ..) = entered { format!("-{id}") } else { String::new() };
        let errors: Vec<(String, String)> =
            problems.iter().map(|(field, problem)| (format!("{field}{suffix}"), l.problem(problem))).collect();
        let page = if errors.is_empty() { page } else { page.with_errors() };
        Self {
            summary: Field::new("summary", summary, problems, l),
            known_issues: Field::new("known_issues", known, problems, l),
            reason: Field::new("reason", reason, problems, l),
            page,
            desk,
            rows,
            errors,
        }
    }

    fn changes() -> &'static [Change] {
        Change::ALL
    }
}

impl<'a> Row<'a> {
    fn new(of: &'a Line, entered: &Entered, problems: &Problems, l: &Messages) -> Self {
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
        let as_is = |value: String| Field { value, error: String::new() };
        Self {
            of,
            line: as_is(of.item.line.clone()),
            change: as_is(of.item.change.as_str().to_owned()),
            position: as_is(of.item.position.to_string()),
            highlight: of.item.highlight,
        }
    }
}
