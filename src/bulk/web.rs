//! HTTP: the question before, the page on which one watches, and the three verbs.

use super::model::{self, MOST, NewBulk, Outcome};
use super::views::{AskPage, BulkPage, LatestPage, Seen, Watched};
use super::words::{BEGUN, READ_FIRST, STOPPED, UNDOING};
use super::{actions, store};
use crate::canned_answers::{self, Coming, Filled};
use crate::db::{Conn, PostId, UserId};
use crate::error::{Error, Problem, Problems, Result};
use crate::logs::is_masked;
use crate::posts::Status;
use crate::text::number;
use crate::triage::revisit_day;
use crate::web::{Cx, Kept, Sent, Staff, numbered, safe_next};
use crate::{people, posts, subscriptions};
use actix_web::HttpResponse;
use actix_web::web::{Data, Path, ServiceConfig, get, post, resource};
use serde::Deserialize;

/// Where they are.
pub const BULKS: &str = "/triage/bulk";
/// Posts that a page names; of the others it says how many there are.
const NAMED: i64 = 50;
/// More posts than any site has: what a form says beyond that is nothing.
const MOST_MATCHING: i64 = 1_000_000_000;
/// Follows that are read to say how many people will hear; where there are more it says so.
const FOLLOWS: i64 = 20_000;

/// The room's routes.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(resource("/triage/bulk").route(get().to(latest)).route(post().to(begin)))
        .service(resource("/triage/bulk/{id}").route(get().to(watch)))
        .service(resource("/triage/bulk/{id}/stop").route(post().to(stop)))
        .service(resource("/triage/bulk/{id}/undo").route(post().to(undo)));
}

/// The page of a bulk.
pub fn address(id: i64) -> String {
    format!("{BULKS}/{id}")
}

/// The bulk at an address.
pub(super) fn named(address: &str) -> Option<i64> {
    address.strip_prefix(BULKS)?.strip_prefix('/').and_then(number)
}

/// What staff send: numbers of posts, what is decided, when the posts were seen and where the list is.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Entered {
    pub(super) ids: String,
    pub(super) status: String,
    pub(super) note: String,
    /// The ready-made answer that goes into the note where none was typed, and is sent by the next press.
    pub(super) canned: String,
    /// The day on which declined posts are looked at again.
    pub(super) revisit: String,
    pub(super) seen: String,
    pub(super) next: String,
    /// How many posts matched, if those are more than are answered at once, and how many private ones did: said again with the
    /// form.
    pub(super) more: String,
    pub(super) private: String,
}

impl Entered {
    /// Posts out of a list that is at an address; of more than are answered at once, the first ones.
    pub fn of(posts: &[PostId], list: &str) -> Self {
        let first = posts.get(..MOST).unwrap_or(posts);
        Self { ids: model::listed(first), next: list.to_owned(), ..Self::default() }
    }
}

/// How many matched, where those are more than were taken.
fn matching(entered: &Entered) -> i64 {
    entered.more.parse().ok().filter(|count: &i64| (1..=MOST_MATCHING).contains(count)).unwrap_or_default()
}

/// The question what is decided on these posts, with those who will hear of it, how many there are if these are the first of
/// more, and how many private ones are left out.
pub async fn ask(cx: &Cx, entered: Entered, (of, private): (Option<i64>, usize)) -> Result<HttpResponse> {
    let entered = Entered {
        more: of.map(|count| count.to_string()).unwrap_or_default(),
        private: if private > 0 { private.to_string() } else { String::new() },
        ..entered
    };
    let seen = look(cx, &entered).await?;
    cx.html(&AskPage::new(cx, &seen, entered, &Problems::default()))
}

