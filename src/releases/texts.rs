//! What releases say in other languages than the one in which they were written, on `item_texts` and, for their heads
//! ([`super::heads`]), `release_texts`, and which of it somebody is told: their language, for Chinese the other script,
//! English, and then the original. A text that was cleared is none, and keeps counting its revisions.

use super::heads::{Heads, heads_for};
use super::model::ReleaseItem;
use crate::db::schema::item_texts;
use crate::db::{Conn, ItemId, ReleaseId, given_records, one_of, prepared};
use crate::error::Result;
use crate::i18n::Language;
use crate::text::digest;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::hash::Hash;

/// Words in a language.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Text {
    /// As a BCP 47 tag.
    pub lang: String,
    /// Empty when there are none any more.
    pub text: String,
    /// Counted up by every change.
    pub revision: i64,
    /// A digest of the words of the original from which they were made; empty where that is not known.
    #[serde(default)]
    pub made_from: String,
}

/// What is kept of an original, by which it is known whether it says something else since.
pub(super) fn digest_of(original: &str) -> String {
    digest(&[original])
}

/// The texts of items, or of releases.
#[derive(Debug, Clone)]
pub struct Texts<Id>(HashMap<Id, Vec<Text>>);

/// All that a release says in other languages.
#[derive(Debug, Clone)]
pub struct Translations {
    /// Its items.
    pub items: Texts<ItemId>,
    /// Its head, and its known issues.
    pub head: Heads,
}

impl<Id: Copy + Eq + Hash> Texts<Id> {
    pub(super) fn of(rows: Vec<(Id, Text)>) -> Self {
        let mut texts: HashMap<Id, Vec<Text>> = HashMap::new();
        for (id, text) in rows {
            texts.entry(id).or_default().push(text);
        }
        Self(texts)
    }

    pub(super) fn there(&self, id: Id, lang: &str) -> Option<&Text> {
        self.0.get(&id)?.iter().find(|text| text.lang == lang)
    }

    /// The words in just this language, if there are any.
    pub fn said(&self, id: Id, lang: Language) -> Option<&str> {
        self.there(id, &lang).map(|there| &*there.text).filter(|text| !text.is_empty())
    }

    /// Whether the words in a language were made from others than an original has now, by its digest.
    pub(super) fn is_outdated(&self, id: Id, lang: Language, original: &str) -> bool {
        let there = self.there(id, &lang).filter(|there| !there.text.is_empty() && !there.made_from.is_empty());
        there.is_some_and(|there| there.made_from != original)
    }

    /// How often the words in a language were changed.
    pub fn revision(&self, id: Id, lang: Language) -> i64 {
        self.there(id, &lang).map_or(0, |there| there.revision)
    }

    /// What somebody is told who reads a language: words and their language, which are those of the original where there
    /// are none in a language that is nearer.
    pub fn told<'a>(&'a self, id: Id, original: (&'a str, &'a str), reads: Language) -> (&'a str, &'a str) {
        self.told_of(id, original, reads, |_| true)
    }

    /// The same among the languages in which the words may be told.
    pub(super) fn told_of<'a>(
        &'a self,
        id: Id,
        original: (&'a str, &'a str),
        reads: Language,
        may_be_told: impl Fn(Language) -> bool,
    ) -> (&'a str, &'a str) {
        for lang in nearest(reads) {
            if *lang == *original.1 && !original.0.is_empty() {
                return original;
            }
            let there = self.there(id, &lang).filter(|there| !there.text.is_empty());
            if let Some(there) = there.filter(|_| may_be_told(lang)) {
                return (&there.text, &there.lang);
            }
        }
        original
    }
}

impl Texts<ItemId> {
    /// An item as somebody reads it.
    #[must_use]
    pub fn item(&self, mut item: ReleaseItem, reads: Language) -> ReleaseItem {
        let (wording, lang) = self.told(item.id, (&item.wording, &item.lang), reads);
        (item.wording, item.lang) = (wording.to_owned(), lang.to_owned());
        item
    }
}

/// The languages in which somebody is told something who reads this one, the best first.
pub fn nearest(reads: Language) -> impl Iterator<Item = Language> {
    let other_script = match reads {
        Language::ZhHans => Some(Language::ZhHant),
        Language::ZhHant => Some(Language::ZhHans),
        _ => None,
    };
    [Some(reads), other_script, Some(Language::En)].into_iter().flatten()
}

/// The tags of all languages from which somebody may be told something who reads one of these.
pub(super) fn tags(reads: &[Language]) -> Vec<String> {
    let mut tags: Vec<String> = reads.iter().flat_map(|lang| nearest(*lang)).map(|lang| lang.to_string()).collect();
    tags.sort_unstable();
    tags.dedup();
    tags
}

/// A text as it is stored.
pub(super) type Row = (String, String, i64, String);

impl Text {
    pub(super) fn of((lang, text, revision, made_from): Row) -> Self {
        Self { lang, text, revision, made_from }
    }
}

