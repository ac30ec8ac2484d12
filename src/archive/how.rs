//! How a wish becomes a release, told step by step, with the latest real one where there is one.

use super::store;
use crate::db::{Conn, DecisionId, ItemId, PostId, Timestamp, UserId};
use crate::error::Result;
use crate::people::{self, Profile};
use crate::posts::{self, Kind, Post, Status};
use crate::releases::{self, Release, ReleaseItem};
use crate::schedule::Schedule;
use crate::trains::WEEKLY;
use crate::triage;
use crate::web::{Cx, Page};
use actix_web::HttpResponse;
use askama::Template;
use chrono::NaiveDate;
use std::cmp::Reverse;
use std::collections::HashMap;

/// Releases that are looked through, and lines of each, those with the most votes.
const RELEASES: i64 = 5;
const LINES: usize = 50;
/// Decisions on one post: more than anybody takes.
const DECISIONS: i64 = 200;

/// `/how-it-works`.
#[derive(Template)]
#[template(path = "archive/how.html")]
struct HowPage<'a> {
    page: Page<'a>,
    /// Releases that are out, and what they changed.
    out: i64,
    changes: i64,
    example: Option<Example>,
}

/// A wish that shipped.
struct Example {
    post: Post,
    author: Profile,
    /// When staff answered first, and when they called it finished.
    answered_at: Option<Timestamp>,
    finished_at: Option<Timestamp>,
    frozen_at: Option<Timestamp>,
    version: String,
    day: NaiveDate,
    /// Everybody who shaped its line.
    people: i64,
}

/// What is done in a step, what is so of every wish, and what was so of this one.
struct Step {
    name: String,
    text: String,
    then: Option<String>,
}

impl HowPage<'_> {
    /// All steps, from the wish to the mail.
    fn steps(&self) -> Vec<Step> {
        let (page, l) = (&self.page, self.page.l);
        let one = self.example.as_ref();
        let steps = [
            (l.how_ask(), l.how_ask_text(), one.map(|one| one.asked(page))),
            (l.how_vote(), l.how_vote_text(), one.and_then(|one| one.voted(page))),
            (l.how_answer(), l.how_answer_text(), one.and_then(|one| one.answered(page))),
            (l.how_build(), l.how_build_text(), one.and_then(|one| one.finished(page))),
            (l.how_freeze(), l.how_freeze_text(), one.and_then(|one| one.froze(page))),
            (l.how_ship(), l.how_ship_text(), one.map(|one| one.shipped(page))),
            (l.how_thank(), l.how_thank_text(), one.and_then(|one| one.thanked(page))),
            (l.how_mail(), l.how_mail_text(), None),
        ];
        steps.into_iter().map(|(name, text, then)| Step { name, text, then }).collect()
    }
}

impl Example {
    fn asked(&self, page: &Page<'_>) -> String {
        page.l.how_ask_then(self.author.named(page.l), page.day(&self.post.created_at))
    }

    fn voted(&self, page: &Page<'_>) -> Option<String> {
        let votes = self.post.vote_count;
        (votes > 0).then(|| page.l.how_vote_then(votes, page.counted(votes)))
    }

    fn answered(&self, page: &Page<'_>) -> Option<String> {
        self.answered_at.map(|at| page.l.how_answer_then(page.day(&at)))
    }

    fn finished(&self, page: &Page<'_>) -> Option<String> {
        self.finished_at.map(|at| page.l.how_build_then(page.day(&at)))
    }

    fn froze(&self, page: &Page<'_>) -> Option<String> {
        self.frozen_at.map(|at| page.l.how_freeze_then(page.release_day(&at)))
    }

    fn shipped(&self, page: &Page<'_>) -> String {
        page.l.how_ship_then(self.version.as_str(), page.l.calendar_day(self.day))
    }

    fn thanked(&self, page: &Page<'_>) -> Option<String> {
        (self.people > 0).then(|| page.l.how_thank_then(self.people, page.counted(self.people)))
    }
}

/// GET `/how-it-works`
pub(super) async fn page(cx: Cx) -> Result<HttpResponse> {
    let schedule = cx.app.config.schedule;
    let read = move |conn: &mut Conn| Ok((store::totals(conn)?, example(conn, &schedule)?));
    let ((out, changes), example) = cx.read(read).await?;
    cx.open_html(&HowPage { page: cx.page(cx.l().how_title()), out, changes, example })
}

/// The wish of the latest release that most people voted for, of those whose author may be named.
fn example(conn: &mut Conn, schedule: &Schedule) -> Result<Option<Example>> {
    for release in releases::published(conn, WEEKLY, RELEASES)? {
        if release.credited_at.is_none() || release.recalled_at.is_some() {
            continue;
        }
        if let Some((item, post, author)) = wish_of(conn, &release)? {
            return told(conn, &release, (item, post, author), schedule);
        }
    }
    Ok(None)
}

fn wish_of(conn: &mut Conn, release: &Release) -> Result<Option<(ReleaseItem, Post, Profile)>> {
    let mut items = releases::items(conn, release.id)?;
    items.retain(|item| !item.withheld);
    items.sort_by_key(|item| (Reverse(item.vote_count), item.position, item.id));
    items.truncate(LINES);
    let ids: Vec<ItemId> = items.iter().map(|item| item.id).collect();
    let of_items = releases::posts_of(conn, &ids)?;
    let first = |item: &ReleaseItem| of_items.get(&item.id).and_then(|posts| posts.first()).copied();
    let wanted: Vec<PostId> = items.iter().filter_map(first).collect();
    let is_wish = |post: &Post| post.kind == Kind::Request && post.is_public() && post.status == Status::Shipped;
    let mut posts: HashMap<PostId, Post> =
        posts::list(conn, &wanted)?.into_iter().filter(is_wish).map(|post| (post.id, post)).collect();
    let authors: Vec<UserId> = posts.values().map(|post| post.author_id).collect();
    let authors = people::profiles(conn, &authors)?.into_iter().filter(|person| !person.name_hidden);
    let authors: HashMap<UserId, Profile> = authors.map(|person| (person.id, person)).collect();
    posts.retain(|_, post| authors.contains_key(&post.author_id));
    Ok(items.into_iter().find_map(|item| {
        let post = posts.get(&first(&item)?)?.clone();
        let author = authors.get(&post.author_id)?.clone();
        Some((item, post, author))
    }))
}

fn told(
    conn: &mut Conn,
    release: &Release,
    (item, post, author): (ReleaseItem, Post, Profile),
    schedule: &Schedule,
) -> Result<Option<Example>> {
    let Some(version) = release.version.clone() else { return Ok(None) };
    let mut decisions = triage::of_post(conn, post.id, &[], (0, DECISIONS))?;
    let ids: Vec<DecisionId> = decisions.iter().map(|decision| decision.id).collect();
    let undone = triage::undone_among(conn, &ids)?;
    decisions.retain(|decision| decision.undoes.is_none() && !undone.contains(&decision.id));
    let finished = decisions.iter().find(|decision| decision.to == Status::Ready);
    Ok(Some(Example {
        answered_at: decisions.last().filter(|first| first.to != Status::Shipped).map(|first| first.decided_at),
        finished_at: finished.map(|decision| decision.decided_at),
        frozen_at: release.frozen_at,
        day: store::day_of(release, schedule),
        people: item.people_count,
        version,
        post,
        author,
    }))
}