/// The posts that are chosen, as far as everybody sees them.
async fn look(cx: &Cx, entered: &Entered) -> Result<Seen> {
    let ids = model::chosen(&entered.ids).unwrap_or_default();
    let matching = matching(entered);
    let private = entered.private.parse().map_or(0, |private: usize| private.min(MOST + 1));
    let (now, reader) = (cx.app.now(), cx.viewer.as_ref().map_or(UserId(0), |viewer| viewer.id));
    let read = move |conn: &mut Conn| {
        let mut posts = posts::list(conn, &ids)?;
        posts.retain(posts::Post::is_public);
        posts.sort_by_key(|post| (std::cmp::Reverse(post.vote_count), post.id));
        let there: Vec<PostId> = posts.iter().map(|post| post.id).collect();
        let merged = posts::merged_into_each(conn, &there)?;
        let hearing = subscriptions::count_told(conn, &there, &merged, reader, FOLLOWS)?;
        let answers = canned_answers::choices_for_many(conn, &posts)?;
        Ok(Seen { posts, hearing, answers, at: now, matching, private })
    };
    cx.app.read(read).await
}

/// GET `/triage/bulk`
async fn latest(cx: Cx, _: Staff) -> Result<HttpResponse> {
    let read = move |conn: &mut Conn| {
        let bulks = store::latest(conn, store::LATEST)?;
        let ids: Vec<i64> = bulks.iter().map(|bulk| bulk.id).collect();
        let mut counts = store::counts(conn, &ids)?;
        let by: Vec<UserId> = bulks.iter().map(|bulk| bulk.decided_by).collect();
        let people = people::profiles(conn, &by)?;
        let watched = |bulk: model::Bulk| {
            let by = people.iter().find(|person| person.id == bulk.decided_by).cloned();
            Watched { counts: counts.remove(&bulk.id).unwrap_or_default(), standing: 0, by, skipped: Vec::new(), bulk }
        };
        Ok(bulks.into_iter().map(watched).collect())
    };
    let all = cx.app.read(read).await?;
    cx.html(&LatestPage::new(&cx, all))
}

/// POST `/triage/bulk`
async fn begin(cx: Cx, coming: Data<Coming>, sent: Sent<Staff, Entered>) -> Result<HttpResponse> {
    let Sent(staff, mut form) = sent;
    let now = cx.app.now();
    let canned = chosen(&cx, &form, **coming).await?;
    let is_unseen = canned.is_some() && form.note.trim().is_empty();
    if let Some(answer) = canned.as_ref().filter(|_| is_unseen) {
        form.note.clone_from(&answer.source);
    }
    let mut new = checked(&cx, &form, canned.as_ref()).map_err(Error::Invalid);
    if is_unseen && new.is_ok() {
        // Nobody sends to many what they have not read.
        new = Err(Error::invalid("note", Problem::Refused(READ_FIRST)));
    }
    let says = BEGUN.masked(new.as_ref().is_ok_and(|new| is_masked(&form.note, &new.verdict.note.source)));
    let begun = match prepared(&cx, new).await {
        Ok(new) => cx.write_as_staff(move |conn| actions::begin(conn, &staff, &new, now)).await,
        Err(other) => Err(other),
    };
    match begun {
        Ok(id) => Ok(cx.see_other(&address(id), Some(says))),
        Err(Error::Invalid(problems)) => ask_again(&cx, form, &problems).await,
        Err(other) => Err(other),
    }
}

/// The ready-made answer that was chosen, filled in for the posts, if it is still there.
async fn chosen(cx: &Cx, form: &Entered, coming: Coming) -> Result<Option<Filled>> {
    let (Ok(answer), Ok(ids)) = (form.canned.parse(), model::chosen(&form.ids)) else { return Ok(None) };
    let around = (coming, cx.app.config.schedule);
    let read = move |conn: &mut Conn| {
        let posts = posts::list(conn, &ids)?;
        canned_answers::chosen_for_many(conn, answer, &posts, around)
    };
    Ok(cx.app.read(read).await?.map(|found| found.fill(&cx.app.catalog)))
}

