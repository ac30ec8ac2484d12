//! What staff typed in other languages than the original: for each line `text-{id}-{language}`, for the head
//! `summary-{language}`, for the known issues `known_issues-{language}`; with `seen-{id}-{language}`,
//! `seen-summary-{language}` and `seen-known_issues-{language}` that say what was shown there, and with `still-` in place of
//! `seen-` that a text is right of an original which was changed.

use super::typed::{differs, revision, token};
use crate::db::ItemId;
use crate::error::Problem;
use crate::i18n::Language;
use crate::releases::{Before, Translated, Translation};
use std::collections::{BTreeMap, HashMap};

/// What a text is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Of {
    /// The paragraph at the head.
    Head,
    /// The known issues.
    Known,
    /// A line.
    Line(ItemId),
}

impl Of {
    /// What a name of a field says of it.
    fn word(self) -> String {
        match self {
            Self::Head => HEAD.to_owned(),
            Self::Known => KNOWN.to_owned(),
            Self::Line(item) => item.to_string(),
        }
    }

    /// What is meant by a word of [`Self::word`].
    fn parse(word: &str) -> Option<Self> {
        match word {
            HEAD => Some(Self::Head),
            KNOWN => Some(Self::Known),
            _ => Some(Self::Line(ItemId(word.parse().ok()?))),
        }
    }
}

/// The fields of the originals.
const HEAD: &str = "summary";
const KNOWN: &str = "known_issues";

/// What a text is of, and the tag of its language.
type Place = (Of, String);

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
pub(super) fn field(of: Of, lang: &str) -> String {
    let word = of.word();
    if matches!(of, Of::Line(_)) { format!("text-{word}-{lang}") } else { format!("{word}-{lang}") }
}

/// The field that says what was shown there.
pub(super) fn seen_field(of: Of, lang: &str) -> String {
    format!("seen-{}-{lang}", of.word())
}

/// The field that says that it is right as it is.
pub(super) fn still_field(of: Of, lang: &str) -> String {
    format!("still-{}-{lang}", of.word())
}

/// What the form of a text shows.
pub(super) fn text_token(revision: i64, text: &str) -> String {
    token(revision, &[text])
}

impl TypedTexts {
    /// The text to which a field belongs, by the parts of its name before and behind the first `-`; none of other fields.
    pub(super) fn of_field(&mut self, field: &str, rest: &str) -> Option<&mut TypedText> {
        let (of, lang) = match field {
            HEAD | KNOWN => (Of::parse(field)?, rest),
            "text" | "seen" | "still" => {
                let (word, lang) = rest.split_once('-')?;
                (Of::parse(word).filter(|of| field != "text" || matches!(of, Of::Line(_)))?, lang)
            }
            _ => return None,
        };
        let lang = lang.parse::<Language>().ok()?.to_string();
        Some(self.texts.entry((of, lang)).or_default())
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
    pub(super) fn typed(&self, of: Of, lang: Language) -> Option<&str> {
        self.texts.get(&(of, lang.to_string()))?.typed()
    }

    /// Whether somebody says that it is right as it is.
    pub(super) fn is_right(&self, of: Of, lang: Language) -> bool {
        self.texts.get(&(of, lang.to_string())).is_some_and(|text| text.is_right)
    }

    /// Whether it was changed elsewhere since it was typed over.
    pub(super) fn is_stale(&self, of: Of, lang: Language, now: i64) -> bool {
        let text = self.texts.get(&(of, lang.to_string()));
        text.and_then(|text| revision(text.seen.as_deref())).is_some_and(|seen| seen != now)
    }

    /// The lines for which something was typed, with it.
    pub(super) fn of_items(&self) -> impl Iterator<Item = (ItemId, &str)> {
        self.texts.iter().filter_map(|((of, _), text)| match of {
            Of::Line(item) => Some((*item, text.typed()?)),
            Of::Head | Of::Known => None,
        })
    }

    /// Everything that was typed, with what it is of, and its language.
    pub(super) fn all(&self) -> impl Iterator<Item = (Of, Language, &str)> {
        self.texts.iter().filter_map(|((of, lang), text)| Some((*of, lang.parse::<Language>().ok()?, text.typed()?)))
    }

    /// Checks everything that was typed for lines that are there, the head and the known issues; what is refused is noted by its field.
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
                Of::Line(item) if !before.contains_key(item) => continue,
                Of::Line(item) => {
                    Translation::of_item(language, words).map(|said| translated.items.push((*item, said, seen)))
                }
                Of::Head => Translation::of_notes(language, words).map(|said| translated.heads.push((said, seen))),
                Of::Known => Translation::of_notes(language, words).map(|said| translated.known.push((said, seen))),
            };
            if let Err(problem) = said {
                refused.insert(field(*of, lang), problem);
            }
        }
        translated
    }
}
