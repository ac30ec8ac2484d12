//! What items say before staff word them.

use super::model::ReleaseItem;
use super::wording::Before;
use super::{origins, store};
use crate::db::{Conn, ItemId, PostId, ReleaseId};
use crate::error::Result;
use crate::posts;
use std::collections::HashMap;

/// What items of a release say now: for [`super::Wording::parse`], before the write. One that is not there is left out.
pub fn before(conn: &mut Conn, release: ReleaseId, ids: &[ItemId]) -> Result<HashMap<ItemId, Before>> {
    let items = store::items_among(conn, release, ids)?;
    let of_items = origins::posts_of(conn, ids)?;
    let firsts: Vec<PostId> = of_items.values().filter_map(|posts| posts.first().copied()).collect();
    let langs: HashMap<PostId, String> =
        posts::list(conn, &firsts)?.into_iter().map(|post| (post.id, post.lang)).collect();
    let before = |item: ReleaseItem| {
        let first = of_items.get(&item.id).and_then(|posts| posts.first());
        let post_lang = first.and_then(|post| langs.get(post)).cloned().unwrap_or_default();
        (item.id, Before { text: item.wording, lang: item.lang, post_lang })
    };
    Ok(items.into_iter().map(before).collect())
}
