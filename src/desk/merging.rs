//! What a merge comes to, seen before it is made.

use crate::areas::{self, Area};
use crate::canned_answers::{self, Choice};
use crate::db::{Conn, PostId, UserId};
use crate::error::{Problem, Problems, Result};
use crate::posts::{self, Post, Status};
use crate::text;
use crate::triage::{self, DecideForm, DecisionForm, Meant};
use crate::web::{Cx, Page, Sent, Staff, safe_next, with_query};
use crate::{subscriptions, voting};
use actix_web::HttpResponse;
use actix_web::web::{Path, Query, ServiceConfig, get, post, resource};
use askama::Template;
use serde::Deserialize;
use std::collections::HashMap;
use url::form_urlencoded::Serializer;

/// Votes, and follows, that are read to say how many people they are; where there are more the page says so.
const READ: i64 = 20_000;
/// Characters of a text that are shown.
const EXCERPT: usize = 500;

/// Its route.
pub(super) fn routes(config: &mut ServiceConfig) {
    config.service(resource("/posts/{number}/merge").route(get().to(open)).route(post().to(look)));
}

/// The page of a merge, which leads on to `next`.
pub(super) fn address(goes: PostId, into: PostId, next: &str) -> String {
    let mut query = Serializer::new(String::new());
    query.append_pair("into", &into.to_string()).append_pair("next", next);
    with_query(&posts::address(format_args!("{goes}/merge")), &query.finish())
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Asked {
    into: String,
    next: String,
}

/// What there will be.
struct Sums {
    /// Voters of both, each once.
    together: i64,
    is_cut: bool,
    /// Comments that stand under the one that stays.
    comments: i64,
    /// People who hear of it, and whether there are more.
    hearing: (i64, bool),
}

struct Found {
    post: Post,
    /// The one that was asked for.
    other: Post,
    /// The one that the post really goes into, or why it does not.
    target: std::result::Result<(Post, Sums), Problem>,
    texts: HashMap<PostId, String>,
    areas: Vec<Area>,
    answers: Vec<Choice>,
}

fn find(conn: &mut Conn, (id, into): (PostId, PostId), reader: UserId) -> Result<Found> {
    let (post, other) = (posts::get(conn, id)?, posts::get(conn, into)?);
    let target = match triage::foresee_merge(conn, &post, into)? {
        Ok(target) => {
            let sums = sums(conn, &post, &target, reader)?;
            Ok((target, sums))
        }
        Err(why) => Err(why),
    };
    let end = target.as_ref().map_or(other.id, |(target, _)| target.id);
    let texts = posts::beginnings(conn, &[id, end])?;
    Ok(Found { areas: areas::list(conn)?, answers: canned_answers::choices(conn)?, post, other, target, texts })
}

fn sums(conn: &mut Conn, post: &Post, target: &Post, reader: UserId) -> Result<Sums> {
    let brought =
        if target.status == Status::Shipped { 0 } else { voting::count_brought(conn, post.id, target.id, READ)? };
    let comments = posts::family_tally(conn, target.id)?.1 + posts::family_tally(conn, post.id)?.1;
    let merged = posts::merged_into_each(conn, &[post.id])?;
    Ok(Sums {
        together: target.vote_count + brought,
        is_cut: post.vote_count > READ,
        comments,
        hearing: subscriptions::count_told(conn, &[post.id], &merged, reader, READ)?,
    })
}

/// GET `/posts/{number}/merge`
async fn open(cx: Cx, staff: Staff, key: Path<String>, asked: Query<Asked>) -> Result<HttpResponse> {
    // The address of a form that was answered with this page, asked for anew.
    if asked.into.is_empty() {
        return Ok(cx.see_other(&posts::address(posts::numbered(&key)?), None));
    }
    let (both, reader) = ((posts::numbered(&key)?, posts::numbered(&asked.into)?), staff.id);
    let found = cx.app.read(move |conn| find(conn, both, reader)).await?;
    cx.html(&MergePage::new(&cx, &found, DecisionForm { next: asked.next.clone(), ..DecisionForm::default() }))
}

/// POST `/posts/{number}/merge`: a merge as it was typed beside the list, looked at before anything is written.
async fn look(cx: Cx, key: Path<String>, sent: Sent<Staff, DecisionForm>) -> Result<HttpResponse> {
    let Sent(staff, mut typed) = sent;
    let id = posts::numbered(&key)?;
    // Named on the page of a merge, beside the post that was shown there.
    let other = std::mem::take(&mut typed.other);
    if !other.trim().is_empty() {
        typed.duplicate_of = other;
    }
    let into = match triage::meant(&cx, id, &typed).await? {
        Meant::Into(into) => into,
        Meant::Page(page) => return Ok(page),
    };
    // From the post's own page it leads back there.
    if typed.next.is_empty() {
        typed.next = posts::address(id);
    }
    if typed.note.trim().is_empty() && typed.canned.is_empty() {
        return Ok(cx.see_other(&address(id, into, &typed.next), None));
    }
    // Words are in no address: the page is the answer, with what was typed in it.
    let found = cx.app.read(move |conn| find(conn, (id, into), staff.id)).await?;
    cx.html(&MergePage::new(&cx, &found, typed))
}

/// One of the two posts.
pub(super) struct Side<'a> {
    pub post: &'a Post,
    pub area: &'a str,
    pub excerpt: String,
    /// Whether it is the one that stays.
    pub stays: bool,
}

