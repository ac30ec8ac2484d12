//! Parts of the desk that somebody comes back to, each under a name: one's own, or for all of the staff.

mod kept;
mod offered;
mod store;
mod views;

use super::filter::Filter;
use super::listing::{self, Look};
use super::narrowed::Within;
use super::words::{REMOVED, SAVED};
use crate::areas::{self, LineAreas};
use crate::audit::{self, Act, Trace};
use crate::comments::Eyes;
use crate::db::{Conn, UserId};
use crate::error::{Error, Problems, Result};
use crate::people;
use crate::text;
use crate::web::{Cx, Kept, PageNumber, Pager, Sent, Staff, numbered};
use actix_web::HttpResponse;
use actix_web::web::{Path, Query, ServiceConfig, get, post, resource};
pub(super) use kept::ViewKept;
pub(super) use offered::{Offered, offered};
use serde::Deserialize;
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use store::SavedView;
pub use store::forget_views_of;
use views::{Listed, SavePage, ViewsPage};

/// Longest name, in characters.
const NAME_MAX: usize = 40;
/// Views of one person.
const MOST: i64 = 30;
/// Views of others that are listed.
const SHARED: i64 = 300;
/// Views on a page: to count one may take a walk through all posts of a status.
const PAGE: usize = 20;

/// Adds their routes to the room's.
pub(super) fn routes(config: &mut ServiceConfig) {
    config
        .service(resource("/triage/views").route(get().to(list)).route(post().to(save)))
        .service(resource("/triage/views/{id}/remove").route(post().to(remove)));
}

/// Where a view leads that an address names, if the reader may open it.
pub(super) async fn leads_to(cx: &Cx, staff: &Staff, id: &str) -> Result<Option<String>> {
    let (Ok(id), reader) = (id.parse::<i64>(), staff.id) else { return Ok(None) };
    let view = cx.app.read(move |conn| store::get(conn, id, reader)).await?;
    Ok(Some(view.ok_or(Error::NotFound)?.filter().address()))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    page: String,
}

/// GET `/triage/views`
async fn list(cx: Cx, staff: Staff, asked: Query<Asked>) -> Result<HttpResponse> {
    let (now, number) = (cx.app.now(), PageNumber::parse(&asked.page));
    let look = Look { reader: staff.id, eyes: Eyes::of(Some(&staff)), now, week: cx.app.voting_week(now) };
    let (all, has_more) = cx.app.read(move |conn| on_page(conn, number, look)).await?;
    let pager = Pager::new("/triage/views", "", number, has_more);
    cx.html(&ViewsPage::new(&cx, all, pager))
}

/// The views of a page with what each has, and whether there are more.
fn on_page(conn: &mut Conn, number: PageNumber, look: Look) -> Result<(Vec<Listed>, bool)> {
    let views = store::list(conn, look.reader, (MOST, SHARED))?;
    let begin = usize::try_from(number.get() - 1).unwrap_or(usize::MAX).saturating_mul(PAGE);
    let has_more = views.len() > begin.saturating_add(PAGE);
    let views: Vec<SavedView> = views.into_iter().skip(begin).take(PAGE).collect();
    let owners: Vec<_> = views.iter().map(|view| view.owner_id).collect();
    let people = people::profiles(conn, &owners)?;
    let lines = areas::by_line(conn)?;
    // Several people keep the same part of the desk.
    let mut counts: HashMap<String, Option<i64>> = HashMap::new();
    let mut all = Vec::with_capacity(views.len());
    for view in views {
        let count = match counts.entry(view.address.clone()) {
            Entry::Occupied(known) => *known.get(),
            Entry::Vacant(unknown) => *unknown.insert(count(conn, view.filter(), &lines, look)?),
        };
        let by = people.iter().find(|person| person.id == view.owner_id).cloned();
        let is_own = view.owner_id == look.reader;
        all.push(Listed { view, count, by, is_own });
    }
    Ok((all, has_more))
}

