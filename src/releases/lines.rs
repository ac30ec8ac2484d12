//! Lines of a release as they are kept, so that what was done to them can be taken back.

use super::carried::{self, Carried};
use super::model::ReleaseItem;
use super::texts::{self, Text};
use super::{origins, returning, store};
use crate::audit::{Hand, Whole};
use crate::db::{Conn, ItemId, PostId, ReleaseId};
use crate::error::{Error, Refusal, Result};
use crate::posts;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// A line of a release that is not out yet, or that it is left out. An approval that a change of it took back stays taken back:
/// whoever approves looks at all of it.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemKept {
    release: ReleaseId,
    id: ItemId,
    may_be_edited: bool,
    item: Option<Line>,
    /// Those of its posts that other lines of the release come from, too.
    #[serde(default)]
    shared: Vec<PostId>,
}

/// What a line says, and where it comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Written")]
pub(super) struct Line {
    #[serde(flatten)]
    pub item: ReleaseItem,
    pub posts: Vec<PostId>,
    /// What it says in other languages.
    pub texts: Vec<Text>,
    /// What it carries beside its words.
    pub carried: Carried,
}

impl Line {
    /// Has it stand in its release, where it does not.
    pub(super) fn put(&self, conn: &mut Conn, revision: i64) -> Result<()> {
        let item = ReleaseItem { withheld: self.is_withheld(conn)?, ..self.item.clone() };
        returning::put_item(conn, &item, revision)?;
        origins::put(conn, self.item.id, &self.posts)?;
        carried::put(conn, self.item.id, &self.carried)?;
        texts::put(conn, self.item.id, &self.texts)
    }

    /// Whether it keeps its words to itself now, since a post was hidden or shown while it was not there: a post of it is
    /// hidden, and it kept them before or repeats that post's title.
    fn is_withheld(&self, conn: &mut Conn) -> Result<bool> {
        if self.posts.is_empty() {
            return Ok(false);
        }
        let mut hidden = posts::list(conn, &self.posts)?;
        hidden.retain(|post| !post.is_public());
        let says = |title: &str| self.item.wording == title || self.texts.iter().any(|there| there.text == title);
        Ok(hidden.iter().any(|post| self.item.withheld || says(&post.title)))
    }
}

/// The languages and words of texts, however often they were changed.
fn words_of(texts: &[Text]) -> Vec<(&str, &str)> {
    let said = texts.iter().filter(|there| !there.text.is_empty());
    said.map(|there| (&*there.lang, &*there.text)).collect()
}

/// All lines of a release.
pub(super) fn lines(conn: &mut Conn, release: ReleaseId) -> Result<Vec<Line>> {
    let items = store::items(conn, release)?;
    let ids: Vec<ItemId> = items.iter().map(|item| item.id).collect();
    let mut posts = origins::posts_of(conn, &ids)?;
    let mut texts = texts::of_items(conn, &ids)?;
    let mut carried = carried::carried_by(conn, &ids)?;
    let line = |item: ReleaseItem| Line {
        posts: posts.remove(&item.id).unwrap_or_default(),
        texts: texts.remove(&item.id).unwrap_or_default(),
        carried: carried.remove(&item.id).unwrap_or_default(),
        item,
    };
    Ok(items.into_iter().map(line).collect())
}

/// The same as it was written down, by a version too that knew one post of each line.
#[derive(Deserialize)]
struct Written {
    #[serde(flatten)]
    item: ReleaseItem,
    #[serde(default)]
    posts: Vec<PostId>,
    post_id: Option<PostId>,
    #[serde(default)]
    texts: Vec<Text>,
    #[serde(default)]
    carried: Carried,
}

impl From<Written> for Line {
    fn from(written: Written) -> Self {
        let mut posts = written.posts;
        posts.extend(written.post_id);
        Self { item: written.item, posts, texts: written.texts, carried: written.carried }
    }
}

impl ItemKept {
    /// As it is now.
    pub fn of(conn: &mut Conn, release: ReleaseId, id: ItemId) -> Result<Self> {
        let absent = Self { release, id, may_be_edited: false, item: None, shared: Vec::new() };
        Ok(Self::each(conn, release, &[id])?.pop().unwrap_or(absent))
    }

    /// Each of these as it is now, in their order.
    pub fn each(conn: &mut Conn, release: ReleaseId, ids: &[ItemId]) -> Result<Vec<Self>> {
        let may_be_edited = store::get(conn, release)?.may_be_edited().is_ok();
        let items = store::items_among(conn, release, ids)?;
        let mut items: HashMap<ItemId, ReleaseItem> = items.into_iter().map(|item| (item.id, item)).collect();
        let (mut posts, mut texts, mut carried) = if items.is_empty() {
            (HashMap::new(), HashMap::new(), HashMap::new())
        } else {
            (origins::posts_of(conn, ids)?, texts::of_items(conn, ids)?, carried::carried_by(conn, ids)?)
        };
        let mut line = |id: &ItemId| {
            let item = items.remove(id)?;
            Some(Line {
                item,
                posts: posts.remove(id).unwrap_or_default(),
                texts: texts.remove(id).unwrap_or_default(),
                carried: carried.remove(id).unwrap_or_default(),
            })
        };
        let kept = |id: &ItemId| Self { release, id: *id, may_be_edited, item: line(id), shared: Vec::new() };
        let mut kept: Vec<Self> = ids.iter().map(kept).collect();
        let posts: Vec<PostId> =
            kept.iter().filter_map(|kept| kept.item.as_ref()).flat_map(|line| line.posts.clone()).collect();
        let mut lines_of: HashMap<PostId, usize> = HashMap::new();
        for post in origins::standing_in(conn, release, &posts)? {
            *lines_of.entry(post).or_default() += 1;
        }
        for kept in &mut kept {
            let is_shared = |post: &&PostId| lines_of.get(*post).is_some_and(|lines| *lines > 1);
            kept.shared = kept.item.iter().flat_map(|line| &line.posts).filter(is_shared).copied().collect();
        }
        Ok(kept)
    }

