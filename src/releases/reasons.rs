//! Public reasons: why a week has no release, why one waits or was recalled, and why it is stopped on a device. Each is typed in
//! one language, and may be said in any of ours beside that: what it says there stands in one column of what it is of, since few
//! are ever said, and nobody reads them without it.

use super::texts::nearest;
use crate::i18n::Language;
use diesel::backend::Backend;
use diesel::deserialize::{self, FromSql, FromSqlRow};
use diesel::expression::AsExpression;
use diesel::serialize::{self, Output, ToSql};
use diesel::sql_types::Text;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// What a reason says in other languages than the one in which it was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, AsExpression, FromSqlRow, Serialize, Deserialize)]
#[diesel(sql_type = Text)]
#[serde(from = "Vec<(String, String)>", into = "Vec<(String, String)>")]
pub struct InOthers {
    /// As it is stored.
    written: String,
    /// Languages, as BCP 47 tags, with their words.
    said: Vec<(String, String)>,
}

impl From<Vec<(String, String)>> for InOthers {
    fn from(mut said: Vec<(String, String)>) -> Self {
        said.retain(|(_, words)| !words.is_empty());
        let pair = |(lang, words): &(String, String)| {
            Value::Array(vec![Value::String(lang.clone()), Value::String(words.clone())])
        };
        let written =
            if said.is_empty() { String::new() } else { Value::Array(said.iter().map(pair).collect()).to_string() };
        Self { written, said }
    }
}

impl From<InOthers> for Vec<(String, String)> {
    fn from(others: InOthers) -> Self {
        others.said
    }
}

impl<DB: Backend> ToSql<Text, DB> for InOthers
where
    str: ToSql<Text, DB>,
{
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, DB>) -> serialize::Result {
        self.written.as_str().to_sql(out)
    }
}

impl<DB: Backend> FromSql<Text, DB> for InOthers
where
    String: FromSql<Text, DB>,
{
    fn from_sql(value: DB::RawValue<'_>) -> deserialize::Result<Self> {
        let written = String::from_sql(value)?;
        let said = if written.is_empty() { Vec::new() } else { serde_json::from_str(&written)? };
        Ok(Self { written, said })
    }
}

impl InOthers {
    /// What is said in a language.
    pub(super) fn said(&self, lang: &str) -> Option<(&str, &str)> {
        self.said.iter().find(|(there, _)| there == lang).map(|(there, words)| (words.as_str(), there.as_str()))
    }

    /// The language in which these words are said, if they are.
    pub fn language_of(&self, words: &str) -> Option<&str> {
        self.said.iter().find(|(_, said)| said == words).map(|(lang, _)| lang.as_str())
    }

    /// What somebody is told, and the language of that: their language, for Chinese the other script, English, and then the
    /// original, of which the words and the language are given. Nothing where there are no words.
    pub fn told<'t>(&'t self, original: (&'t str, &'t str), reads: Language) -> (&'t str, &'t str) {
        if original.0.is_empty() {
            return original;
        }
        for lang in nearest(reads) {
            if *original.1 == *lang {
                return original;
            }
            if let Some(said) = self.said(&lang) {
                return said;
            }
        }
        original
    }
}

/// A reason, checked and ready to be stored.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reason {
    /// As it was typed, in plain text.
    pub text: String,
    /// The language of that, as a BCP 47 tag; empty where none is known.
    pub lang: String,
    /// The same in others.
    pub others: InOthers,
}

impl Reason {
    /// One in a single language, which is not known.
    pub fn of(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// What it says in each language, the one in which it was typed among them.
    pub(super) fn in_all(&self) -> InOthers {
        if self.lang.is_empty() {
            return self.others.clone();
        }
        let mut said = vec![(self.lang.clone(), self.text.clone())];
        said.extend(self.others.said.iter().filter(|(lang, _)| *lang != self.lang).cloned());
        InOthers::from(said)
    }

    /// The same in one text, for the log: what was typed, and what is said in each other language.
    pub fn logged(&self) -> String {
        logged(&self.text, &self.others)
    }
}

/// A reason in one text, for the log.
pub fn logged(text: &str, others: &InOthers) -> String {
    let others = others.said.iter().map(|(_, words)| words.as_str());
    std::iter::once(text).chain(others).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_is_told_in_the_nearest_language_and_never_where_there_is_none() {
        let others = InOthers::from(vec![
            ("de".to_owned(), "Feiertage.".to_owned()),
            ("zh-Hans".to_owned(), "放假。".to_owned()),
            ("fr".to_owned(), String::new()),
        ]);
        let original = ("Fiestas.", "es");
        assert_eq!(others.told(original, Language::De), ("Feiertage.", "de"));
        assert_eq!(others.told(original, Language::ZhHant), ("放假。", "zh-Hans"), "the other script");
        assert_eq!(others.told(original, Language::Es), original);
        assert_eq!(others.told(original, Language::Fr), original, "nothing is said in it");
        assert_eq!(others.told(("", ""), Language::De), ("", ""), "there is no reason any more");
        assert_eq!(InOthers::default().told(original, Language::En), original);
    }
}
