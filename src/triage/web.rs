//! The queue, deciding and undoing.

use super::actions;
use super::model::{Order, Verdict};
use super::views::{Decide, DecideForm, Queue, Row};
use crate::accounts::{self, Profile};
use crate::db::{Conn, PostId, UserId};
use crate::error::{Error, Problems, Result};
use crate::mail::Letterhead;
use crate::posts::{self, Area, Post, Status, area};
use crate::web::{Cx, Flash, Form, PageNumber, Pager, Staff, safe_next};
use actix_web::HttpResponse;
use actix_web::web::{Path, Query, ServiceConfig, get, post, resource};
use serde::Deserialize;

/// Posts on a page of the queue.
const PAGE: i64 = 20;
/// The counter at the top counts no further.
const COUNTED: i64 = 1_000;

/// The room's routes.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(resource("/triage").route(get().to(queue)))
        .service(resource("/posts/{number}/decision").route(post().to(decide)))
        .service(resource("/posts/{number}/decision/undo").route(post().to(undo)));
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Asked {
    sort: String,
    area: String,
    page: String,
}

/// What one look at the database brings for the queue.
struct Found {
    posts: Vec<Post>,
    areas: Vec<Area>,
    authors: Vec<Profile>,
    open: usize,
}

/// GET `/triage`
async fn queue(cx: Cx, _: Staff, Query(asked): Query<Asked>) -> Result<HttpResponse> {
    let order = Order::parse(&asked.sort).unwrap_or(Order::Votes);
    let number = PageNumber::parse(&asked.page);
    let slug = asked.area.clone();
    let found = cx.app.read(move |conn| find(conn, order, &slug, number)).await?;
    let area = found.areas.iter().find(|area| area.slug == asked.area).map_or("", |area| area.slug.as_str());
    let query = query_of(order, area);
    let next = if query.is_empty() { "queue".to_owned() } else { format!("/triage?{query}") };
    let (posts, more) = Pager::cut(found.posts, PAGE);
    let rows: Vec<Row> = posts.into_iter().map(|post| Row::new(post, &found.areas, &found.authors, &next)).collect();
    let pager = Pager::new("/triage", &query, number, more);
    let page = cx.page(pager.title(cx.l().triage_title(), cx.l()));
    let open = i64::try_from(found.open).unwrap_or(COUNTED);
    cx.html(&Queue { page, rows, areas: &found.areas, area, order, open, most: COUNTED, pager })
}

fn find(conn: &mut Conn, order: Order, slug: &str, number: PageNumber) -> Result<Found> {
    let areas = area::list(conn)?;
    let area = areas.iter().find(|area| area.slug == slug).map(|area| area.id);
    let posts = posts::store::undecided(conn, area, order == Order::Age, number.offset(PAGE), PAGE + 1)?;
    let people: Vec<UserId> = posts.iter().map(|post| post.author_id).collect();
    let authors = accounts::profiles(conn, &people)?;
    Ok(Found { open: posts::store::count_undecided(conn, COUNTED)?, posts, areas, authors })
}

/// The query of this view of the queue without its page: after a decision the next post comes first.
fn query_of(order: Order, area: &str) -> String {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    if order != Order::Votes {
        query.append_pair("sort", order.as_str());
    }
    if !area.is_empty() {
        query.append_pair("area", area);
    }
    query.finish()
}

/// What staff send with a decision.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct DecisionForm {
    status: String,
    note: String,
    duplicate_of: String,
    next: String,
    seen: String,
}

/// What staff send to take a decision back.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct UndoForm {
    seen: String,
}

/// POST `/posts/{number}/decision`
async fn decide(cx: Cx, staff: Staff, key: Path<String>, Form(form): Form<DecisionForm>) -> Result<HttpResponse> {
    let id = posts::number(&key).ok_or(Error::NotFound)?;
    let decided = match Verdict::parse(&form.status, &form.note, &form.duplicate_of) {
        Ok(verdict) => record(&cx, staff, id, verdict, Status::parse(&form.seen)).await,
        Err(problems) => Err(Error::Invalid(problems)),
    };
    match decided {
        Ok(()) => Ok(cx.see_other(&after(&form.next, id), Some(Flash::Decided))),
        Err(Error::Invalid(problems)) => ask_again(&cx, id, form, &problems).await,
        Err(other) => Err(other),
    }
}

async fn record(cx: &Cx, staff: Staff, id: PostId, verdict: Verdict, seen: Option<Status>) -> Result<()> {
    let (letterhead, now) = (Letterhead::of(&cx.app), cx.app.now());
    let write = move |conn: &mut Conn| {
        actions::expect_status(conn, id, verdict.duplicate_of, seen)?;
        actions::decide(conn, &staff, id, &verdict, &letterhead, now).map(drop)
    };
    cx.app.write(write).await
}

async fn ask_again(cx: &Cx, id: PostId, form: DecisionForm, problems: &Problems) -> Result<HttpResponse> {
    let post = cx.app.read(move |conn| posts::store::get(conn, id)).await?;
    let l = cx.l();
    let entered = DecideForm::entered(&post, [form.status, form.note, form.duplicate_of, form.next], problems, l);
    let page = cx.page(l.triage_decide_title(&post.title)).with_errors();
    cx.unprocessable(&Decide { page, post: &post, form: entered })
}

/// The queue again, as it was filtered, or the post's page.
fn after(next: &str, id: PostId) -> String {
    match next {
        "queue" => "/triage".to_owned(),
        next if next.starts_with("/triage?") && safe_next(next) == next => next.to_owned(),
        _ => format!("/posts/{id}"),
    }
}

/// POST `/posts/{number}/decision/undo`
async fn undo(cx: Cx, staff: Staff, key: Path<String>, Form(form): Form<UndoForm>) -> Result<HttpResponse> {
    let id = posts::number(&key).ok_or(Error::NotFound)?;
    let (now, seen) = (cx.app.now(), Status::parse(&form.seen));
    let write = move |conn: &mut Conn| {
        actions::expect_status(conn, id, None, seen)?;
        actions::undo(conn, &staff, id, now)
    };
    cx.app.write(write).await?;
    Ok(cx.see_other(&format!("/posts/{id}"), Some(Flash::Undone)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_decision_leads_back_to_the_queue_it_was_taken_in_and_nowhere_else() {
        assert_eq!(after("queue", PostId(7)), "/triage");
        assert_eq!(after("/triage?sort=age&area=camera", PostId(7)), "/triage?sort=age&area=camera");
        for other in ["", "post", "/triage?x=\r\nSet-Cookie: a", "//evil.example", "/triagex"] {
            assert_eq!(after(other, PostId(7)), "/posts/7", "{other:?}");
        }
    }

    #[test]
    fn the_address_of_a_queue_says_only_what_differs() {
        assert_eq!(query_of(Order::Votes, ""), "");
        assert_eq!(query_of(Order::Age, "lock-screen"), "sort=age&area=lock-screen");
    }
}
