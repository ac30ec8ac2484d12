//! The lines of the composer with their forms.

use super::carrying::{Parts, stored};
use super::desk::DeskItem;
use super::translating::{Said, original_line};
use super::typed::{TypedItem, token};
use crate::db::ItemId;
use crate::error::Problems;
use crate::i18n::Messages;
use crate::web::{self, Field};

/// An item with its form.
pub(super) struct Row<'a> {
    pub of: &'a DeskItem,
    /// What the field of its words is called: with their language, where another one stands beside it.
    pub label: String,
    pub wording: Field,
    pub change: Field,
    pub position: Field,
    pub highlight: bool,
    /// Why it cannot be one.
    pub highlight_error: String,
    /// The word of its area.
    pub area: Field,
    /// What it carries beside its words.
    pub parts: Parts,
    /// What it says in the language that was chosen.
    pub said: Option<Said>,
    /// The item as somebody else saved it since it was shown here and typed over.
    pub theirs: Option<String>,
    /// What this form shows.
    pub seen: String,
}

/// The problems with their fields' ids: those of an item end with its number.
pub(super) fn summary_of(of: Option<ItemId>, problems: &Problems, l: &Messages) -> Vec<(String, String)> {
    let suffix = of.map(|id| format!("-{id}")).unwrap_or_default();
    let told = web::summary(problems, l, |field| label(l, field));
    told.into_iter().map(|(field, sentence)| (format!("{field}{suffix}"), sentence)).collect()
}

fn label(l: &Messages, field: &str) -> String {
    match field {
        "summary" => l.releases_summary(),
        "known_issues" => l.releases_known_issues(),
        "wording" => l.releases_line(),
        "change" => l.releases_change(),
        "area" => l.filing_area(),
        "highlight" => l.releases_highlight(),
        "devices" => l.filing_only(),
        "credit" => l.releases_credit(),
        "uncredit" => l.releases_uncredit(),
        "engineers" => l.planning_builders(),
        "tutorial" => l.releases_tutorial(),
        "video" => l.releases_video(),
        "discussion" => l.releases_discussion(),
        _ => l.releases_position(),
    }
}

/// What the form of an item shows.
pub(super) fn item_token(line: &DeskItem) -> String {
    let item = &line.item;
    let (place, highlight) = (item.position.to_string(), if item.highlight { "on" } else { "" });
    let worded = [&*item.wording, item.change.as_str(), &place, highlight, &line.area];
    let carried = stored(line);
    let words: Vec<&str> = worded.into_iter().chain(carried.iter().map(String::as_str)).collect();
    token(item.revision, &words)
}

impl<'a> Row<'a> {
    /// With what was typed in it, and what it says in the language that was chosen.
    pub(super) fn new(
        of: &'a DeskItem,
        (typed, said): (Option<&TypedItem>, Option<Said>),
        problems: &Problems,
        l: &Messages,
    ) -> Self {
        let item = &of.item;
        let stored = (item.wording.clone(), item.change.as_str().to_owned(), item.position.to_string(), item.highlight);
        let (wording, change, position, highlight) = typed.map_or(stored, |typed| {
            (typed.wording.clone(), typed.change.clone(), typed.position.clone(), !typed.highlight.is_empty())
        });
        Self {
            of,
            wording: Field::new("wording", wording, problems, l),
            change: Field::new("change", change, problems, l),
            position: Field::new("position", position, problems, l),
            highlight,
            highlight_error: problems.of("highlight").map(|problem| problem.sentence(l)).unwrap_or_default(),
            area: Field::new("area", typed.and_then(|typed| typed.area.as_deref()).unwrap_or(&of.area), problems, l),
            parts: Parts::new(of, typed.map(|typed| &typed.carried), problems, l),
            theirs: typed
                .is_some_and(|typed| typed.is_stale(item))
                .then(|| format!("{} {}", item.change.word(l), item.wording)),
            label: original_line(item, said.as_ref(), l),
            said,
            seen: item_token(of),
        }
    }
}
