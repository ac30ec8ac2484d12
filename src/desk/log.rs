//! What staff did: the page, and the table for other programs.

mod views;

use crate::audit::{self, Entry, Filter};
use crate::db::{Conn, PostId, Timestamp, UserId};
use crate::error::{Error, Result};
use crate::people::{self, Profile};
use crate::posts;
use crate::text::uncalculated;
use crate::web::{Cx, Pager, Staff};
use actix_web::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, VARY};
use actix_web::web::{ServiceConfig, get, resource};
use actix_web::{HttpRequest, HttpResponse};
use std::collections::HashMap;
use views::{AuditPage, Found};

pub(super) use views::{leads_to, said};

/// Where the log is, and where it is as a table.
const AUDIT: &str = "/staff/audit";
const CSV: &str = "/staff/audit.csv";
/// Who did in the table what was done on the command line: no handle has a space.
const COMMAND_LINE: &str = "command line";
/// Entries on a page, and in a table; a table begins where its page does, which says where the next one begins.
const PAGE: i64 = 50;
const ROWS: i64 = 10_000;

/// Adds them to the room's routes.
pub(super) fn routes(config: &mut ServiceConfig) {
    config.service(resource(AUDIT).route(get().to(page))).service(resource(CSV).route(get().to(table)));
}

/// GET `/staff/audit`
async fn page(cx: Cx, _: Staff, request: HttpRequest) -> Result<HttpResponse> {
    let filter = Filter::parse(request.query_string());
    let days = days(&cx, &filter);
    let read = move |conn: &mut Conn| {
        let (entries, has_more) = Pager::cut(audit::list(conn, &filter, days, PAGE + 1)?, PAGE);
        let behind = if has_more { audit::last_of(conn, &filter, days, ROWS)? } else { None };
        let people = actors(conn, &entries)?;
        let posts: Vec<PostId> = entries.iter().filter_map(|entry| entry.post_id).collect();
        let posts = posts::list(conn, &posts)?;
        Ok(Found { filter: filter.clone(), has_more, behind, people, posts, staff: people::staff(conn)?, entries })
    };
    let found = cx.app.read(read).await?;
    cx.html(&AuditPage::new(&cx, &found))
}

/// From the beginning of the first day to the end of the last one.
fn days(cx: &Cx, filter: &Filter) -> (Option<Timestamp>, Option<Timestamp>) {
    let begins = |day| Timestamp(cx.app.config.schedule.day_begins(day));
    (filter.from.map(begins), filter.to.and_then(|day| day.succ_opt()).map(begins))
}

fn actors(conn: &mut Conn, entries: &[Entry]) -> Result<Vec<Profile>> {
    let mut actors: Vec<UserId> = entries.iter().map(|entry| entry.actor_id).collect();
    actors.sort_unstable();
    actors.dedup();
    people::profiles(conn, &actors)
}

/// GET `/staff/audit.csv`
async fn table(cx: Cx, _: Staff, request: HttpRequest) -> Result<HttpResponse> {
    let filter = Filter::parse(request.query_string());
    let days = days(&cx, &filter);
    let read = move |conn: &mut Conn| {
        let entries = audit::list(conn, &filter, days, ROWS)?;
        let people = actors(conn, &entries)?;
        written(&entries, &people.into_iter().map(|person| (person.id, person.handle)).collect())
    };
    // Written where it is read: ten thousand rows take a moment.
    let table = cx.app.read(read).await?;
    Ok(HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8")
        // No cache between here and there keeps what only staff may read.
        .insert_header((CACHE_CONTROL, "private, no-store"))
        .insert_header((VARY, "cookie"))
        .insert_header((CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\""))
        .body(table))
}

fn written(entries: &[Entry], handles: &HashMap<UserId, String>) -> Result<Vec<u8>> {
    let broken = |error: csv::Error| Error::Broken(Box::new(error));
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record(["id", "at", "by", "act", "post", "about", "before", "after"]).map_err(broken)?;
    for entry in entries {
        let handle = handles.get(&entry.actor_id).map(String::as_str).unwrap_or_default();
        let by = if entry.act.is_of_command_line() { COMMAND_LINE } else { handle };
        let post = entry.post_id.map(|post| post.to_string()).unwrap_or_default();
        let row = [
            entry.id.to_string(),
            entry.at.rfc3339(),
            uncalculated(by),
            entry.act.as_str().to_owned(),
            post,
            uncalculated(&entry.about),
            uncalculated(&entry.before),
            uncalculated(&entry.after),
        ];
        out.write_record(row).map_err(broken)?;
    }
    out.into_inner().map_err(|error| Error::Broken(Box::new(error.into_error())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::audit::Act;
    use crate::db::PostId;

    #[test]
    fn the_table_holds_words_and_no_formulas() {
        let at = Timestamp("2026-11-20T12:00:00Z".parse().unwrap());
        let entry = Entry {
            id: 1,
            act: Act::PostHidden,
            actor_id: UserId(7),
            post_id: Some(PostId(42)),
            about: "=HYPERLINK(\"https://evil.example\")".to_owned(),
            before: String::new(),
            after: "one, \"two\"\nthree".to_owned(),
            at,
        };
        let table = written(&[entry], &HashMap::from([(UserId(7), "grace".to_owned())])).unwrap();
        assert_eq!(
            String::from_utf8(table).unwrap(),
            "id,at,by,act,post,about,before,after\n\
             1,2026-11-20T12:00:00Z,grace,post_hidden,42,\"'=HYPERLINK(\"\"https://evil.example\"\")\",,\
             \"one, \"\"two\"\"\nthree\"\n"
        );
    }
}
