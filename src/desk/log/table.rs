//! What staff did as a table: read and written part by part while it is sent, so that no more than one part is held.

use super::{Days, ROWS, actors, asked, days};
use crate::audit::{self, Entry, Filter};
use crate::db::{Conn, UserId};
use crate::error::{Error, Result};
use crate::text::uncalculated;
use crate::web::{App, Cx, Staff};
use actix_web::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, VARY};
use actix_web::web::{Bytes, Data};
use actix_web::{HttpRequest, HttpResponse};
use futures_util::StreamExt;
use futures_util::future::ready;
use futures_util::stream::{once, try_unfold};
use std::collections::HashMap;

/// Rows that are read at once: each may hold three long texts.
const PART: i64 = 200;
/// Who did what was done on the command line: no handle has a space.
const COMMAND_LINE: &str = "command line";

/// A part of the table that is still to be read: what stands before an entry, and so stays as it is whatever is done
/// meanwhile.
struct Part {
    filter: Filter,
    days: Days,
    /// Rows that the table may still have.
    left: i64,
    is_first: bool,
}

impl Part {
    /// Its rows as they are sent, and the part behind it, if there is one. Written where it is read, beside the threads that
    /// answer.
    async fn read(self, app: &App) -> Result<(Bytes, Option<Self>)> {
        app.read(move |conn| self.write(conn)).await
    }

    fn write(self, conn: &mut Conn) -> Result<(Bytes, Option<Self>)> {
        let most = PART.min(self.left);
        let entries = audit::list(conn, &self.filter, self.days, most)?;
        let handles: HashMap<UserId, String> =
            actors(conn, &entries)?.into_iter().map(|person| (person.id, person.handle)).collect();
        let rows = Bytes::from(written(&entries, &handles, self.is_first)?);
        let left = self.left - most;
        let is_full = i64::try_from(entries.len()).is_ok_and(|read| read == most);
        let last = entries.last().filter(|_| is_full && left > 0);
        let next = last.map(|last| Self { filter: self.filter.before(Some(last.id)), left, is_first: false, ..self });
        Ok((rows, next))
    }
}

/// GET `/staff/audit.csv`
pub(super) async fn table(cx: Cx, _: Staff, request: HttpRequest) -> Result<HttpResponse> {
    let filter = asked(&cx, &request);
    let part = Part { days: days(&cx, &filter), filter, left: ROWS, is_first: true };
    // What fails before anything is sent is told as on any page; a table that breaks off later is seen to.
    let (first, next) = part.read(&cx.app).await?;
    let rest = try_unfold((cx.app.clone(), next), |(app, next): (Data<App>, Option<Part>)| async move {
        let Some(part) = next else { return Ok::<_, Error>(None) };
        let (rows, next) = part.read(&app).await?;
        Ok(Some((rows, (app, next))))
    });
    Ok(HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8")
        // No cache between here and there keeps what only staff may read.
        .insert_header((CACHE_CONTROL, "private, no-store"))
        .insert_header((VARY, "cookie"))
        .insert_header((CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\""))
        .streaming(once(ready(Ok(first))).chain(rest)))
}

fn written(entries: &[Entry], handles: &HashMap<UserId, String>, is_first: bool) -> Result<Vec<u8>> {
    let broken = |error: csv::Error| Error::Broken(Box::new(error));
    let mut out = csv::Writer::from_writer(Vec::new());
    if is_first {
        out.write_record(["id", "at", "by", "act", "post", "about", "before", "after"]).map_err(broken)?;
    }
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
    use crate::db::{PostId, Timestamp};

    #[test]
    fn the_table_holds_words_and_no_formulas() {
        let at = Timestamp("2026-11-20T12:00:00Z".parse().unwrap());
        let entry = Entry {
            id: 1,
            act: Act::PostHidden,
            actor_id: UserId(7),
            post_id: Some(PostId(42)),
            about: "=HYPERLINK(\"https://evil.example\")".to_owned(),
            before: "a wish;=1+1".to_owned(),
            after: "one, \"two\"\nthree".to_owned(),
            at,
        };
        let handles = HashMap::from([(UserId(7), "grace".to_owned())]);
        let table = written(std::slice::from_ref(&entry), &handles, true).unwrap();
        let row = "1,2026-11-20T12:00:00Z,grace,post_hidden,42,\"'=HYPERLINK(\"\"https://evil.example\"\")\",\
                   a wish;'=1+1,\"one, \"\"two\"\"\nthree\"\n";
        let named = format!("id,at,by,act,post,about,before,after\n{row}");
        assert_eq!(String::from_utf8(table).unwrap(), named);
        // The parts behind the first one have no head.
        assert_eq!(String::from_utf8(written(&[entry], &handles, false).unwrap()).unwrap(), row);
    }
}
