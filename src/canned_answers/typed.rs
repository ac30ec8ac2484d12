//! The form of an answer.

use super::model::{Answer, EnteredAnswer, field};
use crate::i18n::Language;
use serde::Deserialize;
use std::collections::HashSet;

/// The largest form we read here, in bytes: a text in every language in a script of three bytes a character, each sent as
/// `%XX`, and the other fields.
pub(super) const FORM_LIMIT: usize = 512 * 1024;

/// What was typed, and the revision that was shown.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(try_from = "Vec<(String, String)>")]
pub(super) struct Typed {
    pub entered: EnteredAnswer,
    pub seen: String,
}

impl Typed {
    /// What is there.
    pub(super) fn of(answer: &Answer) -> Self {
        Self { entered: EnteredAnswer::of(answer), seen: answer.revision.to_string() }
    }
}

/// Reads a form; a field that it does not have is refused, and one that comes twice.
impl TryFrom<Vec<(String, String)>> for Typed {
    type Error = &'static str;

    fn try_from(fields: Vec<(String, String)>) -> Result<Self, Self::Error> {
        let mut typed = Self::default();
        let mut known = HashSet::new();
        for (key, value) in fields {
            if !known.insert(key.clone()) {
                return Err("a field that comes twice");
            }
            match key.as_str() {
                "name" => typed.entered.name = value,
                "status" => typed.entered.status = value,
                "seen" => typed.seen = value,
                other => {
                    let language = Language::iter().find(|language| field(**language) == other);
                    let language = language.ok_or("a field that is none of an answer")?;
                    typed.entered.texts.push((*language, value));
                }
            }
        }
        Ok(typed)
    }
}

/// The button that removes an answer.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Removal {
    pub seen: String,
}
