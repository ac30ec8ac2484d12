//! Staff have a line show a picture: one of its posts, or one that they send for it.

use super::actions::{Saved, changed, expect};
use super::kept_items::ItemKept;
use super::pictured::{self, Alt, ItemPicture, ShownPicture};
use super::{origins, store};
use crate::db::schema::release_items;
use crate::db::{Conn, ItemId, PostId, ReleaseId, Timestamp};
use crate::error::{Error, Problem, Refusal, Result};
use crate::files::Kept;
use crate::pictures;
use diesel::prelude::*;
use std::collections::HashMap;

/// Which picture a line is to show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WantedPicture {
    /// None.
    Nothing,
    /// The one that it shows, or one of its posts, by the name of its files.
    Named(String),
    /// One that was sent.
    Sent(Kept),
}

/// What a line shows and may show.
#[derive(Debug, Clone)]
pub struct PictureChoices {
    /// The picture that it has, whether everybody sees it or not.
    pub has: Option<ItemPicture>,
    /// Those that it may show: first the one that it does, then those of its posts.
    pub all: Vec<ShownPicture>,
}

/// A line whose picture was changed.
pub struct Pictured {
    /// Whether that took an approval back.
    pub saved: Saved,
    /// The line before.
    pub before: ItemKept,
    /// The line now.
    pub after: ItemKept,
    /// What the picture was called, and is; empty where there was none, or is.
    pub called: (String, String),
}

/// What a line shows and may show.
pub fn picture_choices(conn: &mut Conn, item: ItemId) -> Result<PictureChoices> {
    let has = pictured::of_items(conn, &[item])?.remove(&item);
    let shown: HashMap<ItemId, &ItemPicture> = has.iter().map(|picture| (item, picture)).collect();
    let mut all: Vec<ShownPicture> = pictured::shown(conn, &shown)?.into_values().collect();
    let posts: Vec<PostId> = origins::posts_of(conn, &[item])?.remove(&item).unwrap_or_default();
    let more = pictured::offered(conn, &posts)?;
    all.extend(more.into_iter().filter(|one| has.as_ref().is_none_or(|has| has.name != one.name)));
    Ok(PictureChoices { has, all })
}

/// Has a line show another picture, or says anew what it shows, by language, each once and in their order; nothing happens
/// where that is so already. `seen` is the revision of the line that the page showed.
pub fn set_picture(
    conn: &mut Conn,
    (id, item): (ReleaseId, ItemId),
    (wanted, alts): (&WantedPicture, &[Alt]),
    seen: Option<i64>,
    now: Timestamp,
) -> Result<Option<Pictured>> {
    let release = store::get_held(conn, id)?;
    release.may_be_edited().map_err(Error::Rejected)?;
    let line = store::items_among(conn, id, &[item])?.pop().ok_or(Error::Rejected(Refusal::CHANGED_MEANWHILE))?;
    let PictureChoices { has, all } = picture_choices(conn, item)?;
    let name = match wanted {
        WantedPicture::Nothing => None,
        WantedPicture::Named(name) => {
            let is_there = all.iter().any(|one| one.name == *name) || has.as_ref().is_some_and(|has| has.name == *name);
            // Its author took it away meanwhile, or staff hid the post.
            let name = is_there.then(|| name.clone());
            Some(name.ok_or_else(|| Error::invalid("choice", Problem::UnknownChoice))?)
        }
        WantedPicture::Sent(kept) => Some(kept.name.as_str().to_owned()),
    };
    let picture = name.map(|name| ItemPicture { name, alts: alts.to_vec() });
    if picture == has {
        return Ok(None);
    }
    expect(line.revision, seen)?;
    if let WantedPicture::Sent(kept) = wanted {
        pictures::note_for_item(conn, kept, now)?;
    }
    let before = ItemKept::of(conn, id, item)?;
    pictured::clear(conn, item)?;
    if let Some(picture) = &picture {
        pictured::put(conn, item, picture)?;
    }
    let counted = release_items::revision.eq(release_items::revision + 1);
    diesel::update(release_items::table.filter(release_items::id.eq(item))).set(counted).execute(conn)?;
    let saved = changed(conn, &release)?;
    let called = |picture: Option<&ItemPicture>| picture.map(ItemPicture::called).unwrap_or_default().to_owned();
    let called = (called(has.as_ref()), called(picture.as_ref()));
    Ok(Some(Pictured { saved, before, after: ItemKept::of(conn, id, item)?, called }))
}
