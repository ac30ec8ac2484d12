//! The preview of the coming release as it is read: what was finished at its hour, and what came and went since.

use super::model::Template;
use super::store;
use super::taking::{coming, hour};
use crate::areas::{self, Named};
use crate::db::{Conn, ItemId, PostId, Timestamp};
use crate::error::Result;
use crate::i18n::Language;
use crate::posts::{self, Post, Status};
use crate::releases::{self, Hold, Release, State};
use crate::schedule::{Moment, Schedule};
use crate::trains::WEEKLY;
use std::cmp::Reverse;
use std::collections::HashSet;

/// The preview of the week that collects or is frozen.
pub(super) struct Preview {
    pub release: Release,
    /// What it will be called if it goes out at its hour.
    pub version: String,
    /// Why it waits, if it does.
    pub hold: Option<Hold>,
    /// When the preview is taken; none where there is no such hour in this week.
    pub hour: Option<Timestamp>,
    pub taken: Option<Taken>,
    pub template: Template,
}

/// A preview that was taken.
pub(super) struct Taken {
    pub at: Timestamp,
    /// What is in it still, by areas in their order, most votes first.
    pub groups: Vec<(Named, Vec<Post>)>,
    /// What was finished since.
    pub came: Vec<Post>,
    /// What is not to go out any more.
    pub went: Vec<Post>,
}

impl Taken {
    /// How many posts are in it still.
    pub(super) fn count(&self) -> usize {
        self.groups.iter().map(|(_, posts)| posts.len()).sum()
    }
}

/// Reads it for somebody who reads this language.
pub(super) fn read(conn: &mut Conn, reads: Language, around: (&Schedule, Option<Moment>)) -> Result<Option<Preview>> {
    let Some(release) = coming(conn)? else { return Ok(None) };
    let taken = match store::taken_at(conn, release.id)? {
        Some(at) => Some(taken(conn, &release, at)?),
        None => None,
    };
    Ok(Some(Preview {
        version: releases::coming_version(conn, WEEKLY, around.0)?.unwrap_or_default(),
        hold: releases::hold_of(conn, release.id)?,
        hour: hour(&release, around),
        template: store::template(conn, reads)?,
        taken,
        release,
    }))
}

fn taken(conn: &mut Conn, release: &Release, at: Timestamp) -> Result<Taken> {
    let then = store::posts_in(conn, release.id)?;
    let is_full = i64::try_from(then.len()).is_ok_and(|count| count >= store::MOST);
    let of_items = if release.state == State::Frozen { Some(posts_of(conn, release)?) } else { None };
    let goes_out = |post: &Post| {
        let is_chosen = of_items.as_ref().is_none_or(|chosen| chosen.contains(&post.id));
        post.status == Status::Ready && post.is_public() && is_chosen
    };
    let were = by_votes(posts::list(conn, &then)?);
    let (stay, gone): (Vec<Post>, Vec<Post>) = were.into_iter().partition(goes_out);
    // Of more than a preview holds nobody could say which came since.
    let came = if is_full { Vec::new() } else { now(conn, of_items.as_ref())? };
    let then: HashSet<PostId> = then.into_iter().collect();
    let came: Vec<Post> = came.into_iter().filter(|post| goes_out(post) && !then.contains(&post.id)).collect();
    // Nobody reads of what is hidden.
    let went = gone.into_iter().filter(Post::is_public).collect();
    let mut groups: Vec<(Named, Vec<Post>)> = Vec::new();
    for area in areas::list(conn)? {
        let here: Vec<Post> = stay.iter().filter(|post| post.area_id == area.id).cloned().collect();
        if !here.is_empty() {
            groups.push((area.named, here));
        }
    }
    Ok(Taken { at, groups, came, went })
}

/// What is finished by now: of a frozen release what its items come from.
fn now(conn: &mut Conn, of_items: Option<&HashSet<PostId>>) -> Result<Vec<Post>> {
    match of_items {
        Some(chosen) => {
            let chosen: Vec<PostId> = chosen.iter().copied().collect();
            Ok(by_votes(posts::list(conn, &chosen)?))
        }
        None => releases::ready(conn, WEEKLY, store::MOST),
    }
}

fn posts_of(conn: &mut Conn, release: &Release) -> Result<HashSet<PostId>> {
    let items: Vec<ItemId> = releases::items(conn, release.id)?.into_iter().map(|item| item.id).collect();
    Ok(releases::posts_of(conn, &items)?.into_values().flatten().collect())
}

fn by_votes(mut posts: Vec<Post>) -> Vec<Post> {
    posts.sort_by_key(|post| (Reverse(post.vote_count), post.id));
    posts
}
