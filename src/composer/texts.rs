//! What staff typed in other languages than the original: for each line `text-{id}-{language}`, for the head
//! `summary-{language}`, with `seen-{id}-{language}` and `seen-summary-{language}` that say what was shown there, and
//! `still-{id}-{language}` and `still-summary-{language}` that a text is right of an original which was changed.

use super::typed::{differs, revision, token};
use crate::db::ItemId;
use crate::error::Problem;
use crate::i18n::Language;
use crate::releases::{Before, Translated, Translation};
use std::collections::{BTreeMap, HashMap};

/// A line, or without one the head, and the tag of a language.
type Place = (Option<ItemId>, String);

/// A text as it came.
#[derive(Debug, Clone, Default)]
pub(super) struct TypedText {
    words: Option<String>,
    seen: Option<String>,
    /// Whether somebody says that it is right as it is.
    is_right: bool,
}

/// All of them.
#[derive(Debug, Clone, Default)]
pub(super) struct TypedTexts {
    texts: BTreeMap<Place, TypedText>,
    /// The revision of every text that the page showed.
    pub shown: BTreeMap<Place, i64>,
}

impl TypedText {
    /// Takes one of its three fields.
    pub(super) fn take(&mut self, field: &str, value: String) {
        match field {
            "seen" => self.seen = Some(value),
            "still" => self.is_right = !value.is_empty(),
            _ => self.words = Some(value),
        }
    }

    fn typed(&self) -> Option<&str> {
        self.words.as_deref().filter(|words| self.is_right || differs(self.seen.as_deref(), &[*words]))
    }
}

/// The field of a text.
pub(super) fn field(of: Option<ItemId>, lang: &str) -> String {
    of.map_or_else(|| format!("summary-{lang}"), |item| format!("text-{item}-{lang}"))
}

/// The field that says what was shown there.
pub(super) fn seen_field(of: Option<ItemId>, lang: &str) -> String {
    of.map_or_else(|| format!("seen-summary-{lang}"), |item| format!("seen-{item}-{lang}"))
}

/// The field that says that it is right as it is.
pub(super) fn still_field(of: Option<ItemId>, lang: &str) -> String {
    of.map_or_else(|| format!("still-summary-{lang}"), |item| format!("still-{item}-{lang}"))
}

/// What the form of a text shows.
pub(super) fn text_token(revision: i64, text: &str) -> String {
    token(revision, &[text])
}

impl TypedTexts {
    /// The text to which a field belongs, by the parts of its name before and behind the first `-`; none of other fields.
    pub(super) fn of_field(&mut self, field: &str, rest: &str) -> Option<&mut TypedText> {
        let (of, lang) = match field {
            "summary" => (field, rest),
            "text" | "seen" | "still" => rest.split_once('-')?,
            _ => return None,
        };
        let lang = lang.parse::<Language>().ok()?.to_string();
        let item = match (of, field) {
            ("summary", "summary" | "seen" | "still") => None,
            _ => Some(ItemId(of.parse().ok()?)),
        };
        Some(self.texts.entry((item, lang)).or_default())
    }

    /// How many came.
    pub(super) fn len(&self) -> usize {
        self.texts.len()
    }

    /// Keeps what was typed; of what was only shown, its revision.
    pub(super) fn settle(&mut self) {
        let shown = |(place, text): (&Place, &TypedText)| Some((place.clone(), revision(text.seen.as_deref())?));
        self.shown = self.texts.iter().filter_map(shown).collect();
        self.texts.retain(|_, text| text.typed().is_some());
    }

    /// What somebody typed there.
    pub(super) fn typed(&self, of: Option<ItemId>, lang: Language) -> Option<&str> {
        self.texts.get(&(of, lang.to_string()))?.typed()
    }

    /// Whether somebody says that it is right as it is.
    pub(super) fn is_right(&self, of: Option<ItemId>, lang: Language) -> bool {
        self.texts.get(&(of, lang.to_string())).is_some_and(|text| text.is_right)
    }

    /// Whether it was changed elsewhere since it was typed over.
    pub(super) fn is_stale(&self, of: Option<ItemId>, lang: Language, now: i64) -> bool {
        let text = self.texts.get(&(of, lang.to_string()));
        text.and_then(|text| revision(text.seen.as_deref())).is_some_and(|seen| seen != now)
    }

    /// The lines for which something was typed, with it.
    pub(super) fn of_items(&self) -> impl Iterator<Item = (ItemId, &str)> {
        self.texts.iter().filter_map(|((of, _), text)| Some(((*of)?, text.typed()?)))
    }

    /// Everything that was typed, with its line, or none for the head, and its language.
    pub(super) fn all(&self) -> impl Iterator<Item = (Option<ItemId>, Language, &str)> {
        self.texts.iter().filter_map(|((of, lang), text)| Some((*of, lang.parse::<Language>().ok()?, text.typed()?)))
    }

    /// Checks everything that was typed for lines that are there, and for the head; what is refused is noted by its field.
    pub(super) fn prepare(
        &self,
        before: &HashMap<ItemId, Before>,
        refused: &mut BTreeMap<String, Problem>,
    ) -> Translated {
        let mut translated = Translated::default();
        for ((of, lang), text) in &self.texts {
            let (Some(words), Ok(language)) = (text.typed(), lang.parse::<Language>()) else { continue };
            let seen = revision(text.seen.as_deref());
            let said = match of {
                Some(item) if !before.contains_key(item) => continue,
                Some(item) => {
                    Translation::of_item(language, words).map(|said| translated.items.push((*item, said, seen)))
                }
                None => Translation::of_head(language, words).map(|said| translated.heads.push((said, seen))),
            };
            if let Err(problem) = said {
                refused.insert(field(*of, lang), problem);
            }
        }
        translated
    }
}