    /// Whether this says what is there now.
    fn is_as(&self, now: &Self) -> bool {
        now.may_be_edited && self.may_be_edited && now.said() == self.said()
    }

    /// What it says in its own language, however often that was changed.
    fn said(&self) -> Option<Line> {
        let said = |line: &Line| Line {
            item: ReleaseItem { revision: 0, ..line.item.clone() },
            posts: line.posts.clone(),
            texts: Vec::new(),
            carried: line.carried.clone(),
        };
        self.item.as_ref().map(said)
    }

    /// What it says in other languages; nothing where it is not there.
    fn translated(&self) -> Vec<(&str, &str)> {
        self.item.as_ref().map(|line| words_of(&line.texts)).unwrap_or_default()
    }

    fn revision(&self) -> Option<i64> {
        self.item.as_ref().map(|line| line.item.revision)
    }
}

impl Whole for ItemKept {
    fn hold(&self, conn: &mut Conn) -> Result<()> {
        store::get_held(conn, self.release).map(drop)
    }

    fn stands(&self, conn: &mut Conn) -> Result<bool> {
        let now = Self::of(conn, self.release, self.id)?;
        Ok(self.is_as(&now))
    }

    fn put(&self, conn: &mut Conn, there: &Self, _: Hand) -> Result<()> {
        let known = store::items_among(conn, self.release, &[self.id])?.pop().map(|item| item.revision);
        let revision = known.or(there.revision()).or(self.revision()).unwrap_or(0) + 1;
        // What it says in other languages goes out and comes back with it, and stays where it is merely worded.
        let mut texts = None;
        if let Some(gone) = &there.item {
            let now = texts::of_items(conn, &[self.id])?.remove(&self.id).unwrap_or_default();
            // A line that goes takes nobody's words along that were written since.
            if self.item.is_none() && words_of(&now) != words_of(&gone.texts) {
                return Err(Error::Rejected(Refusal::CHANGED_MEANWHILE));
            }
            store::delete_item(conn, self.release, self.id)?;
            texts = Some(now);
        }
        if let Some(line) = &self.item {
            // What was left out may have been taken in late since, as a line of its own.
            let own: Vec<PostId> = line.posts.iter().filter(|post| !self.shared.contains(post)).copied().collect();
            if there.item.is_none() && origins::stand_in(conn, self.release, &own)? {
                return Err(Error::Rejected(Refusal::CHANGED_MEANWHILE));
            }
            let texts = if there.item.is_some() { texts.unwrap_or_default() } else { line.texts.clone() };
            Line { texts, ..line.clone() }.put(conn, revision)?;
        }
        store::count_change(conn, self.release)
    }
}

/// Lines that were taken into a release late by one press, or that none of them is there.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct JoinedKept {
    release: ReleaseId,
    lines: Vec<ItemKept>,
}

impl JoinedKept {
    /// As these lines are now.
    pub fn of(conn: &mut Conn, release: ReleaseId, ids: &[ItemId]) -> Result<Self> {
        Ok(Self { release, lines: ItemKept::each(conn, release, ids)? })
    }

    /// That none of them is there.
    #[must_use]
    pub fn absent(&self) -> Self {
        let absent = |line: &ItemKept| ItemKept {
            release: line.release,
            id: line.id,
            may_be_edited: line.may_be_edited,
            item: None,
            shared: Vec::new(),
        };
        Self { release: self.release, lines: self.lines.iter().map(absent).collect() }
    }
}

impl Whole for JoinedKept {
    fn hold(&self, conn: &mut Conn) -> Result<()> {
        store::get_held(conn, self.release).map(drop)
    }

    fn stands(&self, conn: &mut Conn) -> Result<bool> {
        let ids: Vec<ItemId> = self.lines.iter().map(|line| line.id).collect();
        let now = ItemKept::each(conn, self.release, &ids)?;
        Ok(self.lines.iter().zip(&now).all(|(line, now)| line.is_as(now) && line.translated() == now.translated()))
    }

    fn put(&self, conn: &mut Conn, there: &Self, hand: Hand) -> Result<()> {
        for (line, there) in self.lines.iter().zip(&there.lines) {
            line.put(conn, there, hand)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_that_was_kept_with_its_one_post_has_it_still() {
        let line = r#"{"id":7,"release_id":1,"post_id":42,"area_id":3,"change":"new","wording":"Dark mode","lang":"en",
            "position":10,"highlight":false,"vote_count":5,"people_count":0,"credited_at":null,"revision":1,"withheld":false}"#;
        let kept = format!(r#"{{"release":1,"id":7,"may_be_edited":true,"item":{line}}}"#);
        let kept: ItemKept = serde_json::from_str(&kept).unwrap();
        assert_eq!(kept.item.as_ref().unwrap().posts, [PostId(42)]);
        assert!(kept.item.as_ref().unwrap().texts.is_empty(), "it knew no other language either");
        let again: ItemKept = serde_json::from_str(&serde_json::to_string(&kept).unwrap()).unwrap();
        assert_eq!(again, kept);
    }
}