/// What may be told of these items to those who read one of these languages: one query for all.
pub fn texts_for(conn: &mut Conn, items: &[ItemId], reads: &[Language]) -> Result<Texts<ItemId>> {
    let rows = item_texts::table.filter(one_of(item_texts::item_id, items.iter().map(|item| item.0)));
    let rows = rows.filter(item_texts::lang.eq_any(tags(reads)));
    let columns = (item_texts::lang, item_texts::text, item_texts::revision, item_texts::made_from);
    let rows: Vec<(ItemId, Row)> = rows.select((item_texts::item_id, columns)).load(conn)?;
    Ok(Texts::of(rows.into_iter().map(|(id, row)| (id, Text::of(row))).collect()))
}

/// Everything that a release and these items of it say in other languages.
pub fn translations(conn: &mut Conn, release: ReleaseId, items: &[ItemId]) -> Result<Translations> {
    let all: Vec<Language> = Language::iter().copied().collect();
    Ok(Translations { items: texts_for(conn, items, &all)?, head: heads_for(conn, &[release], &all)? })
}

/// All texts of these items, in the order of their languages.
pub(super) fn of_items(conn: &mut Conn, items: &[ItemId]) -> Result<HashMap<ItemId, Vec<Text>>> {
    let all: Vec<Language> = Language::iter().copied().collect();
    let Texts(mut texts) = texts_for(conn, items, &all)?;
    for texts in texts.values_mut() {
        texts.sort_unstable();
    }
    Ok(texts)
}

/// Those of these items that say one of these words in another language.
pub(super) fn saying(conn: &mut Conn, items: &[ItemId], words: &[String]) -> Result<Vec<ItemId>> {
    let rows = item_texts::table.filter(one_of(item_texts::item_id, items.iter().map(|item| item.0)));
    Ok(rows.filter(item_texts::text.eq_any(words)).select(item_texts::item_id).distinct().load(conn)?)
}

/// Has these items say nothing in the languages in which they say just one of these; gives those that did.
pub(super) fn clear(conn: &mut Conn, items: &[ItemId], words: &[String]) -> Result<Vec<ItemId>> {
    let there = item_texts::table.filter(item_texts::item_id.eq_any(items)).filter(item_texts::text.eq_any(words));
    let changes = (item_texts::text.eq(""), item_texts::revision.eq(item_texts::revision + 1));
    Ok(diesel::update(there).set(changes).returning(item_texts::item_id).get_results(conn)?)
}

/// Gives items, which have none, these texts.
pub(super) fn put(conn: &mut Conn, texts: &[(ItemId, &Text)]) -> Result<()> {
    let words = "INSERT INTO item_texts (item_id, lang, text, revision, made_from) SELECT CAST(value ->> 0 AS BIGINT), \
                 value ->> 1, value ->> 2, CAST(value ->> 3 AS BIGINT), value ->> 4 FROM given";
    let rows = texts.iter().map(|(item, there)| (*item, &*there.lang, &*there.text, there.revision, &*there.made_from));
    let rows: Vec<(ItemId, &str, &str, i64, &str)> = rows.collect();
    if !rows.is_empty() {
        given_records(&rows, prepared::<()>(words))?.execute(conn)?;
    }
    Ok(())
}

/// Has items say these words in these languages, each made from an original with this digest. The same words again are no
/// change of them.
pub(super) fn set_items(conn: &mut Conn, said: &[(ItemId, &str, &str, String)]) -> Result<()> {
    // `WHERE true` tells SQLite that ON is no part of a join.
    let words = "INSERT INTO item_texts (item_id, lang, text, revision, made_from) SELECT CAST(value ->> 0 AS BIGINT), \
                 value ->> 1, value ->> 2, 1, value ->> 3 FROM given WHERE true \
                 ON CONFLICT (item_id, lang) DO UPDATE SET text = excluded.text, made_from = excluded.made_from, \
                 revision = item_texts.revision + CASE WHEN item_texts.text = excluded.text THEN 0 ELSE 1 END";
    if !said.is_empty() {
        given_records(said, prepared::<()>(words))?.execute(conn)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(said: &[(&str, &str)]) -> Texts<ItemId> {
        let text = |(lang, text): &(&str, &str)| {
            (ItemId(1), Text::of(((*lang).to_owned(), (*text).to_owned(), 1, String::new())))
        };
        Texts::of(said.iter().map(text).collect())
    }

    #[test]
    fn everybody_is_told_the_nearest_language_and_at_last_the_original() {
        let original = ("Oproepen", "nl");
        let some = texts(&[("de", "Anrufe"), ("en", "Calls"), ("zh-Hans", "通话"), ("fr", "")]);
        let table = [
            (Language::Nl, original),
            (Language::De, ("Anrufe", "de")),
            (Language::ZhHans, ("通话", "zh-Hans")),
            (Language::ZhHant, ("通话", "zh-Hans")),
            (Language::Fr, ("Calls", "en")),
            (Language::Es, ("Calls", "en")),
        ];
        for (reads, told) in table {
            assert_eq!(some.told(ItemId(1), original, reads), told, "{reads}");
        }
        let few = texts(&[("de", "Anrufe")]);
        assert_eq!(few.told(ItemId(1), original, Language::ZhHant), original);
        assert_eq!(few.told(ItemId(2), original, Language::De), original, "another item");
        assert_eq!(few.told(ItemId(1), ("Calls", "en"), Language::Es), ("Calls", "en"));
    }
}