impl<'a> Side<'a> {
    /// With the beginning of its text, of `length` characters at most.
    pub(super) fn new(
        cx: &Cx,
        (post, stays): (&'a Post, bool),
        areas: &'a [Area],
        texts: &HashMap<PostId, String>,
        length: usize,
    ) -> Self {
        let area = areas.iter().find(|area| area.id == post.area_id);
        Self {
            area: area.map_or("", |area| area.named.of(&cx.language())),
            excerpt: texts.get(&post.id).map_or_else(String::new, |text| text::lead(text, length)),
            post,
            stays,
        }
    }
}

/// `/posts/{number}/merge`
#[derive(Template)]
#[template(path = "desk/merge.html")]
struct MergePage<'a> {
    page: Page<'a>,
    found: &'a Found,
    sides: [Side<'a>; 2],
    form: DecideForm,
    /// The same the other way round.
    swapped: String,
}

impl<'a> MergePage<'a> {
    fn new(cx: &'a Cx, found: &'a Found, typed: DecisionForm) -> Self {
        let end = found.target.as_ref().map_or(&found.other, |(target, _)| target);
        let side = |post: &'a Post, stays: bool| Side::new(cx, (post, stays), &found.areas, &found.texts, EXCERPT);
        let is_safe = !typed.next.is_empty() && safe_next(&typed.next) == typed.next;
        let next = if is_safe { typed.next.clone() } else { "/triage/merges".to_owned() };
        let swapped = address(end.id, found.post.id, &next);
        let typed = DecisionForm { next, ..typed };
        Self {
            page: cx.page(cx.l().desk_merge_title(found.post.title.as_str())),
            sides: [side(&found.post, false), side(end, true)],
            form: DecideForm::entered(&found.post, &found.answers, typed, (&Problems::default(), cx.l())).for_a_merge(),
            swapped,
            found,
        }
    }

    /// Why it is not made, where that is known.
    fn refused(&self) -> Option<String> {
        self.found.target.as_ref().err().map(|why| why.sentence(self.page.l))
    }

    /// That the one that was asked for has gone into another one itself.
    fn goes_on(&self) -> Option<String> {
        let (target, _) = self.found.target.as_ref().ok()?;
        let other = &self.found.other;
        let l = self.page.l;
        (target.id != other.id).then(|| l.desk_merge_goes_on(other.title.as_str(), target.title.as_str()))
    }

    /// Whether a released post takes part, whose votes are what it was released with.
    fn votes(&self, target: &Post, sums: &Sums) -> String {
        let (l, people, shown) = (self.page.l, sums.together, self.page.counted(sums.together));
        match (target.status, sums.is_cut) {
            (Status::Shipped, _) => l.desk_merge_votes_stay(people, shown),
            (_, true) => l.desk_merge_votes_least(people, shown),
            (_, false) => l.desk_merge_votes(people, shown),
        }
    }

    fn hearing(&self, (people, is_cut): (i64, bool)) -> String {
        let (l, shown) = (self.page.l, self.page.counted(people));
        if is_cut { l.desk_merge_hear_least(people, shown) } else { l.desk_merge_hear(people, shown) }
    }

    /// What there will be, in sentences.
    fn sentences(&self) -> Vec<String> {
        let Ok((target, sums)) = &self.found.target else { return Vec::new() };
        let l = self.page.l;
        vec![
            self.votes(target, sums),
            l.desk_merge_comments(sums.comments, self.page.counted(sums.comments)),
            self.hearing(sums.hearing),
            l.desk_merge_author(),
            l.desk_merge_undo(),
        ]
    }

    /// Why the note has to say something, where it has.
    fn note_hint(&self) -> String {
        let owes = self.found.post.status.owes_reason(Status::Duplicate);
        if owes { self.page.l.triage_note_moves() } else { String::new() }
    }
}
