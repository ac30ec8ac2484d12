//! Texts that staff write in other languages than the original, each with a revision of its own, so that two who translate
//! are not in each other's way, and a change of them as a whole, so that it can be taken back.

use super::actions::{Edits, expect};
use super::model::ReleaseItem;
use super::store;
use super::texts::{self, Text};
use super::wording::Translation;
use crate::audit::{Hand, Whole};
use crate::db::{Conn, ItemId, ReleaseId};
use crate::error::{Error, Refusal, Result};
use serde::{Deserialize, Serialize};
use std::collections::{HashMap, HashSet};

/// What staff typed in other languages, each with the revision of what it was typed over.
#[derive(Debug, Clone, Default)]
pub struct Translated {
    /// Words of items.
    pub items: Vec<(ItemId, Translation, Option<i64>)>,
    /// The paragraph at the head.
    pub heads: Vec<(Translation, Option<i64>)>,
    /// The revisions of the originals of these items that the page showed.
    pub shown: HashMap<ItemId, i64>,
    /// The revision of the original of the head, the same way.
    pub head_shown: Option<i64>,
}

impl Translated {
    /// Whether nothing was typed.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty() && self.heads.is_empty()
    }
}

/// What is kept of an original that was changed while somebody worked from it: no digest of any.
const ANOTHER: &str = "-";

/// Keeps all of it in a release that is held, whose originals are as the same edit has them, and says whether that changed
/// anything; or refuses what was typed over a text that has changed since. The same words again change nothing, whatever was
/// seen, but that they are right of the original as it is now.
pub(super) fn keep(conn: &mut Conn, release: ReleaseId, edits: &Edits) -> Result<bool> {
    let typed = &edits.translated;
    if typed.is_empty() {
        return Ok(false);
    }
    let ids: Vec<ItemId> = typed.items.iter().map(|(item, ..)| *item).collect();
    let there = store::items_among(conn, release, &ids)?.into_iter().map(|item| (item.id, item));
    let there: HashMap<ItemId, ReleaseItem> = there.collect();
    let own: HashSet<ItemId> = edits.items.iter().map(|(item, ..)| *item).collect();
    let before = texts::translations(conn, release, &ids)?;
    let (mut rows, mut is_changed) = (Vec::with_capacity(typed.items.len()), false);
    for (item, said, seen) in &typed.items {
        let Some(original) = there.get(item) else { return Err(Error::Rejected(Refusal::CHANGED_MEANWHILE)) };
        let is_seen = own.contains(item) || typed.shown.get(item).is_none_or(|seen| *seen == original.revision);
        let is_new = before.items.said(*item, said.lang).unwrap_or_default() != said.text;
        if is_new {
            expect(before.items.revision(*item, said.lang), *seen)?;
            is_changed = true;
        }
        if is_new || (is_seen && !said.text.is_empty()) {
            rows.push((*item, &*said.lang, &*said.text, made_from(&original.wording, is_seen)));
        }
    }
    texts::set_items(conn, &rows)?;
    let head = store::get(conn, release)?;
    let is_seen = edits.notes.is_some() || typed.head_shown.is_none_or(|seen| seen == head.notes_revision);
    for (said, seen) in &typed.heads {
        let is_new = before.head.said(release, said.lang).unwrap_or_default() != said.text;
        if is_new {
            expect(before.head.revision(release, said.lang), *seen)?;
            is_changed = true;
        }
        if is_new || (is_seen && !said.text.is_empty()) {
            texts::set_head(conn, release, (&said.lang, &said.text), &made_from(&head.summary, is_seen))?;
        }
    }
    Ok(is_changed)
}

/// What is kept of the original of a text, if whoever typed that had it before them as it is.
fn made_from(original: &str, is_seen: bool) -> String {
    if is_seen { texts::digest_of(original) } else { ANOTHER.to_owned() }
}

/// What a text says, and what it was made from, which makes it no other one.
#[derive(Debug, Clone, Default, Eq, Serialize, Deserialize)]
struct Said {
    words: String,
    made_from: String,
}

impl PartialEq for Said {
    fn eq(&self, other: &Self) -> bool {
        self.words == other.words
    }
}

