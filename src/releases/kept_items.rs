//! Items of a release as they are kept, so that what was done to them can be taken back.

mod turn;

use super::answers::{self, Answered};
use super::carried::{self, Carried};
use super::model::ReleaseItem;
use super::texts::{self, Text};
use super::{coming_back, origins, store};
use crate::audit::{Hand, Whole};
use crate::db::{Conn, ItemId, PostId, ReleaseId, Timestamp};
use crate::error::Result;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
pub(super) use turn::put_all;
use turn::{Turn, beside, by_post};

/// An item of a release that is not out yet, or that it is left out. An approval that a change of it took back stays taken back:
/// whoever approves looks at all of it.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemKept {
    release: ReleaseId,
    id: ItemId,
    may_be_edited: bool,
    item: Option<WholeItem>,
}

/// What an item says, and where it comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Written")]
pub(super) struct WholeItem {
    #[serde(flatten)]
    pub item: ReleaseItem,
    pub posts: Vec<PostId>,
    /// What it says in other languages.
    pub texts: Vec<Text>,
    /// What it carries beside its words.
    pub carried: Carried,
    /// Which of its words staff keep as they are.
    pub answers: Vec<Answered>,
    /// The other items of its release in which one of these posts stood then: it was split.
    pub beside: Vec<ItemId>,
    /// The lines of recalled releases that it says once more.
    pub back_from: Vec<ItemId>,
}

impl WholeItem {
    /// Whether it keeps its words to itself now, since a post was hidden or shown while it was not there: a post of it is
    /// hidden, and it kept them before or repeats that post's title.
    fn is_withheld(&self, hidden: &HashMap<PostId, String>) -> bool {
        let says = |title: &String| self.item.wording == *title || self.texts.iter().any(|there| there.text == *title);
        self.posts.iter().filter_map(|post| hidden.get(post)).any(|title| self.item.withheld || says(title))
    }
}

/// The languages and words of texts, however often they were changed.
fn words_of(texts: &[Text]) -> Vec<(&str, &str)> {
    let said = texts.iter().filter(|there| !there.text.is_empty());
    said.map(|there| (&*there.lang, &*there.text)).collect()
}

/// All items of a release.
pub(super) fn whole_items(conn: &mut Conn, release: ReleaseId) -> Result<Vec<WholeItem>> {
    let items = store::items(conn, release)?;
    let ids: Vec<ItemId> = items.iter().map(|item| item.id).collect();
    let mut posts = origins::posts_of(conn, &ids)?;
    let mut texts = texts::of_items(conn, &ids)?;
    let mut carried = carried::carried_by(conn, &ids)?;
    let mut answers = answers::of_items(conn, &ids)?;
    let mut from = coming_back::origins_of(conn, &ids)?;
    let standing = by_post(posts.iter().flat_map(|(item, posts)| posts.iter().map(|post| (*item, *post))));
    let whole = |item: ReleaseItem| {
        let (posts, texts) = (posts.remove(&item.id).unwrap_or_default(), texts.remove(&item.id).unwrap_or_default());
        let carried = carried.remove(&item.id).unwrap_or_default();
        let answers = answers.remove(&item.id).unwrap_or_default();
        let (beside, back_from) = (beside(item.id, &posts, &standing), from.remove(&item.id).unwrap_or_default());
        WholeItem { item, posts, texts, carried, answers, beside, back_from }
    };
    Ok(items.into_iter().map(whole).collect())
}

/// The same as it was written down, by a version too that knew one post of each item, or one line that it says once more.
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
    #[serde(default)]
    answers: Vec<Answered>,
    #[serde(default)]
    beside: Vec<ItemId>,
    #[serde(default)]
    back_from: Vec<ItemId>,
    came_from: Option<ItemId>,
}

impl From<Written> for WholeItem {
    fn from(written: Written) -> Self {
        let mut posts = written.posts;
        posts.extend(written.post_id);
        let mut back_from = written.back_from;
        back_from.extend(written.came_from);
        let Written { item, texts, carried, answers, beside, .. } = written;
        Self { item, posts, texts, carried, answers, beside, back_from }
    }
}

