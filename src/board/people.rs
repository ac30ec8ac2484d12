//! A person's page: the shipped items that carry their name, and what they ask for now.

use super::cards::Card;
use super::follow;
use crate::areas::AREA_NAMED;
use crate::blocking::{self, Standing};
use crate::credits::Leads;
use crate::db::schema::{areas, credits, posts, release_items, releases};
use crate::db::{Conn, ItemId, PostId, Timestamp, UserId};
use crate::error::{Error, Result};
use crate::following::{FollowWider, Followed};
use crate::i18n::{Language, Messages};
use crate::people::Viewer;
use crate::people::{self, Profile};
use crate::posts::{Status, Visibility, address as page_of, slug};
use crate::releases::{Change, Role, address as release_page, recalled, texts_for, told};
use crate::subscriptions;
use crate::web::{PageNumber, Pager};
use diesel::dsl::count_star;
use diesel::prelude::*;
use std::collections::HashMap;

/// Shipped items on a page.
const PAGE: i64 = 20;
/// Open posts shown.
const OPEN: i64 = 10;

/// A person as their page shows them.
pub(super) struct Person {
    pub profile: Profile,
    /// What they shaped; none when they hide their part from this reader.
    pub part: Option<Part>,
    /// Whether they are blocked, for staff; none of staff.
    pub standing: Option<Standing>,
    /// The button that follows what they shape; none on one's own page.
    pub follow: Option<FollowWider>,
    /// Whether the reader does not want to hear of them; nothing of a visitor, and of oneself.
    pub ignored: Option<bool>,
}

/// What somebody shaped.
pub(super) struct Part {
    /// All shipped items that carry their name.
    pub count: i64,
    /// How many of them they shaped in each way.
    pub roles: Vec<(Role, i64)>,
    pub shaped: Vec<Shaped>,
    pub has_more: bool,
    pub open: Vec<Card>,
}

/// A shipped item, and where it leads: to the post of it that is the person's own, or without a post to the release.
pub(super) struct Shaped {
    pub line: Line,
    pub address: String,
}

/// A shipped item and this person's part in it.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub(super) struct Line {
    pub item: ItemId,
    pub wording: String,
    /// The language of the item.
    pub lang: String,
    /// Whether the item repeats the title of a post that is hidden.
    pub withheld: bool,
    pub change: Change,
    pub role: Role,
    /// Always there for a published release.
    pub version: Option<String>,
    pub published_at: Option<Timestamp>,
    /// The day that it was then, if that was kept.
    pub day: Option<String>,
    /// When the release was recalled, if it was: until a later one brings the item, it does not count.
    pub recalled_at: Option<Timestamp>,
}

impl Line {
    /// What the item tells readers.
    pub(super) fn told(&self, l: &Messages) -> String {
        told(&self.wording, self.withheld, l)
    }
}

/// The person with a handle, as this reader may see them, who reads this language; nobody, where the page is hidden from them.
pub(super) fn person(
    conn: &mut Conn,
    handle: &str,
    page: PageNumber,
    (reader, reads): (Option<&Viewer>, Language),
    now: Timestamp,
) -> Result<Person> {
    let found = people::find_by_handle(conn, handle)?;
    let profile = found.filter(|profile| profile.has_page_for(reader)).ok_or(Error::NotFound)?;
    let part = if profile.is_named_for(reader) { Some(part(conn, profile.id, page, reads)?) } else { None };
    let for_staff = reader.is_some_and(Viewer::is_staff);
    let standing = if for_staff { blocking::standing(conn, profile.id, now)? } else { None };
    // Of whom nobody is told what they shape there is nothing to follow.
    let is_told = part.is_some() && !profile.name_hidden && !profile.is_former();
    let followed = Followed::Person(profile.clone());
    let follow = if is_told { follow::of(conn, &followed, reader.map(|reader| reader.id))? } else { None };
    let ignored = match reader.filter(|reader| reader.id != profile.id && !profile.is_former()) {
        Some(reader) => Some(subscriptions::is_ignoring(conn, reader.id, profile.id)?),
        None => None,
    };
    Ok(Person { profile, part, standing, follow, ignored })
}

fn part(conn: &mut Conn, user: UserId, page: PageNumber, reads: Language) -> Result<Part> {
    let theirs = credits::table.filter(credits::user_id.eq(user));
    let counting = theirs.filter(credits::release_id.ne_all(recalled(conn)?));
    let counted: Vec<(Role, i64)> =
        counting.group_by(credits::role).select((credits::role, count_star())).load(conn)?;
    let roles: Vec<(Role, i64)> =
        Role::ALL.iter().filter_map(|role| counted.iter().find(|(of, _)| of == role).copied()).collect();
    let count = roles.iter().map(|(_, count)| count).sum();
    let lines: Vec<Line> = theirs
        .inner_join(release_items::table.on(release_items::id.eq(credits::item_id)))
        .inner_join(releases::table.on(releases::id.eq(credits::release_id)))
        .order((credits::release_id.desc(), credits::item_id.desc()))
        .offset(page.offset(PAGE))
        .limit(PAGE + 1)
        .select((
            release_items::id,
            release_items::wording,
            release_items::lang,
            release_items::withheld,
            release_items::change,
            credits::role,
            releases::version,
            releases::published_at,
            releases::day,
            releases::recalled_at,
        ))
        .load(conn)?;
    let (mut lines, has_more) = Pager::cut(lines, PAGE);
    let items: Vec<ItemId> = lines.iter().map(|line| line.item).collect();
    let texts = texts_for(conn, &items, &[reads])?;
    for line in &mut lines {
        let (wording, lang) = texts.told(line.item, (&line.wording, &line.lang), reads);
        (line.wording, line.lang) = (wording.to_owned(), lang.to_owned());
    }
    let shaped = shaped(conn, user, lines)?;
    Ok(Part { count, roles, shaped, has_more, open: open_posts(conn, user)? })
}

fn shaped(conn: &mut Conn, user: UserId, lines: Vec<Line>) -> Result<Vec<Shaped>> {
    let items: Vec<ItemId> = lines.iter().map(|line| line.item).collect();
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
        Shaped { address: slug.map_or_else(release, page_of), line }
    };
    Ok(lines.into_iter().map(shaped).collect())
}

/// Not by `listed`, which would offer the database the index of the whole board.
fn open_posts(conn: &mut Conn, user: UserId) -> Result<Vec<Card>> {
    let rows = posts::table
        .inner_join(areas::table)
        .filter(posts::author_id.eq(user))
        .filter(posts::visibility.eq(Visibility::Published))
        .filter(posts::status.ne_all([Status::Shipped, Status::Declined, Status::Duplicate]));
    let columns = (posts::id, posts::title, posts::lang, posts::vote_count, AREA_NAMED, posts::status);
    Ok(rows.order(posts::id.desc()).limit(OPEN).select(columns).load(conn)?)
}
