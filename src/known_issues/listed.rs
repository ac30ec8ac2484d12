//! The known issues of a release, and the bugs that may be among them.

use super::actions::may_be_known;
use super::advice::MANY;
use super::model::KnownIssue;
use super::store;
use crate::db::{Conn, PostId, ReleaseId};
use crate::devices;
use crate::error::{Error, Result};
use crate::posts::{self, Post};
use crate::releases::{self, Release, State};
use std::collections::{HashMap, HashSet};

/// Bugs that are looked at, those with most people first: many of them may be closed, or known.
const LOOKED_AT: i64 = 100;
/// Bugs that are proposed.
const PROPOSED: usize = 10;

/// A release that is out with its known issues, each with its bug; for staff also the open bugs that many people have.
pub(super) struct Listed {
    pub version: String,
    pub said: Vec<(KnownIssue, Post)>,
    pub proposed: Vec<(Post, i64)>,
}

/// A release that is out.
pub(super) fn out(conn: &mut Conn, version: &str) -> Result<Release> {
    let release = releases::by_version(conn, version)?;
    if release.state == State::Published { Ok(release) } else { Err(Error::NotFound) }
}

/// All that the page of the known issues of a version says; of a bug that is not public any more it says nothing.
pub(super) fn find(conn: &mut Conn, version: String, is_for_staff: bool) -> Result<Listed> {
    let release = out(conn, &version)?;
    let said = store::of_release(conn, release.id)?;
    let confirmed = if is_for_staff { devices::most_confirmed_on_any(conn, MANY, LOOKED_AT)? } else { Vec::new() };
    let mut ids: Vec<PostId> = said.iter().map(|said| said.post_id).collect();
    ids.extend(confirmed.iter().map(|(post, _)| *post));
    ids.sort_unstable();
    ids.dedup();
    let mut posts: HashMap<PostId, Post> =
        posts::list(conn, &ids)?.into_iter().filter(may_be_known).map(|post| (post.id, post)).collect();
    let said: Vec<(KnownIssue, Post)> = said
        .into_iter()
        .filter_map(|said| {
            let post = posts.remove(&said.post_id)?;
            Some((said, post))
        })
        .collect();
    // On several devices a bug comes first where most people have it.
    let proposed = confirmed
        .into_iter()
        .filter_map(|(post, people)| Some((posts.remove(&post)?, people)))
        .filter(|(post, _)| !post.status.is_closed());
    Ok(Listed { version, said, proposed: proposed.take(PROPOSED).collect() })
}

/// What is said of one bug of a version.
pub(super) struct One {
    pub release: Release,
    pub version: String,
    pub post: Post,
    pub said: Option<KnownIssue>,
}

/// A bug that everybody sees, and what is said of it.
pub(super) fn one(conn: &mut Conn, version: String, post: PostId) -> Result<One> {
    let release = out(conn, &version)?;
    let post = posts::get(conn, post)?;
    if !may_be_known(&post) {
        return Err(Error::NotFound);
    }
    let said = store::said(conn, (release.id, post.id))?;
    Ok(One { release, version, post, said })
}

/// The known issues of each of some releases with their bugs; what is not public any more is left out.
pub fn of_each(conn: &mut Conn, releases: &[ReleaseId]) -> Result<HashMap<ReleaseId, Vec<(KnownIssue, Post)>>> {
    let all = store::of_releases(conn, releases)?;
    let mut ids: Vec<PostId> = all.iter().map(|said| said.post_id).collect();
    ids.sort_unstable();
    ids.dedup();
    let bugs: HashMap<PostId, Post> =
        posts::list(conn, &ids)?.into_iter().filter(may_be_known).map(|post| (post.id, post)).collect();
    let mut each: HashMap<ReleaseId, Vec<(KnownIssue, Post)>> = HashMap::new();
    for said in all {
        if let Some(bug) = bugs.get(&said.post_id) {
            each.entry(said.release_id).or_default().push((said, bug.clone()));
        }
    }
    Ok(each)
}

/// The releases in which a bug is known that everybody sees: of the last issues, at most so many.
pub fn telling_of_issues(conn: &mut Conn, most: i64) -> Result<HashSet<ReleaseId>> {
    let said = store::last(conn, most)?;
    let mut ids: Vec<PostId> = said.iter().map(|(_, post)| *post).collect();
    ids.sort_unstable();
    ids.dedup();
    let public: HashSet<PostId> =
        posts::list(conn, &ids)?.into_iter().filter(may_be_known).map(|post| post.id).collect();
    Ok(said.into_iter().filter(|(_, post)| public.contains(post)).map(|(release, _)| release).collect())
}