impl ItemKept {
    /// As it is now.
    pub fn of(conn: &mut Conn, release: ReleaseId, id: ItemId) -> Result<Self> {
        let absent = Self { release, id, may_be_edited: false, item: None };
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
        let (mut answers, mut from) = if items.is_empty() {
            (HashMap::new(), HashMap::new())
        } else {
            (answers::of_items(conn, ids)?, coming_back::origins_of(conn, ids)?)
        };
        let all: Vec<PostId> = posts.values().flatten().copied().collect();
        let standing = by_post(origins::standing(conn, release, &all)?.into_iter());
        let mut whole = |id: &ItemId| {
            let item = items.remove(id)?;
            let (posts, texts) = (posts.remove(id).unwrap_or_default(), texts.remove(id).unwrap_or_default());
            let carried = carried.remove(id).unwrap_or_default();
            let answers = answers.remove(id).unwrap_or_default();
            let (beside, back_from) = (beside(*id, &posts, &standing), from.remove(id).unwrap_or_default());
            Some(WholeItem { item, posts, texts, carried, answers, beside, back_from })
        };
        Ok(ids.iter().map(|id| Self { release, id: *id, may_be_edited, item: whole(id) }).collect())
    }

    /// Whether this says what is there now.
    fn is_as(&self, now: &Self) -> bool {
        now.may_be_edited && self.may_be_edited && now.said() == self.said()
    }

    /// What it says in its own language, however often that was changed.
    fn said(&self) -> Option<WholeItem> {
        let said = |kept: &WholeItem| WholeItem {
            item: ReleaseItem { revision: 0, ..kept.item.clone() },
            posts: kept.posts.clone(),
            texts: Vec::new(),
            carried: kept.carried.clone(),
            answers: Vec::new(),
            beside: Vec::new(),
            back_from: Vec::new(),
        };
        self.item.as_ref().map(said)
    }

    /// What it says in other languages; nothing where it is not there.
    fn translated(&self) -> Vec<(&str, &str)> {
        self.item.as_ref().map(|kept| words_of(&kept.texts)).unwrap_or_default()
    }

    fn revision(&self) -> Option<i64> {
        self.item.as_ref().map(|kept| kept.item.revision)
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

    fn may_be_put(&self, conn: &mut Conn, there: &Self, _: Timestamp) -> Result<bool> {
        Ok(Turn::of(conn, self.release, &[(self, there)])?.is_some())
    }

    fn put(&self, conn: &mut Conn, there: &Self, _: Hand) -> Result<()> {
        Turn::take(conn, self.release, &[(self, there)])
    }
}

/// Items that were taken into a release late by one press, or that none of them is there.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct JoinedKept {
    release: ReleaseId,
    #[serde(rename = "lines")]
    items: Vec<ItemKept>,
}

impl JoinedKept {
    /// As these items are now.
    pub fn of(conn: &mut Conn, release: ReleaseId, ids: &[ItemId]) -> Result<Self> {
        Ok(Self { release, items: ItemKept::each(conn, release, ids)? })
    }

    /// Each item with what another says of it.
    fn beside<'a>(&'a self, there: &'a Self) -> Vec<(&'a ItemKept, &'a ItemKept)> {
        self.items.iter().zip(&there.items).collect()
    }

    /// That none of them is there.
    #[must_use]
    pub fn absent(&self) -> Self {
        let absent = |kept: &ItemKept| ItemKept { item: None, ..*kept };
        Self { release: self.release, items: self.items.iter().map(absent).collect() }
    }
}

impl Whole for JoinedKept {
    fn hold(&self, conn: &mut Conn) -> Result<()> {
        store::get_held(conn, self.release).map(drop)
    }

    fn stands(&self, conn: &mut Conn) -> Result<bool> {
        let ids: Vec<ItemId> = self.items.iter().map(|kept| kept.id).collect();
        let now = ItemKept::each(conn, self.release, &ids)?;
        Ok(self.items.iter().zip(&now).all(|(kept, now)| kept.is_as(now) && kept.translated() == now.translated()))
    }

    fn may_be_put(&self, conn: &mut Conn, there: &Self, _: Timestamp) -> Result<bool> {
        Ok(Turn::of(conn, self.release, &self.beside(there))?.is_some())
    }

    fn put(&self, conn: &mut Conn, there: &Self, _: Hand) -> Result<()> {
        Turn::take(conn, self.release, &self.beside(there))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_item_that_was_kept_with_its_one_post_has_it_still() {
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
