//! A public reason as staff type it: in one language, and beside that in any of ours.

use super::reasons::{InOthers, Reason};
use super::wording::skip_reason;
use crate::error::{Problem, Problems};
use crate::i18n::{Language, Messages};
use crate::text::language_of;
use crate::web::{Field, TypedWords};
use serde::de::{Error as _, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use std::fmt;

/// A reason as it was typed, in a form that has its fields among others: `reason`, and one for each language. It is read with
/// `#[serde(flatten)]`, and refuses what is no field of either.
#[derive(Debug, Clone, Default)]
pub struct TypedReason {
    /// In whatever language.
    pub text: String,
    /// In each of ours that has a field.
    others: Vec<(Language, String)>,
}

impl<'de> Deserialize<'de> for TypedReason {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_map(Fields)
    }
}

/// Reads the fields of a [`TypedReason`].
struct Fields;

impl<'de> Visitor<'de> for Fields {
    type Value = TypedReason;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a reason")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<TypedReason, A::Error> {
        let (mut text, mut others): (Option<String>, Vec<(Language, String)>) = (None, Vec::new());
        while let Some((name, typed)) = fields.next_entry::<String, String>()? {
            let lang = Language::iter().find(|lang| field(**lang) == name).copied();
            let is_new = match lang {
                Some(lang) => others.iter().all(|(there, _)| *there != lang),
                None => name == "reason" && text.is_none(),
            };
            if !is_new {
                return Err(A::Error::custom("a field that is not there, or twice"));
            }
            match lang {
                Some(lang) => others.push((lang, typed)),
                None => text = Some(typed),
            }
        }
        Ok(TypedReason { text: text.unwrap_or_default(), others })
    }
}

/// The field of a form that holds the reason in a language.
fn field(lang: Language) -> &'static str {
    match lang {
        Language::En => "reason_en",
        Language::Nl => "reason_nl",
        Language::De => "reason_de",
        Language::Fr => "reason_fr",
        Language::Es => "reason_es",
        Language::ZhHans => "reason_zh_hans",
        Language::ZhHant => "reason_zh_hant",
    }
}

/// What such a field is called; none of another field.
pub fn reason_label(name: &str, l: &Messages) -> Option<String> {
    let lang = Language::iter().find(|lang| field(**lang) == name)?;
    Some(l.releases_reason_in(lang.language_name()))
}

impl TypedReason {
    /// As it is said now.
    pub fn said(text: &str, others: &InOthers) -> Self {
        let of = |lang: &Language| Some((*lang, others.said(lang)?.0.to_owned()));
        Self { text: text.to_owned(), others: Language::iter().filter_map(of).collect() }
    }

    /// The same without other languages.
    pub fn plain(text: &str) -> Self {
        Self { text: text.to_owned(), others: Vec::new() }
    }

    fn typed(&self, lang: Language) -> &str {
        self.others.iter().find(|(there, _)| *there == lang).map_or("", |(_, typed)| typed.as_str())
    }

    /// Checks why a week has no release or one waits, by somebody who reads a language, and tells all problems at once.
    pub fn parse(&self, reads: Language) -> Result<Reason, Problems> {
        let mut problems = Problems::default();
        let text = problems.check("reason", skip_reason(&self.text));
        let others = self.checked(&mut problems, skip_reason);
        match text {
            Some(text) if problems.is_empty() => Ok(Reason { lang: language_of(&text, reads), text, others }),
            _ => Err(problems),
        }
    }

    /// What was typed in other languages, checked as `check` does, with what is wrong noted; a field that is empty says nothing.
    pub fn checked(&self, problems: &mut Problems, check: impl Fn(&str) -> Result<String, Problem>) -> InOthers {
        let typed = self.others.iter().filter(|(_, typed)| !typed.trim().is_empty());
        let said =
            typed.filter_map(|(lang, typed)| Some((lang.to_string(), problems.check(field(*lang), check(typed))?)));
        InOthers::from(said.collect::<Vec<_>>())
    }

    /// A field for each language: its name, what was typed there with what is wrong, and what it is called.
    pub fn fields(&self, wrong: &Problems, l: &Messages) -> InLanguages {
        let row = |lang: &Language| {
            let name = field(*lang);
            let typed = Field::new(name, self.typed(*lang), wrong, l).in_language(lang);
            (name, typed, l.releases_reason_in(lang.language_name()))
        };
        InLanguages(Language::iter().map(row).collect())
    }

    /// All that was typed.
    pub fn words(&self, l: &Messages) -> Vec<TypedWords> {
        let others = self.others.iter().map(|(lang, typed)| (l.releases_reason_in(lang.language_name()), &**typed));
        TypedWords::of(std::iter::once((l.releases_skip_reason(), &*self.text)).chain(others))
    }
}

/// The fields of a form in which a reason is said in each language.
pub struct InLanguages(Vec<(&'static str, Field, String)>);

impl InLanguages {
    /// Each with its name and what it is called.
    pub fn rows(&self) -> &[(&'static str, Field, String)] {
        &self.0
    }

    /// Whether something is to be seen there.
    pub fn is_any(&self) -> bool {
        self.0.iter().any(|(_, field, _)| !field.value.is_empty() || !field.error.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_in_each_language_is_checked_and_foreign_fields_are_refused() {
        let read = |fields: &str| serde_json::from_str::<TypedReason>(fields);
        let typed = read(r#"{"reason": "Holidays.", "reason_de": "Feiertage.", "reason_fr": " "}"#).unwrap();
        let reason = typed.parse(Language::En).unwrap();
        assert_eq!((reason.text.as_str(), reason.lang.as_str()), ("Holidays.", "en"));
        assert_eq!(Vec::<(String, String)>::from(reason.others.clone()), [("de".to_owned(), "Feiertage.".to_owned())]);
        assert_eq!(reason.in_all().language_of("Holidays."), Some("en"));
        assert_eq!(reason.logged(), "Holidays.\nFeiertage.");
        for wrong in [r#"{"reason_xx": "x"}"#, r#"{"reason": "a", "reason": "b"}"#, r#"{"week": "1"}"#] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
        let problems = read(r#"{"reason": "Holidays.", "reason_de": "."}"#).unwrap().parse(Language::En).unwrap_err();
        assert!(problems.of("reason_de").is_some() && problems.of("reason").is_none());
    }
}
