//! What releases say in other languages than the one in which they were written, on `item_texts` and `release_texts`, and
//! which of it somebody is told: their language, for Chinese the other script, English, and then the original. A text that
//! was cleared is none, and keeps counting its revisions.

use super::model::{Release, ReleaseItem};
use crate::db::schema::{item_texts, release_texts};
use crate::db::{Conn, ItemId, ReleaseId, given_records, one_of, prepared};
use crate::error::Result;
use crate::i18n::Language;
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
}

/// The texts of lines, or of heads of releases.
#[derive(Debug, Clone)]
pub struct Texts<Id>(HashMap<Id, Vec<Text>>);

/// All that a release says in other languages.
#[derive(Debug, Clone)]
pub struct Translations {
    /// Its lines.
    pub lines: Texts<ItemId>,
    /// Its head.
    pub head: Texts<ReleaseId>,
}

impl<Id: Copy + Eq + Hash> Texts<Id> {
    fn of(rows: Vec<(Id, Text)>) -> Self {
        let mut texts: HashMap<Id, Vec<Text>> = HashMap::new();
        for (id, text) in rows {
            texts.entry(id).or_default().push(text);
        }
        Self(texts)
    }

    fn there(&self, id: Id, lang: &str) -> Option<&Text> {
        self.0.get(&id)?.iter().find(|text| text.lang == lang)
    }

    /// The words in just this language, if there are any.
    pub fn said(&self, id: Id, lang: Language) -> Option<&str> {
        self.there(id, &lang).map(|there| &*there.text).filter(|text| !text.is_empty())
    }

    /// How often the words in a language were changed.
    pub fn revision(&self, id: Id, lang: Language) -> i64 {
        self.there(id, &lang).map_or(0, |there| there.revision)
    }

    /// What somebody is told who reads a language: words and their language, which are those of the original where there
    /// are none in a language that is nearer.
    pub fn told<'a>(&'a self, id: Id, original: (&'a str, &'a str), reads: Language) -> (&'a str, &'a str) {
        for lang in nearest(reads) {
            if *lang == *original.1 && !original.0.is_empty() {
                return original;
            }
            if let Some(there) = self.there(id, &lang).filter(|there| !there.text.is_empty()) {
                return (&there.text, &there.lang);
            }
        }
        original
    }
}

impl Texts<ItemId> {
    /// A line as somebody reads it.
    #[must_use]
    pub fn line(&self, mut item: ReleaseItem, reads: Language) -> ReleaseItem {
        let (wording, lang) = self.told(item.id, (&item.wording, &item.lang), reads);
        (item.wording, item.lang) = (wording.to_owned(), lang.to_owned());
        item
    }
}

impl Texts<ReleaseId> {
    /// The paragraph at the head of a release as somebody reads it, and its language; nothing in any language once the
    /// original was cleared.
    pub fn head(&self, release: &Release, reads: Language) -> (String, String) {
        if release.summary.is_empty() {
            return (String::new(), release.notes_lang.clone());
        }
        let (summary, lang) = self.told(release.id, (&release.summary, &release.notes_lang), reads);
        (summary.to_owned(), lang.to_owned())
    }
}

impl Translations {
    /// Whether a line has no words in a language.
    pub fn lacks_line(&self, item: &ReleaseItem, lang: Language) -> bool {
        *item.lang != *lang && self.lines.said(item.id, lang).is_none()
    }

    /// Whether the head of a release, if it has one, has no words in a language.
    pub fn lacks_head(&self, release: &Release, lang: Language) -> bool {
        let is_there = *release.notes_lang == *lang || self.head.said(release.id, lang).is_some();
        !release.summary.is_empty() && !is_there
    }

    /// How many texts each language lacks of the head of a release and these lines.
    pub fn gaps(&self, release: &Release, items: &[&ReleaseItem]) -> Vec<(Language, usize)> {
        let lacks = |lang: Language| {
            let lines = items.iter().filter(|item| self.lacks_line(item, lang)).count();
            lines + usize::from(self.lacks_head(release, lang))
        };
        Language::iter().map(|lang| (*lang, lacks(*lang))).collect()
    }
}

/// The languages in which somebody is told something who reads this one, the best first.
fn nearest(reads: Language) -> impl Iterator<Item = Language> {
    let other_script = match reads {
        Language::ZhHans => Some(Language::ZhHant),
        Language::ZhHant => Some(Language::ZhHans),
        _ => None,
    };
    [Some(reads), other_script, Some(Language::En)].into_iter().flatten()
}

/// The tags of all languages from which somebody may be told something who reads one of these.
fn tags(reads: &[Language]) -> Vec<String> {
    let mut tags: Vec<String> = reads.iter().flat_map(|lang| nearest(*lang)).map(|lang| lang.to_string()).collect();
    tags.sort_unstable();
    tags.dedup();
    tags
}

/// What may be told of these lines to those who read one of these languages: one query for all.
pub fn texts_for(conn: &mut Conn, items: &[ItemId], reads: &[Language]) -> Result<Texts<ItemId>> {
    let rows = item_texts::table.filter(one_of(item_texts::item_id, items.iter().map(|item| item.0)));
    let rows = rows.filter(item_texts::lang.eq_any(tags(reads)));
    let columns = (item_texts::item_id, item_texts::lang, item_texts::text, item_texts::revision);
    let rows: Vec<(ItemId, String, String, i64)> = rows.select(columns).load(conn)?;
    Ok(Texts::of(rows.into_iter().map(|(id, lang, text, revision)| (id, Text { lang, text, revision })).collect()))
}

