//! What staff did: the page, and the table for other programs.

mod fans;
mod table;
mod told;
mod values;
mod views;

use crate::audit::{self, Entry, Filter};
use crate::db::{Conn, PostId, Timestamp, UserId};
use crate::error::Result;
use crate::people::{self, Profile};
use crate::posts;
use crate::web::{Cx, Pager, Staff};
use actix_web::web::{ServiceConfig, get, resource};
use actix_web::{HttpRequest, HttpResponse};
use table::table;
use views::{AuditPage, Found};

pub(super) use told::{Names, Told};
use views::leads_to;

/// Where the log is, and where it is as a table.
const AUDIT: &str = "/staff/audit";
const CSV: &str = "/staff/audit.csv";
/// Entries on a page, and in a table; a table begins where its page does, which says where the next one begins.
const PAGE: i64 = 50;
const ROWS: i64 = 10_000;

/// Adds them to the room's routes.
pub(super) fn routes(config: &mut ServiceConfig) {
    config.service(resource(AUDIT).route(get().to(page))).service(resource(CSV).route(get().to(table)));
}

/// GET `/staff/audit`
async fn page(cx: Cx, _: Staff, request: HttpRequest) -> Result<HttpResponse> {
    let filter = asked(&cx, &request);
    let days = days(&cx, &filter);
    let read = move |conn: &mut Conn| {
        let (entries, has_more) = Pager::cut(audit::list(conn, &filter, days, PAGE + 1)?, PAGE);
        let behind = if has_more { audit::last_of(conn, &filter, days, ROWS)? } else { None };
        let people = actors(conn, &entries)?;
        let posts: Vec<PostId> = entries.iter().filter_map(|entry| entry.post_id).collect();
        let posts = posts::list(conn, &posts)?;
        let names = Names::of(conn, entries.iter())?;
        let staff = people::staff(conn)?;
        Ok(Found { filter: filter.clone(), has_more, behind, people, posts, names, staff, entries })
    };
    let found = cx.app.read(read).await?;
    cx.html(&AuditPage::new(&cx, &found))
}

/// What is looked up; a post by whatever staff have of it: its number, or its address on this site.
fn asked(cx: &Cx, request: &HttpRequest) -> Filter {
    let base_url = &cx.app.config.base_url;
    Filter::parse(request.query_string(), |typed| posts::typed(posts::on_site(typed, base_url)))
}

/// Two moments between which entries are looked up.
type Days = (Option<Timestamp>, Option<Timestamp>);

/// From the beginning of the first day to the end of the last one.
fn days(cx: &Cx, filter: &Filter) -> Days {
    let begins = |day| Timestamp(cx.app.config.schedule.day_begins(day));
    (filter.from.map(begins), filter.to.and_then(|day| day.succ_opt()).map(begins))
}

fn actors(conn: &mut Conn, entries: &[Entry]) -> Result<Vec<Profile>> {
    let mut actors: Vec<UserId> = entries.iter().map(|entry| entry.actor_id).collect();
    actors.sort_unstable();
    actors.dedup();
    people::profiles(conn, &actors)
}