impl Said {
    /// A text that is there; what was cleared says nothing.
    fn of(there: Option<&Text>) -> Self {
        let there = there.filter(|there| !there.text.is_empty());
        there.map(|there| Self { words: there.text.clone(), made_from: there.made_from.clone() }).unwrap_or_default()
    }
}

/// Some texts of a release that is not out yet, in their languages.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextsKept {
    release: ReleaseId,
    may_be_edited: bool,
    /// The item, the language and the words; none where the item is left out.
    items: Vec<(ItemId, String, Option<Said>)>,
    /// Of the head: the language and the words.
    heads: Vec<(String, Said)>,
}

impl TextsKept {
    /// Those of what was typed, as they are now.
    pub fn of(conn: &mut Conn, release: ReleaseId, typed: &Translated) -> Result<Self> {
        let items = typed.items.iter().map(|(item, said, _)| (*item, said.lang.to_string()));
        let heads = typed.heads.iter().map(|(said, _)| said.lang.to_string());
        Self::read(conn, release, (items.collect(), heads.collect()))
    }

    fn read(conn: &mut Conn, release: ReleaseId, (items, heads): (Vec<(ItemId, String)>, Vec<String>)) -> Result<Self> {
        let ids: Vec<ItemId> = items.iter().map(|(item, _)| *item).collect();
        let there: HashSet<ItemId> = store::items_among(conn, release, &ids)?.into_iter().map(|item| item.id).collect();
        let now = texts::translations(conn, release, &ids)?;
        let of_item = |(item, lang): (ItemId, String)| {
            let said = there.contains(&item).then(|| Said::of(now.items.there(item, &lang)));
            (item, lang, said)
        };
        let of_head = |lang: String| {
            let said = Said::of(now.head.there(release, &lang));
            (lang, said)
        };
        Ok(Self {
            release,
            may_be_edited: store::get(conn, release)?.may_be_edited().is_ok(),
            items: items.into_iter().map(of_item).collect(),
            heads: heads.into_iter().map(of_head).collect(),
        })
    }

    fn again(&self, conn: &mut Conn) -> Result<Self> {
        let items = self.items.iter().map(|(item, lang, _)| (*item, lang.clone())).collect();
        Self::read(conn, self.release, (items, self.heads.iter().map(|(lang, _)| lang.clone()).collect()))
    }

    /// Both, which are of the same texts, without what is the same in them.
    #[must_use]
    pub fn differing(before: Self, after: Self) -> (Self, Self) {
        let items = before.items.into_iter().zip(after.items).filter(|(was, is)| was != is);
        let (items_before, items_after): (Vec<_>, Vec<_>) = items.unzip();
        let heads = before.heads.into_iter().zip(after.heads).filter(|(was, is)| was != is);
        let (heads_before, heads_after): (Vec<_>, Vec<_>) = heads.unzip();
        (
            Self { items: items_before, heads: heads_before, ..before },
            Self { items: items_after, heads: heads_after, ..after },
        )
    }

    /// All the words, for whoever reads what was done.
    pub fn words(&self) -> String {
        let items = self.items.iter().filter_map(|(.., said)| Some(&*said.as_ref()?.words));
        let heads = self.heads.iter().map(|(_, said)| &*said.words);
        let words: Vec<&str> = heads.chain(items).filter(|said| !said.is_empty()).collect();
        words.join("\n")
    }
}

impl Whole for TextsKept {
    fn hold(&self, conn: &mut Conn) -> Result<()> {
        store::get_held(conn, self.release).map(drop)
    }

    fn stands(&self, conn: &mut Conn) -> Result<bool> {
        Ok(self.may_be_edited && self.again(conn)? == *self)
    }

    fn put(&self, conn: &mut Conn, _: &Self, _: Hand) -> Result<()> {
        let there = self.items.iter().filter_map(|(item, lang, said)| Some((*item, lang, said.as_ref()?)));
        let rows = there.map(|(item, lang, said)| (item, &**lang, &*said.words, said.made_from.clone()));
        texts::set_items(conn, &rows.collect::<Vec<_>>())?;
        for (lang, said) in &self.heads {
            texts::set_head(conn, self.release, (lang, &said.words), &said.made_from)?;
        }
        store::count_change(conn, self.release)
    }
}
