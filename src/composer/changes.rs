//! What of a release was changed since a page of it was opened. Nobody is recorded with it; what it was is seen from the
//! revisions that the page showed.

use super::desk::{Desk, DeskItem};
use super::texts::{Of, field};
use super::typed::Typed;
use crate::i18n::Language;
use crate::releases::Translations;

/// What differs, in the order of the release.
pub(super) struct Changes<'a> {
    /// Whether its summary or known issues do.
    pub notes: bool,
    /// Lines that were worded or placed anew.
    pub reworded: Vec<&'a DeskItem>,
    /// Texts in other languages that say something else.
    pub translated: Vec<Retold<'a>>,
    /// Lines that were not there.
    pub added: Vec<&'a DeskItem>,
    /// How many lines were left out.
    pub left_out: usize,
}

/// What a text in another language says now.
pub(super) struct Retold<'a> {
    /// Its field on the page.
    pub field: String,
    pub lang: Language,
    pub words: &'a str,
}

impl<'a> Changes<'a> {
    /// What differs between what a page showed and what is there now. A page that showed no lines misses none.
    pub(super) fn since(shown: &Typed, desk: &'a Desk) -> Self {
        let lines = || desk.items.iter().filter(|_| !shown.shown.is_empty());
        let seen = |line: &DeskItem| shown.shown.get(&line.item.id).copied();
        let is_there = |id: &_| desk.items.iter().any(|line| line.item.id == *id);
        Self {
            notes: shown.notes.is_stale(&desk.release),
            reworded: lines().filter(|line| seen(line).is_some_and(|seen| seen != line.item.revision)).collect(),
            translated: translated_since(shown, desk),
            added: lines().filter(|line| seen(line).is_none()).collect(),
            left_out: shown.shown.keys().filter(|id| !is_there(id)).count(),
        }
    }

    /// Whether it is known what it was.
    pub(super) fn is_any(&self) -> bool {
        self.notes
            || !self.reworded.is_empty()
            || !self.translated.is_empty()
            || !self.added.is_empty()
            || self.left_out > 0
    }
}

/// Texts of what is there still, in the order of the release's numbers.
fn translated_since<'a>(shown: &Typed, desk: &'a Desk) -> Vec<Retold<'a>> {
    let Translations { items, head } = &desk.translations;
    let is_there = |of: &Of| match of {
        Of::Line(item) => desk.items.iter().any(|line| line.item.id == *item),
        Of::Head | Of::Known => true,
    };
    let release = desk.release.id;
    let changed = |((of, tag), seen): (&(Of, String), &i64)| {
        let lang = tag.parse::<Language>().ok()?;
        let (said, revision) = match of {
            Of::Line(item) => (items.said(*item, lang), items.revision(*item, lang)),
            Of::Head => (head.summary.said(release, lang), head.summary.revision(release, lang)),
            Of::Known => (head.known.said(release, lang), head.known.revision(release, lang)),
        };
        let is_another = revision != *seen && is_there(of);
        is_another.then(|| Retold { field: field(*of, tag), lang, words: said.unwrap_or_default() })
    };
    shown.texts.shown.iter().filter_map(changed).collect()
}
