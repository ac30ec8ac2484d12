//! What is entered of an award, checked.

use super::texts::Said;
use crate::error::Problems;
use crate::i18n::Language;
use crate::logs::{is_masked, mask_of_staff, said_by_staff};
use crate::text::line;
use serde::Deserialize;

/// Longest sentence, in characters.
pub(super) const SENTENCE_MAX: usize = 200;
/// Longest reason, in characters.
const REASON_MAX: usize = 1_000;

/// The field of each language.
pub(super) const FIELDS: [(&str, Language); 7] = [
    ("sentence_en", Language::En),
    ("sentence_de", Language::De),
    ("sentence_es", Language::Es),
    ("sentence_fr", Language::Fr),
    ("sentence_nl", Language::Nl),
    ("sentence_zh_hans", Language::ZhHans),
    ("sentence_zh_hant", Language::ZhHant),
];

/// The sentence, as it is typed in each language. A field that is none of these is refused.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(try_from = "Vec<(String, String)>")]
pub(super) struct Typed {
    /// The field, and what is in it.
    sentences: Vec<(&'static str, String)>,
    /// Which state of the award the page showed.
    pub seen: String,
}

impl TryFrom<Vec<(String, String)>> for Typed {
    type Error = &'static str;

    fn try_from(pairs: Vec<(String, String)>) -> Result<Self, Self::Error> {
        let (mut typed, mut is_seen) = (Self::default(), false);
        for (key, value) in pairs {
            if key == "seen" && !is_seen {
                (typed.seen, is_seen) = (value, true);
                continue;
            }
            let field = FIELDS.iter().find(|(field, _)| *field == key).map(|(field, _)| *field);
            match field {
                Some(field) if typed.in_field(field).is_none() => typed.sentences.push((field, value)),
                _ => return Err("a field that the form does not have, or has once"),
            }
        }
        Ok(typed)
    }
}

impl Typed {
    /// What there is now.
    pub(super) fn of(said: &[Said], revision: i64) -> Self {
        let field = |(field, lang): &(&'static str, Language)| {
            let tag = lang.to_string();
            said.iter().find(|(known, _)| *known == tag).map(|(_, sentence)| (*field, sentence.clone()))
        };
        Self { sentences: FIELDS.iter().filter_map(field).collect(), seen: revision.to_string() }
    }

    fn in_field(&self, field: &str) -> Option<&str> {
        self.sentences.iter().find(|(known, _)| *known == field).map(|(_, typed)| typed.as_str())
    }

    /// What is typed in the field of a name.
    pub(super) fn typed(&self, field: &str) -> &str {
        self.in_field(field).unwrap_or_default()
    }

    /// Checks all of them at once.
    pub(super) fn parse(&self) -> Result<Vec<Said>, Problems> {
        let mut problems = Problems::default();
        let mut said = Vec::new();
        for (field, lang) in FIELDS {
            let checked = line(self.typed(field), 0, SENTENCE_MAX).map(|said| mask_of_staff(&said));
            let sentence = problems.check(field, checked).unwrap_or_default();
            if !sentence.is_empty() {
                said.push((lang.to_string(), sentence));
            }
        }
        said.sort_unstable();
        if problems.is_empty() { Ok(said) } else { Err(problems) }
    }

    /// Whether something of it is masked in what was made of it.
    pub(super) fn is_masked_in(&self, said: &[Said]) -> bool {
        let masked = |(field, lang): &(&'static str, Language)| {
            let tag = lang.to_string();
            said.iter().any(|(known, sentence)| *known == tag && is_masked(self.typed(field), sentence))
        };
        FIELDS.iter().any(masked)
    }
}

/// Why an award is withdrawn, with its language.
pub(super) fn reason(entered: &str, reads: Language) -> Result<(String, String), Problems> {
    said_by_staff("reason", entered, (1, REASON_MAX), reads)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_has_a_field_and_there_is_none_besides() {
        let all: Vec<Language> = Language::iter().copied().collect();
        assert!(all.len() == FIELDS.len() && FIELDS.iter().all(|(_, lang)| all.contains(lang)));
        let typed = |pairs: &[(&str, &str)]| {
            Typed::try_from(
                pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect::<Vec<_>>(),
            )
        };
        let said = typed(&[("sentence_en", " Good. "), ("sentence_de", ""), ("seen", "3")]).unwrap();
        assert_eq!((said.parse().unwrap(), said.seen.as_str()), (vec![("en".to_owned(), "Good.".to_owned())], "3"));
        assert!(typed(&[("sentence_en", "a"), ("sentence_en", "b")]).is_err());
        assert!(typed(&[("winner", "camera")]).is_err(), "nobody chooses who won");
        let long = "a".repeat(SENTENCE_MAX + 1);
        assert!(typed(&[("sentence_fr", &long)]).unwrap().parse().unwrap_err().of("sentence_fr").is_some());
    }
}
