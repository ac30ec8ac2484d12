//! What each language lacks of a release: texts that are not there, and texts whose original was changed since.

use super::model::{Release, ReleaseItem};
use super::texts::{Translations, digest_of};
use crate::i18n::Language;

/// What a language lacks of a release.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gaps {
    /// Which one.
    pub language: Language,
    /// Texts that are not there.
    pub missing: usize,
    /// Texts whose original was changed since.
    pub outdated: usize,
}

impl Translations {
    /// Whether an item has no words in a language.
    pub fn lacks_item(&self, item: &ReleaseItem, lang: Language) -> bool {
        *item.lang != *lang && self.items.said(item.id, lang).is_none()
    }

    /// Whether the head of a release, if it has one, has no words in a language.
    pub fn lacks_head(&self, release: &Release, lang: Language) -> bool {
        let is_there = *release.notes_lang == *lang || self.head.summary.said(release.id, lang).is_some();
        !release.summary.is_empty() && !is_there
    }

    /// Whether the original of an item was changed since it was told in a language.
    pub fn is_item_outdated(&self, item: &ReleaseItem, lang: Language) -> bool {
        *item.lang != *lang && self.items.is_outdated(item.id, lang, &digest_of(&item.wording))
    }

    /// The same of the head of a release.
    pub fn is_head_outdated(&self, release: &Release, lang: Language) -> bool {
        let is_told = !release.summary.is_empty() && *release.notes_lang != *lang;
        is_told && self.head.summary.is_outdated(release.id, lang, &digest_of(&release.summary))
    }

    /// Whether the known issues of a release, if it has any, have no words in a language.
    pub fn lacks_known(&self, release: &Release, lang: Language) -> bool {
        let is_there = *release.notes_lang == *lang || self.head.known.said(release.id, lang).is_some();
        !release.known_issues.is_empty() && !is_there
    }

    /// Whether the original of the known issues was changed since.
    pub fn is_known_outdated(&self, release: &Release, lang: Language) -> bool {
        let is_told = !release.known_issues.is_empty() && *release.notes_lang != *lang;
        is_told && self.head.known.is_outdated(release.id, lang, &digest_of(&release.known_issues))
    }

    /// What each language lacks of the head of a release, its known issues and these items.
    pub fn gaps(&self, release: &Release, items: &[&ReleaseItem]) -> Vec<Gaps> {
        let missing = |lang: Language| {
            let of_items = items.iter().filter(|item| self.lacks_item(item, lang)).count();
            let of_head = usize::from(self.lacks_head(release, lang)) + usize::from(self.lacks_known(release, lang));
            of_items + of_head
        };
        let outdated = |lang: Language| {
            let of_items = items.iter().filter(|item| self.is_item_outdated(item, lang)).count();
            let is_known = usize::from(self.is_known_outdated(release, lang));
            of_items + usize::from(self.is_head_outdated(release, lang)) + is_known
        };
        let of = |language: Language| Gaps { language, missing: missing(language), outdated: outdated(language) };
        Language::iter().copied().map(of).collect()
    }
}