/// How many posts a view has, as far as a tab counts. Words may stand in tens of thousands of posts: what has them is looked
/// for once somebody opens the view.
fn count(conn: &mut Conn, mut filter: Filter, lines: &[LineAreas], look: Look) -> Result<Option<i64>> {
    if filter.words.is_some() {
        return Ok(None);
    }
    let within = Within::of(conn, &mut filter, lines, look)?;
    listing::count(conn, &filter, &within, look).map(Some)
}

/// What is kept: a name, the part of the desk as its address says it, and whether all of the staff see it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Typed {
    name: String,
    view: String,
    shared: String,
}

/// POST `/triage/views`
async fn save(cx: Cx, Sent(staff, typed): Sent<Staff, Typed>) -> Result<HttpResponse> {
    let mut problems = Problems::default();
    let name = problems.check("name", text::line(&typed.name, 1, NAME_MAX));
    // Read and written back: nothing is kept that the desk would pass over.
    let filter = Filter::parse(typed.view.split_once('?').map_or("", |(_, query)| query)).from(None);
    let Some(name) = name else { return ask_again(&cx, &typed, &problems) };
    let (address, now) = (filter.address(), cx.app.now());
    let is_shared = typed.shared == "yes";
    let write = {
        let (name, address) = (name.clone(), address.clone());
        move |conn: &mut Conn| {
            let before = ViewKept::of(conn, staff.id, &name)?;
            let was_shared = store::save(conn, staff.id, (&name, &address, is_shared), MOST, now)?;
            let trace = shared(&name, &address, (was_shared, is_shared));
            Ok(((), keeping(conn, trace, (staff.id, &name), &before)?))
        }
    };
    match audit::write(&cx, write).await {
        Ok(()) => Ok(cx.see_other(&address, Some(SAVED))),
        Err(Error::Invalid(problems)) => ask_again(&cx, &typed, &problems),
        Err(other) => Err(other),
    }
}

/// What the log says of a view that all of the staff see from now on, or no longer. One's own are nobody else's concern.
fn shared(name: &str, address: &str, was_and_is: (bool, bool)) -> Option<Trace> {
    let trace = |act| Trace::of(act).about(name);
    match was_and_is {
        (false, true) => Some(trace(Act::ViewShared).from_to("", address)),
        (true, false) => Some(trace(Act::ViewUnshared).from_to(address, "")),
        _ => None,
    }
}

/// The same with what somebody kept under the name before, so that it can be taken back.
fn keeping(
    conn: &mut Conn,
    trace: Option<Trace>,
    (owner, name): (UserId, &str),
    before: &ViewKept,
) -> Result<Option<Trace>> {
    let Some(trace) = trace else { return Ok(None) };
    let after = ViewKept::of(conn, owner, name)?;
    Ok(Some(trace.keeping(before, &after)))
}

fn ask_again(cx: &Cx, typed: &Typed, problems: &Problems) -> Result<HttpResponse> {
    cx.unprocessable(&SavePage::new(cx, typed, problems))
}

/// The form of a view that could not be kept, with what was typed.
pub async fn view_form_again(cx: Cx, kept: Kept) -> Result<HttpResponse> {
    ask_again(&cx, &kept.read()?, &Problems::default())
}

/// POST `/triage/views/{id}/remove`
async fn remove(cx: Cx, staff: Staff, key: Path<String>) -> Result<HttpResponse> {
    let id = numbered::<i64>(&key)?;
    let remove = move |conn: &mut Conn| {
        let Some(view) = store::get(conn, id, staff.id)?.filter(|view| view.owner_id == staff.id) else {
            return Ok((false, None));
        };
        let before = ViewKept::of(conn, staff.id, &view.name)?;
        store::remove(conn, id, staff.id)?;
        let trace = shared(&view.name, &view.address, (view.shared, false));
        Ok((true, keeping(conn, trace, (staff.id, &view.name), &before)?))
    };
    let was_there = audit::write(&cx, remove).await?;
    Ok(cx.see_other("/triage/views", was_there.then_some(REMOVED)))
}
