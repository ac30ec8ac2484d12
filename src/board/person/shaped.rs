//! The shipped items that carry somebody's name, with the ways in which they shaped them.

use crate::credits::{Leads, roles_of};
use crate::db::schema::{credits, posts, release_items, releases};
use crate::db::{Conn, ItemId, PostId, ReleaseId, Timestamp, UserId};
use crate::error::Result;
use crate::i18n::{Language, Messages};
use crate::posts::{Visibility, address as page_of, slug};
use crate::releases::{Change, Role, address as release_page, texts_for, told};
use crate::web::{PageNumber, Pager};
use diesel::prelude::*;
use std::collections::HashMap;

/// Shipped items on a page.
const PAGE: i64 = 20;

/// A release with those of its items that carry the name.
pub(in super::super) struct Shipped {
    /// Always there for a published release.
    pub version: Option<String>,
    pub published_at: Option<Timestamp>,
    /// The day that it was then, if that was kept.
    pub day: Option<String>,
    /// Whether it was recalled: until a later one brings its items, they do not count.
    pub is_recalled: bool,
    pub lines: Vec<Shaped>,
}

/// A shipped item, and where it leads: to the post of it that is the person's own, or without a post to the release.
pub(in super::super) struct Shaped {
    pub line: Line,
    /// The ways in which they shaped it, the strongest first.
    pub roles: Vec<Role>,
    pub address: String,
}

/// A shipped item, and the release that shipped it.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub(in super::super) struct Line {
    pub item: ItemId,
    pub release: ReleaseId,
    pub wording: String,
    /// The language of the item.
    pub lang: String,
    /// Whether the item repeats the title of a post that is hidden.
    pub withheld: bool,
    pub change: Change,
    pub version: Option<String>,
    pub published_at: Option<Timestamp>,
    pub amended_at: Option<Timestamp>,
    pub day: Option<String>,
    pub recalled_at: Option<Timestamp>,
}

impl Line {
    /// What the item tells readers.
    pub(in super::super) fn told(&self, l: &Messages) -> String {
        told(&self.wording, self.withheld, l)
    }
}

/// A page of what somebody shaped, the latest release first, and whether there is more.
pub(super) fn page(conn: &mut Conn, user: UserId, page: PageNumber, reads: Language) -> Result<(Vec<Shaped>, bool)> {
    let lines = some(conn, user, &[], (page.offset(PAGE), PAGE + 1), reads)?;
    Ok(Pager::cut(lines, PAGE))
}

/// What somebody shaped, the latest release first, without that of some releases: so many of them behind the first ones.
pub(super) fn some(
    conn: &mut Conn,
    user: UserId,
    without: &[ReleaseId],
    (offset, most): (i64, i64),
    reads: Language,
) -> Result<Vec<Shaped>> {
    let mut lines: Vec<Line> = credits::table
        .filter(credits::user_id.eq(user))
        .filter(credits::release_id.ne_all(without))
        .inner_join(release_items::table.on(release_items::id.eq(credits::item_id)))
        .inner_join(releases::table.on(releases::id.eq(credits::release_id)))
        .order((credits::release_id.desc(), credits::item_id.desc()))
        .offset(offset)
        .limit(most)
        .select((
            release_items::id,
            releases::id,
            release_items::wording,
            release_items::lang,
            release_items::withheld,
            release_items::change,
            releases::version,
            releases::published_at,
            releases::amended_at,
            releases::day,
            releases::recalled_at,
        ))
        .load(conn)?;
    let items: Vec<ItemId> = lines.iter().map(|line| line.item).collect();
    let texts = texts_for(conn, &items, &[reads])?;
    for line in &mut lines {
        let (wording, lang) = texts.told(line.item, (&line.wording, &line.lang), reads);
        (line.wording, line.lang) = (wording.to_owned(), lang.to_owned());
    }
    with_roles(conn, user, lines)
}

fn with_roles(conn: &mut Conn, user: UserId, lines: Vec<Line>) -> Result<Vec<Shaped>> {
    let items: Vec<ItemId> = lines.iter().map(|line| line.item).collect();
    let mut roles = roles_of(conn, user, &items)?;
    let leads = Leads::read(conn, &[user], &items)?;
    let led_to: Vec<PostId> = items.iter().filter_map(|item| leads.of(user, *item)).collect();
    let there = posts::table.filter(posts::id.eq_any(led_to));
    let there: Vec<(PostId, String, Visibility)> =
        there.select((posts::id, posts::title, posts::visibility)).load(conn)?;
    let named = |(post, title, visibility): (PostId, String, Visibility)| {
        // Of one that is hidden only the number stands in the address, since the title is hidden too.
        (post, if visibility == Visibility::Published { slug(post, &title) } else { post.to_string() })
    };
    let slugs: HashMap<PostId, String> = there.into_iter().map(named).collect();
    let shaped = |line: Line| {
        let slug = leads.of(user, line.item).and_then(|post| slugs.get(&post));
        let release = || format!("{}#line-{}", release_page(line.version.as_deref().unwrap_or_default()), line.item);
        let address = slug.map_or_else(release, page_of);
        Shaped { address, roles: roles.remove(&line.item).unwrap_or_default(), line }
    };
    Ok(lines.into_iter().map(shaped).collect())
}

/// The same under the releases that shipped them, in their order.
pub(super) fn by_release(lines: Vec<Shaped>) -> Vec<Shipped> {
    let mut releases: Vec<(ReleaseId, Shipped)> = Vec::new();
    for shaped in lines {
        let id = shaped.line.release;
        if let Some((last, shipped)) = releases.last_mut()
            && *last == id
        {
            shipped.lines.push(shaped);
            continue;
        }
        let shipped = Shipped {
            version: shaped.line.version.clone(),
            published_at: shaped.line.published_at,
            day: shaped.line.day.clone(),
            is_recalled: shaped.line.recalled_at.is_some(),
            lines: vec![shaped],
        };
        releases.push((id, shipped));
    }
    releases.into_iter().map(|(_, shipped)| shipped).collect()
}