/// What was entered, checked as the answer to one post is: see [`crate::triage`].
fn checked(cx: &Cx, form: &Entered, canned: Option<&Filled>) -> std::result::Result<NewBulk, Problems> {
    let now = cx.app.now();
    let parsed = NewBulk::parse([&form.ids, &form.status, &form.note, &form.seen], cx.language(), now);
    let (mut new, mut problems) = match parsed {
        Ok(new) => (Some(new), Problems::default()),
        Err(problems) => (None, problems),
    };
    if form.status == Status::Declined.as_str()
        && let Some(day) = problems.check("revisit", revisit_day(&form.revisit, &cx.app.config.schedule, now))
        && let Some(new) = &mut new
    {
        new.verdict.revisit = day;
    }
    if !form.canned.is_empty() && canned.is_none() && form.note.trim().is_empty() {
        problems.add("canned", Problem::UnknownChoice);
    }
    let new = new.filter(|_| problems.is_empty()).ok_or(problems)?;
    let rest = if matching(form) > 0 { list_at(&form.next) } else { "" };
    Ok(new.in_words_of(canned).first_of(rest))
}

/// A bulk whose posts owe no reason that is not given.
async fn prepared(cx: &Cx, parsed: Result<NewBulk>) -> Result<NewBulk> {
    let new = parsed?;
    if !new.verdict.note.source.is_empty() {
        return Ok(new);
    }
    let (ids, to) = (new.posts.clone(), new.verdict.to);
    let posts = cx.app.read(move |conn| posts::list(conn, &ids)).await?;
    if posts.iter().any(|post| post.status.owes_reason(to)) {
        return Err(Error::invalid("note", Problem::ReasonNeeded));
    }
    Ok(new)
}

/// The question with what was typed when it could not be taken.
pub async fn form_again(cx: Cx, kept: Kept) -> Result<HttpResponse> {
    ask_again(&cx, kept.read()?, &Problems::default()).await
}

async fn ask_again(cx: &Cx, form: Entered, problems: &Problems) -> Result<HttpResponse> {
    let seen = look(cx, &form).await?;
    cx.unprocessable(&AskPage::new(cx, &seen, form, problems))
}

/// GET `/triage/bulk/{id}`
async fn watch(cx: Cx, _: Staff, key: Path<String>) -> Result<HttpResponse> {
    let id = numbered::<i64>(&key)?;
    let read = move |conn: &mut Conn| {
        let bulk = store::get(conn, id)?;
        let skipped = store::posts_of(conn, id, Outcome::Skipped, NAMED)?;
        Ok(Watched {
            counts: store::counts(conn, &[id])?.remove(&id).unwrap_or_default(),
            standing: store::count_answered(conn, id)?,
            by: people::profiles(conn, &[bulk.decided_by])?.pop(),
            skipped: posts::list(conn, &skipped)?,
            bulk,
        })
    };
    let watched = cx.app.read(read).await?;
    cx.html(&BulkPage::new(&cx, &watched))
}

/// POST `/triage/bulk/{id}/stop`
async fn stop(cx: Cx, staff: Staff, key: Path<String>) -> Result<HttpResponse> {
    let (id, now) = (numbered::<i64>(&key)?, cx.app.now());
    cx.write_as_staff(move |conn| actions::stop(conn, &staff, id, now)).await?;
    Ok(cx.see_other(&address(id), Some(STOPPED)))
}

/// POST `/triage/bulk/{id}/undo`
async fn undo(cx: Cx, staff: Staff, key: Path<String>) -> Result<HttpResponse> {
    let (id, now) = (numbered::<i64>(&key)?, cx.app.now());
    cx.write_as_staff(move |conn| actions::undo(conn, &staff, id, now)).await?;
    Ok(cx.see_other(&address(id), Some(UNDOING)))
}

/// Where a list is that a form says it came from.
pub(super) fn list_at(next: &str) -> &str {
    if next.starts_with("/triage") && safe_next(next) == next { next } else { "/triage" }
}
