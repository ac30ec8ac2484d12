//! People in a thread: who wrote the post, one that was merged into it, or something below them. Their names are offered to
//! whoever mentions somebody.

pub(super) mod web;

use super::post_page::PostPage;
use crate::comments::{Eyes, Under, latest, seen_among};
use crate::db::schema::comments;
use crate::db::{CommentId, Conn, PostId, UserId};
use crate::error::Result;
use crate::owning;
use crate::people::{self, Profile, Viewer};
use crate::posts::{self, Visibility};
use crate::text::is_eastern;
use diesel::prelude::*;
use std::collections::{HashMap, HashSet};

/// Names that are offered at once.
const OFFERED: usize = 8;
/// The latest comments whose authors are looked through.
const LATEST: i64 = 200;
/// Merged posts whose authors are looked at.
const MERGED: i64 = 50;
/// Letters that are looked for: a handle has no more.
const LETTERS: usize = 30;

/// Those in the thread of a post whose handle begins with some letters, or a word of their name; who wrote last comes first.
/// Whoever hides their page is not offered, and who sees to the post is to staff alone, as everywhere.
fn people_like(conn: &mut Conn, post: PostId, letters: &str, reader: &Viewer) -> Result<Vec<Profile>> {
    let post = posts::seen_by(conn, post, Some(reader))?;
    let merged = posts::family_of(conn, post.id, 0, MERGED)?;
    let under = Under { post: post.id, merged: !merged.is_empty(), eyes: Eyes::default() };
    let said = latest(conn, under, LATEST)?;
    let mut there = authors(conn, &said)?;
    let filed: Vec<PostId> = merged.iter().chain([&post]).map(|post| post.id).collect();
    let imported = posts::imported_among(conn, &filed)?;
    let filed = [&post].into_iter().chain(&merged).filter(|post| !imported.contains(&post.id));
    there.extend(filed.map(|post| post.author_id));
    if reader.is_staff() {
        there.extend(owning::owners_of(conn, &[post.id])?.into_values());
    }
    let there = each_once(there, Some(reader.id));
    let found = people::profiles(conn, &there)?;
    let mut found: HashMap<UserId, Profile> = found.into_iter().map(|person| (person.id, person)).collect();
    let letters: String = letters.to_lowercase().chars().take(LETTERS).collect();
    let is_offered = |person: &Profile| person.is_linked() && begins(person, &letters);
    Ok(there.iter().filter_map(|id| found.remove(id)).filter(is_offered).take(OFFERED).collect())
}

/// Who wrote these comments that everybody sees, the latest first.
fn authors(conn: &mut Conn, said: &[CommentId]) -> Result<Vec<UserId>> {
    let ids: Vec<i64> = said.iter().map(|comment| comment.0).collect();
    let seen: Vec<i64> = seen_among(conn, &ids)?.into_iter().collect();
    let seen = comments::table.filter(comments::id.eq_any(seen)).order(comments::id.desc());
    Ok(seen.select(comments::author_id).load(conn)?)
}

/// The handles of those who wrote something that stands on a post's page, who wrote last first, for whoever has no script.
pub(super) fn near(found: &PostPage, reader: Option<UserId>) -> Vec<String> {
    let said = found.talk.said().filter(|comment| comment.visibility == Visibility::Published);
    let mut there: Vec<UserId> = said.map(|comment| comment.author_id).collect();
    there.reverse();
    if !found.is_imported {
        there.push(found.post.author_id);
    }
    let there = each_once(there, reader);
    let people = there.iter().filter_map(|id| found.person(id)).filter(|person| person.is_linked());
    people.map(|person| format!("@{}", person.handle)).take(OFFERED).collect()
}

fn each_once(mut people: Vec<UserId>, but: Option<UserId>) -> Vec<UserId> {
    let mut seen: HashSet<UserId> = but.into_iter().collect();
    people.retain(|id| seen.insert(*id));
    people
}

/// Whether a handle or a name begins so; a name that is written without blanks, anywhere in it.
fn begins(person: &Profile, letters: &str) -> bool {
    let name = person.name.to_lowercase();
    person.handle.starts_with(letters)
        || name.split_whitespace().any(|word| word.starts_with(letters))
        || (letters.chars().any(is_eastern) && name.contains(letters))
}
