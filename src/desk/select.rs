//! Several posts of the list at once: those that were chosen in it, or all that the filters let through.

use super::filter::Filter;
use super::listing::Look;
use super::narrowed::{Within, waiting};
use crate::areas;
use crate::bulk::{self, Entered};
use crate::comments::Eyes;
use crate::db::schema::posts;
use crate::db::{Conn, PostId, counted};
use crate::error::Result;
use crate::posts::{self as record, Post, Visibility};
use crate::web::{Cx, Page, Staff};
use actix_web::web::{ServiceConfig, get, resource};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use diesel::prelude::*;
use url::form_urlencoded::parse;

/// What the key of a chosen post begins with, before its number.
const CHOSEN: &str = "post-";

/// Adds its route to the room's.
pub(super) fn routes(config: &mut ServiceConfig) {
    config.service(resource("/triage/select").route(get().to(select)));
}

/// GET `/triage/select`
async fn select(cx: Cx, staff: Staff, request: HttpRequest) -> Result<HttpResponse> {
    let (chosen, wants_all) = asked(request.query_string());
    let filter = Filter::parse(request.query_string()).from(None);
    let now = cx.app.now();
    let look = Look { reader: staff.id, eyes: Eyes::of(Some(&staff)), now, week: cx.app.voting_week(now) };
    let (list, fields) = (filter.address(), filter.fields());
    let read = move |conn: &mut Conn| {
        let there = record::list(conn, &chosen)?;
        let private = there.iter().filter(|post| post.visibility == Visibility::Private).count();
        let chosen: Vec<PostId> = there.into_iter().filter(Post::is_public).map(|post| post.id).collect();
        // All that match are of no interest to whoever chose some.
        if !wants_all && !chosen.is_empty() {
            return Ok((chosen, Matching { private, ..Matching::default() }));
        }
        Ok((chosen, matching(conn, filter.clone(), look)?))
    };
    let (chosen, Matching { first: all, of, private }) = cx.app.read(read).await?;
    if wants_all && !all.is_empty() {
        return bulk::ask(&cx, Entered::of(&all, &list), (of, private)).await;
    }
    if !chosen.is_empty() {
        return bulk::ask(&cx, Entered::of(&chosen, &list), (None, private)).await;
    }
    let count = i64::try_from(all.len()).unwrap_or(i64::MAX);
    let page = cx.page(cx.l().desk_select_title());
    let left_out = bulk::left_out(&page, private);
    let more = of.map(|count| page.l.bulk_more_match(page.number(count)));
    cx.html(&SelectPage { page, list, fields, count, more, left_out })
}

/// The posts whose boxes are ticked, each by a key of its own, and whether all are wanted.
fn asked(query: &str) -> (Vec<PostId>, bool) {
    let mut chosen = Vec::new();
    let mut wants_all = false;
    for (key, value) in parse(query.as_bytes()) {
        match key.strip_prefix(CHOSEN) {
            Some(number) if chosen.len() < bulk::MOST => chosen.extend(record::number(number)),
            Some(_) => {}
            None => wants_all |= key == "all" && value == "1",
        }
    }
    (chosen, wants_all)
}

/// The posts of a tab that the filters let through.
#[derive(Default)]
struct Matching {
    /// As many as are answered at once, most votes first.
    first: Vec<PostId>,
    /// How many there are, if those are more.
    of: Option<i64>,
    /// How many private ones there are, counted a little further than are answered at once.
    private: usize,
}

/// Finds them.
fn matching(conn: &mut Conn, mut filter: Filter, look: Look) -> Result<Matching> {
    let lines = areas::by_line(conn)?;
    let within = Within::of(conn, &mut filter, &lines, look)?;
    let most = i64::try_from(bulk::MOST + 1).unwrap_or(i64::MAX);
    // What is private is answered one by one: nothing of it is for many.
    let public =
        || waiting(&filter, &within, look).select(posts::id).filter(posts::visibility.eq(Visibility::Published));
    let by_votes = public().order((posts::vote_count.desc(), posts::id.desc()));
    let mut first: Vec<PostId> = by_votes.limit(most).load(conn)?;
    let of: Option<i64> = if first.len() > bulk::MOST { Some(counted(public()).get_result(conn)?) } else { None };
    first.truncate(bulk::MOST);
    let private = waiting(&filter, &within, look).select(posts::id);
    let private = private.filter(posts::visibility.eq(Visibility::Private)).limit(most);
    let private: i64 = counted(private).get_result(conn)?;
    Ok(Matching { first, of, private: usize::try_from(private).unwrap_or_default() })
}

/// Where nothing is chosen.
#[derive(Template)]
#[template(path = "desk/select.html")]
struct SelectPage<'a> {
    page: Page<'a>,
    list: String,
    /// What a form sends that wants them all.
    fields: Vec<(&'static str, String)>,
    count: i64,
    /// How many match, where those are more than are answered at once.
    more: Option<String>,
    /// How many private posts match too.
    left_out: Option<String>,
}