/// The same of the heads of these releases.
pub fn heads_for(conn: &mut Conn, releases: &[ReleaseId], reads: &[Language]) -> Result<Texts<ReleaseId>> {
    let rows = release_texts::table.filter(one_of(release_texts::release_id, releases.iter().map(|release| release.0)));
    let rows = rows.filter(release_texts::lang.eq_any(tags(reads)));
    let columns = (release_texts::release_id, release_texts::lang, release_texts::summary, release_texts::revision);
    let rows: Vec<(ReleaseId, String, String, i64)> = rows.select(columns).load(conn)?;
    Ok(Texts::of(rows.into_iter().map(|(id, lang, text, revision)| (id, Text { lang, text, revision })).collect()))
}

/// Everything that a release and these lines of it say in other languages.
pub fn translations(conn: &mut Conn, release: ReleaseId, items: &[ItemId]) -> Result<Translations> {
    let all: Vec<Language> = Language::iter().copied().collect();
    Ok(Translations { lines: texts_for(conn, items, &all)?, head: heads_for(conn, &[release], &all)? })
}

/// All texts of these lines, in the order of their languages.
pub(super) fn of_items(conn: &mut Conn, items: &[ItemId]) -> Result<HashMap<ItemId, Vec<Text>>> {
    let all: Vec<Language> = Language::iter().copied().collect();
    let Texts(mut texts) = texts_for(conn, items, &all)?;
    for texts in texts.values_mut() {
        texts.sort_unstable();
    }
    Ok(texts)
}

/// Those of these lines that say one of these words in another language.
pub(super) fn saying(conn: &mut Conn, items: &[ItemId], words: &[String]) -> Result<Vec<ItemId>> {
    let rows = item_texts::table.filter(one_of(item_texts::item_id, items.iter().map(|item| item.0)));
    Ok(rows.filter(item_texts::text.eq_any(words)).select(item_texts::item_id).distinct().load(conn)?)
}

/// Has these lines say nothing in the languages in which they say just this; gives those that did.
pub(super) fn clear(conn: &mut Conn, items: &[ItemId], words: &str) -> Result<Vec<ItemId>> {
    let there = item_texts::table.filter(item_texts::item_id.eq_any(items)).filter(item_texts::text.eq(words));
    let changes = (item_texts::text.eq(""), item_texts::revision.eq(item_texts::revision + 1));
    Ok(diesel::update(there).set(changes).returning(item_texts::item_id).get_results(conn)?)
}

/// Gives items, which have none, these texts.
pub(super) fn put(conn: &mut Conn, texts: &[(ItemId, &Text)]) -> Result<()> {
    let words = "INSERT INTO item_texts (item_id, lang, text, revision) SELECT CAST(value ->> 0 AS BIGINT), \
                 value ->> 1, value ->> 2, CAST(value ->> 3 AS BIGINT) FROM given";
    let rows = texts.iter().map(|(item, there)| (*item, &*there.lang, &*there.text, there.revision));
    let rows: Vec<(ItemId, &str, &str, i64)> = rows.collect();
    if !rows.is_empty() {
        given_records(&rows, prepared::<()>(words))?.execute(conn)?;
    }
    Ok(())
}

/// Has items say these words in these languages.
pub(super) fn set_lines(conn: &mut Conn, said: &[(ItemId, &str, &str)]) -> Result<()> {
    // `WHERE true` tells SQLite that ON is no part of a join.
    let words = "INSERT INTO item_texts (item_id, lang, text, revision) SELECT CAST(value ->> 0 AS BIGINT), \
                 value ->> 1, value ->> 2, 1 FROM given WHERE true \
                 ON CONFLICT (item_id, lang) DO UPDATE SET text = excluded.text, revision = item_texts.revision + 1";
    if !said.is_empty() {
        given_records(said, prepared::<()>(words))?.execute(conn)?;
    }
    Ok(())
}

/// Has the head of a release say this in a language.
pub(super) fn set_head(conn: &mut Conn, release: ReleaseId, (lang, text): (&str, &str)) -> Result<()> {
    let there = release_texts::table.filter(release_texts::release_id.eq(release));
    let changes = (release_texts::summary.eq(text), release_texts::revision.eq(release_texts::revision + 1));
    if diesel::update(there.filter(release_texts::lang.eq(lang))).set(changes).execute(conn)? == 0 {
        let row = (
            release_texts::release_id.eq(release),
            release_texts::lang.eq(lang),
            release_texts::summary.eq(text),
            release_texts::revision.eq(1_i64),
        );
        diesel::insert_into(release_texts::table).values(row).execute(conn)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(said: &[(&str, &str)]) -> Texts<ItemId> {
        let text = |(lang, text): &(&str, &str)| {
            (ItemId(1), Text { lang: (*lang).to_owned(), text: (*text).to_owned(), revision: 1 })
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
        assert_eq!(few.told(ItemId(2), original, Language::De), original, "another line");
        assert_eq!(few.told(ItemId(1), ("Calls", "en"), Language::Es), ("Calls", "en"));
    }
}
