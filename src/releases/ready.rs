//! What is finished, and ships with a train.

use super::model::{self, HIGHLIGHTS, MOST_ITEMS, NewItem, Release, ReleaseItem};
use super::{adding, origins, store};
use crate::areas;
use crate::db::{Conn, ItemId, PostId, TrainId};
use crate::error::Result;
use crate::posts::{self, Post, Status};
use crate::trains::Homes;
use std::collections::HashSet;

/// At most so many posts become items at once; the composer shows the others as finished, to be taken in late.
const MOST_AT_ONCE: usize = 1_000;

/// The finished posts that ship with a train and that everybody sees, most votes first, at most so many.
pub fn ready(conn: &mut Conn, train: TrainId, most: i64) -> Result<Vec<Post>> {
    let share = Homes::read(conn)?.share(train);
    posts::of_share(conn, Status::Ready, &share, most)
}

/// How many posts became items: those that are finished and ship with a train, the release's own or the one that it tells of,
/// but for some.
pub(super) fn take_in_but(
    conn: &mut Conn,
    (release, train): (&Release, TrainId),
    gone: &HashSet<PostId>,
) -> Result<usize> {
    let there = store::items(conn, release.id)?;
    let room = MOST_AT_ONCE.min(MOST_ITEMS.saturating_sub(there.len()));
    let ids: Vec<ItemId> = there.iter().map(|item| item.id).collect();
    let known: HashSet<PostId> = origins::posts_of(conn, &ids)?.into_values().flatten().collect();
    let most = i64::try_from(MOST_AT_ONCE + known.len() + gone.len()).unwrap_or(i64::MAX);
    let mut ready = ready(conn, train, most)?;
    ready.retain(|post| post.is_public() && !known.contains(&post.id) && !gone.contains(&post.id));
    ready.truncate(room);
    let areas: Vec<_> = areas::list(conn)?.into_iter().map(|area| area.id).collect();
    let last = there.iter().map(|item| item.position).max().unwrap_or(0);
    let from = model::items_from(&ready, &areas, room_at_top(&there));
    let (posts, mut items): (Vec<PostId>, Vec<NewItem>) = from.into_iter().unzip();
    for item in &mut items {
        item.position += last;
    }
    let ids = adding::insert_items(conn, release.id, &items)?;
    let begun: Vec<(ItemId, PostId)> = ids.into_iter().zip(posts).collect();
    origins::begin(conn, &begun)?;
    Ok(begun.len())
}

/// How many highlights are chosen beside the lines that are there: none beside several, which are staff's to choose from.
fn room_at_top(there: &[ReleaseItem]) -> usize {
    let at_top = there.iter().filter(|item| item.highlight).count();
    if there.len() < HIGHLIGHTS { HIGHLIGHTS.saturating_sub(at_top) } else { 0 }
}
