//! Posts like a title that somebody types, for the form of a new post.

use crate::areas;
use crate::db::{Conn, PostId, UserId};
use crate::error::Result;
use crate::filing::Suggestion;
use crate::posts::{self, Post, Status};
use crate::releases;
use crate::search::{self, Alike, Question, Titles};
use crate::voting;
use std::collections::HashMap;

/// As many as a person looks through while they type.
const SHOWN: usize = 5;

/// Posts about one crash that are looked at: most of them may be merged into one.
const OF_A_CRASH: i64 = 50;

/// The posts most like a title, as everybody sees them; a merged one as the one that it ends up in.
pub fn suggestions(conn: &mut Conn, question: &Question, reader: Option<UserId>) -> Result<Vec<Suggestion>> {
    let alike = search::alike(conn, question, Titles::All)?;
    let mut all = shown(conn, &search::worth_a_look(&alike), reader)?;
    for suggestion in &mut all {
        let found = alike.iter().find(|found| found.post == suggestion.post.id);
        suggestion.likeness = found.map_or(0, Alike::per_thousand);
    }
    Ok(all)
}

/// The latest posts with a log of the same crash, in the same way.
pub fn of_crash(conn: &mut Conn, crash: &str, reader: Option<UserId>) -> Result<Vec<Suggestion>> {
    let same = posts::of_crash(conn, crash, OF_A_CRASH)?;
    shown(conn, &same, reader)
}

fn shown(conn: &mut Conn, found: &[PostId], reader: Option<UserId>) -> Result<Vec<Suggestion>> {
    let ends = posts::survivors(conn, found)?;
    let mut found: HashMap<PostId, Post> =
        posts::list(conn, &ends)?.into_iter().filter(Post::is_public).map(|post| (post.id, post)).collect();
    found.retain(|_, post| post.status != Status::Duplicate);
    let shown: Vec<Post> = ends.iter().filter_map(|id| found.remove(id)).take(SHOWN).collect();
    let ids: Vec<PostId> = shown.iter().map(|post| post.id).collect();
    let votes = match reader {
        Some(reader) => voting::own_votes(conn, reader, &ids)?,
        None => HashMap::new(),
    };
    let (versions, offered) = (releases::version_of(conn, &ids)?, areas::offered(conn, None)?);
    let slug_of = |post: &Post| {
        let area = offered.iter().flat_map(|line| &line.areas).find(|area| area.id == post.area_id);
        area.map(|area| area.slug.clone()).unwrap_or_default()
    };
    let suggestion = |post: Post| Suggestion {
        likeness: 0,
        vote: votes.get(&post.id).copied(),
        version: versions.get(&post.id).filter(|_| post.status == Status::Shipped).cloned(),
        area: slug_of(&post),
        post,
    };
    Ok(shown.into_iter().map(suggestion).collect())
}
