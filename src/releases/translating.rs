//! Texts that staff write in other languages than the original, each with a revision of its own, so that two who translate
//! are not in each other's way, and a change of them as a whole, so that it can be taken back.

use super::actions::{Edits, expect};
use super::heads::{self, Heads};
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
    /// The known issues.
    pub known: Vec<(Translation, Option<i64>)>,
    /// The revisions of the originals of these items that the page showed.
    pub shown: HashMap<ItemId, i64>,
    /// The revision of the originals of the head and the known issues, the same way.
    pub head_shown: Option<i64>,
}

impl Translated {
    /// Whether nothing was typed.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty() && self.heads.is_empty() && self.known.is_empty()
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
    Ok(keep_head(conn, release, edits, &before.head)? || is_changed)
}

/// The same of the head and the known issues.
fn keep_head(conn: &mut Conn, release: ReleaseId, edits: &Edits, before: &Heads) -> Result<bool> {
    let (typed, head) = (&edits.translated, store::get(conn, release)?);
    let is_seen = edits.notes.is_some() || typed.head_shown.is_none_or(|seen| seen == head.notes_revision);
    let both: [(_, _, _, SetText); 2] = [
        (&typed.heads, &before.summary, &head.summary, heads::set_head),
        (&typed.known, &before.known, &head.known_issues, heads::set_known),
    ];
    let mut is_changed = false;
    for (typed, before, original, set) in both {
        for (said, seen) in typed {
            let is_new = before.said(release, said.lang).unwrap_or_default() != said.text;
            if is_new {
                expect(before.revision(release, said.lang), *seen)?;
                is_changed = true;
            }
            if is_new || (is_seen && !said.text.is_empty()) {
                set(conn, release, (&said.lang, &said.text), &made_from(original, is_seen))?;
            }
        }
    }
    Ok(is_changed)
}

/// Keeps the words of a release in a language, made from an original with a digest.
type SetText = fn(&mut Conn, ReleaseId, (&str, &str), &str) -> Result<()>;

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
    /// Of the known issues, the same way.
    #[serde(default)]
    known: Vec<(String, Said)>,
}

/// Of which texts they are: lines with their languages, and the languages of the head and of the known issues.
type Which = (Vec<(ItemId, String)>, Vec<String>, Vec<String>);

impl TextsKept {
    /// Those of what was typed, as they are now.
    pub fn of(conn: &mut Conn, release: ReleaseId, typed: &Translated) -> Result<Self> {
        let items = typed.items.iter().map(|(item, said, _)| (*item, said.lang.to_string()));
        let languages =
            |typed: &[(Translation, Option<i64>)]| typed.iter().map(|(said, _)| said.lang.to_string()).collect();
        Self::read(conn, release, (items.collect(), languages(&typed.heads), languages(&typed.known)))
    }

    fn read(conn: &mut Conn, release: ReleaseId, (items, heads, known): Which) -> Result<Self> {
        let ids: Vec<ItemId> = items.iter().map(|(item, _)| *item).collect();
        let there: HashSet<ItemId> = store::items_among(conn, release, &ids)?.into_iter().map(|item| item.id).collect();
        let now = texts::translations(conn, release, &ids)?;
        let of_item = |(item, lang): (ItemId, String)| {
            let said = there.contains(&item).then(|| Said::of(now.items.there(item, &lang)));
            (item, lang, said)
        };
        let of_head = |lang: String| {
            let said = Said::of(now.head.summary.there(release, &lang));
            (lang, said)
        };
        let of_known = |lang: String| {
            let said = Said::of(now.head.known.there(release, &lang));
            (lang, said)
        };
        Ok(Self {
            release,
            may_be_edited: store::get(conn, release)?.may_be_edited().is_ok(),
            items: items.into_iter().map(of_item).collect(),
            heads: heads.into_iter().map(of_head).collect(),
            known: known.into_iter().map(of_known).collect(),
        })
    }

    fn again(&self, conn: &mut Conn) -> Result<Self> {
        let items = self.items.iter().map(|(item, lang, _)| (*item, lang.clone())).collect();
        let languages = |said: &[(String, Said)]| said.iter().map(|(lang, _)| lang.clone()).collect();
        Self::read(conn, self.release, (items, languages(&self.heads), languages(&self.known)))
    }

    /// Both, which are of the same texts, without what is the same in them.
    #[must_use]
    pub fn differing(before: Self, after: Self) -> (Self, Self) {
        let items = before.items.into_iter().zip(after.items).filter(|(was, is)| was != is);
        let (items_before, items_after): (Vec<_>, Vec<_>) = items.unzip();
        let heads = before.heads.into_iter().zip(after.heads).filter(|(was, is)| was != is);
        let (heads_before, heads_after): (Vec<_>, Vec<_>) = heads.unzip();
        let known = before.known.into_iter().zip(after.known).filter(|(was, is)| was != is);
        let (known_before, known_after): (Vec<_>, Vec<_>) = known.unzip();
        (
            Self { items: items_before, heads: heads_before, known: known_before, ..before },
            Self { items: items_after, heads: heads_after, known: known_after, ..after },
        )
    }

    /// All the words, for whoever reads what was done.
    pub fn words(&self) -> String {
        let items = self.items.iter().filter_map(|(.., said)| Some(&*said.as_ref()?.words));
        let heads = self.heads.iter().chain(&self.known).map(|(_, said)| &*said.words);
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
            heads::set_head(conn, self.release, (lang, &said.words), &said.made_from)?;
        }
        for (lang, said) in &self.known {
            heads::set_known(conn, self.release, (lang, &said.words), &said.made_from)?;
        }
        store::count_change(conn, self.release)
    }
}
