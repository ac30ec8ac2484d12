//! The worker's part: some posts at a time are compared with all others, outside of any write.

use super::model::{LEAST, may_be_one, may_have_pair, ordered};
use super::store;
use crate::db::{Conn, Lockable, PostId, lock};
use crate::error::Result;
use crate::posts::{self, Post};
use crate::search::{self, Question, Titles};
use std::collections::{HashMap, HashSet};

/// Posts in one chunk: each is compared with dozens of titles, and a few of these once more with all.
pub const CHUNK: i64 = 10;
/// Others that one post brings, the most alike: who looks through more has searched.
const FOR_EACH: usize = 5;
/// Others that it is paired with already and that are compared again.
const KNOWN: i64 = 20;

/// What was found out of some posts.
pub struct Batch {
    looked: Vec<Looked>,
}

/// A post as it was seen, with those that are like it.
struct Looked {
    post: Post,
    /// As they were seen, and how much they are alike, of a thousand.
    alike: Vec<(Post, i64)>,
    /// Those that it was paired with.
    known: Vec<PostId>,
}

/// Looks at the next posts that wait.
pub fn read(conn: &mut Conn) -> Result<Batch> {
    let next = store::next(conn, CHUNK)?;
    let mut looked = Vec::new();
    for post in posts::list(conn, &next)? {
        looked.push(look_at(conn, post)?);
    }
    Ok(Batch { looked })
}

fn look_at(conn: &mut Conn, post: Post) -> Result<Looked> {
    let known = store::partners(conn, post.id, KNOWN)?;
    let mut alike = Vec::new();
    if may_have_pair(&post) {
        let found = like(conn, &post)?;
        let ids: Vec<PostId> = found.iter().map(|(id, _)| *id).collect();
        let mut others: HashMap<PostId, Post> =
            posts::list(conn, &ids)?.into_iter().map(|other| (other.id, other)).collect();
        let mut new = 0;
        for (id, there) in found {
            let Some(other) = others.remove(&id).filter(|other| may_be_one(&post, other)) else { continue };
            new += usize::from(!known.contains(&id));
            if new > FOR_EACH && !known.contains(&id) {
                continue;
            }
            let back = like(conn, &other)?.into_iter().find(|(id, _)| *id == post.id);
            if let Some((_, back)) = back {
                alike.push((other, there.min(back)));
            }
        }
    }
    Ok(Looked { post, alike, known })
}

/// The others with a title that has most of what this one's says, the most alike first.
fn like(conn: &mut Conn, post: &Post) -> Result<Vec<(PostId, i64)>> {
    let found = search::alike(conn, &Question::of(&post.title), Titles::Standing)?.into_iter();
    let found = found.map(|alike| (alike.post, alike.per_thousand()));
    Ok(found.filter(|(id, likeness)| *id != post.id && *likeness >= LEAST).collect())
}

/// Stores what was found. A post that was changed since it was looked at waits on, and of the others only what still holds
/// is stored: they wait themselves, or are being looked at.
pub fn keep(conn: &mut Conn, batch: &Batch) -> Result<()> {
    let all = batch.looked.iter().flat_map(|looked| {
        let others = looked.alike.iter().map(|(other, _)| other.id).chain(looked.known.iter().copied());
        others.chain([looked.post.id])
    });
    let all: HashSet<PostId> = all.collect();
    let held: Vec<i64> = all.iter().map(|post| post.0).collect();
    lock(conn, Lockable::Posts, &held)?;
    let all: Vec<PostId> = all.into_iter().collect();
    let now: HashMap<PostId, Post> = posts::list(conn, &all)?.into_iter().map(|post| (post.id, post)).collect();
    let is_as_seen = |seen: &Post| now.get(&seen.id).is_some_and(|post| is_the_same(seen, post));
    let mut done = Vec::new();
    for Looked { post, alike, known } in batch.looked.iter().filter(|looked| is_as_seen(&looked.post)) {
        let alike: Vec<&(Post, i64)> = alike.iter().filter(|(other, _)| is_as_seen(other)).collect();
        for (other, likeness) in &alike {
            store::put(conn, ordered(post.id, other.id), *likeness)?;
        }
        for other in known.iter().filter(|known| !alike.iter().any(|(other, _)| other.id == **known)) {
            store::remove(conn, ordered(post.id, *other))?;
        }
        done.push(post.id);
    }
    store::settle(conn, &done)
}

/// Whether nothing has happened to a post by which it is paired.
fn is_the_same(seen: &Post, now: &Post) -> bool {
    let of = |post: &Post| (post.title.clone(), post.kind, post.status, post.visibility);
    of(seen) == of(now)
}
