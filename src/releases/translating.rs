//! Texts that staff write in other languages than the original, each with a revision of its own, so that two who translate
//! are not in each other's way, and a change of them as a whole, so that it can be taken back.

use super::actions::expect;
use super::wording::Translation;
use super::{store, texts};
use crate::audit::{Hand, Whole};
use crate::db::{Conn, ItemId, ReleaseId};
use crate::error::{Error, Refusal, Result};
use crate::i18n::Language;
use serde::{Deserialize, Serialize};
use std::collections::HashSet;

/// What staff typed in other languages, each with the revision of what it was typed over.
#[derive(Debug, Clone, Default)]
pub struct Translated {
    /// Words of lines.
    pub lines: Vec<(ItemId, Translation, Option<i64>)>,
    /// The paragraph at the head.
    pub heads: Vec<(Translation, Option<i64>)>,
}

impl Translated {
    /// Whether nothing was typed.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty() && self.heads.is_empty()
    }
}

/// Keeps all of it in a release that is held, and says whether that changed anything; or refuses what was typed over a text
/// that has changed since. The same words again change nothing, whatever was seen.
pub(super) fn keep(conn: &mut Conn, release: ReleaseId, typed: &Translated) -> Result<bool> {
    if typed.is_empty() {
        return Ok(false);
    }
    let ids: Vec<ItemId> = typed.lines.iter().map(|(item, ..)| *item).collect();
    let there: HashSet<ItemId> = store::items_among(conn, release, &ids)?.into_iter().map(|item| item.id).collect();
    let before = texts::translations(conn, release, &ids)?;
    let mut lines = Vec::with_capacity(typed.lines.len());
    for (item, said, seen) in &typed.lines {
        if !there.contains(item) {
            return Err(Error::Rejected(Refusal::CHANGED_MEANWHILE));
        }
        if before.lines.said(*item, said.lang).unwrap_or_default() != said.text {
            expect(before.lines.revision(*item, said.lang), *seen)?;
            lines.push((*item, &*said.lang, &*said.text));
        }
    }
    texts::set_lines(conn, &lines)?;
    let mut is_changed = !lines.is_empty();
    for (said, seen) in &typed.heads {
        if before.head.said(release, said.lang).unwrap_or_default() != said.text {
            expect(before.head.revision(release, said.lang), *seen)?;
            texts::set_head(conn, release, (&said.lang, &said.text))?;
            is_changed = true;
        }
    }
    Ok(is_changed)
}

/// Some texts of a release that is not out yet, in their languages.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextsKept {
    release: ReleaseId,
    may_be_edited: bool,
    /// The line, the language and the words; none where the line is left out.
    lines: Vec<(ItemId, String, Option<String>)>,
    /// Of the head: the language and the words.
    heads: Vec<(String, String)>,
}

impl TextsKept {
    /// Those of what was typed, as they are now.
    pub fn of(conn: &mut Conn, release: ReleaseId, typed: &Translated) -> Result<Self> {
        let lines = typed.lines.iter().map(|(item, said, _)| (*item, said.lang.to_string()));
        let heads = typed.heads.iter().map(|(said, _)| said.lang.to_string());
        Self::read(conn, release, (lines.collect(), heads.collect()))
    }

    fn read(conn: &mut Conn, release: ReleaseId, (lines, heads): (Vec<(ItemId, String)>, Vec<String>)) -> Result<Self> {
        let ids: Vec<ItemId> = lines.iter().map(|(item, _)| *item).collect();
        let there: HashSet<ItemId> = store::items_among(conn, release, &ids)?.into_iter().map(|item| item.id).collect();
        let now = texts::translations(conn, release, &ids)?;
        let of_line = |(item, lang): (ItemId, String)| {
            let said = lang.parse::<Language>().ok().and_then(|lang| now.lines.said(item, lang));
            let said = said.unwrap_or_default().to_owned();
            (item, lang, there.contains(&item).then_some(said))
        };
        let of_head = |lang: String| {
            let said = lang.parse::<Language>().ok().and_then(|lang| now.head.said(release, lang));
            let said = said.unwrap_or_default().to_owned();
            (lang, said)
        };
        Ok(Self {
            release,
            may_be_edited: store::get(conn, release)?.may_be_edited().is_ok(),
            lines: lines.into_iter().map(of_line).collect(),
            heads: heads.into_iter().map(of_head).collect(),
        })
    }

    fn again(&self, conn: &mut Conn) -> Result<Self> {
        let lines = self.lines.iter().map(|(item, lang, _)| (*item, lang.clone())).collect();
        Self::read(conn, self.release, (lines, self.heads.iter().map(|(lang, _)| lang.clone()).collect()))
    }

    /// Both, which are of the same texts, without what is the same in them.
    #[must_use]
    pub fn differing(before: Self, after: Self) -> (Self, Self) {
        let lines = before.lines.into_iter().zip(after.lines).filter(|(was, is)| was != is);
        let (lines_before, lines_after): (Vec<_>, Vec<_>) = lines.unzip();
        let heads = before.heads.into_iter().zip(after.heads).filter(|(was, is)| was != is);
        let (heads_before, heads_after): (Vec<_>, Vec<_>) = heads.unzip();
        (
            Self { lines: lines_before, heads: heads_before, ..before },
            Self { lines: lines_after, heads: heads_after, ..after },
        )
    }

    /// All the words, for whoever reads what was done.
    pub fn words(&self) -> String {
        let lines = self.lines.iter().filter_map(|(.., said)| said.as_deref());
        let heads = self.heads.iter().map(|(_, said)| &**said);
        let words: Vec<&str> = heads.chain(lines).filter(|said| !said.is_empty()).collect();
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
        let lines = self.lines.iter().filter_map(|(item, lang, said)| Some((*item, &**lang, said.as_deref()?)));
        texts::set_lines(conn, &lines.collect::<Vec<_>>())?;
        for (lang, said) in &self.heads {
            texts::set_head(conn, self.release, (lang, said))?;
        }
        store::count_change(conn, self.release)
    }
}
