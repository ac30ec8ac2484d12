//! HTTP: the two verbs; another look at a block is in the file below.

mod looks;

use super::actions::{self, Standing};
use super::model::Terms;
use super::views::{BlockPage, Panel};
use super::words::{BLOCKED, LIFTED};
use crate::audit::Act;
use crate::db::{Conn, UserId};
use crate::error::{Error, Problems, Refusal, Result};
use crate::logs::is_masked;
use crate::people;
use crate::web::{Cx, Form, Kept, Sent, Staff};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Path, ServiceConfig, get, post, resource};
use serde::Deserialize;

/// The room's routes; the page on which the forms stand is the board's.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource("/people/{handle}/block").route(post().to(block)))
        .service(resource("/people/{handle}/unblock").route(post().to(unblock)))
        .service(resource("/people/{handle}/block/look").route(get().to(looks::form)).route(post().to(looks::answer)))
        .service(resource("/me/block").route(get().to(looks::own)).route(post().to(looks::ask)))
        .service(resource("/staff/blocks").route(get().to(looks::list)));
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct BlockForm {
    person: String,
    until: String,
    reason: String,
    seen: String,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct LiftForm {
    person: String,
    seen: String,
}

/// The block that the form was shown with. One that no page of ours has written is none that runs now.
fn seen(entered: &str) -> Result<Option<i64>> {
    match entered {
        "" => Ok(None),
        number => number.parse().map(Some).map_err(|_| Error::Rejected(Refusal::CHANGED_MEANWHILE)),
    }
}

/// POST `/people/{handle}/block`
async fn block(cx: Cx, handle: Path<String>, Sent(staff, form): Sent<Staff, BlockForm>) -> Result<HttpResponse> {
    let (whom, handle, standing) = find(&cx, &handle, &form.person).await?;
    let (now, schedule) = (cx.app.now(), cx.app.config.schedule);
    let terms = match Terms::parse((&form.until, &form.reason), cx.language(), &schedule, now) {
        Ok(terms) => terms,
        Err(wrong) => return again(&cx, standing, &form, &wrong),
    };
    let (by, seen) = (staff.id, seen(&form.seen)?);
    let says = BLOCKED.masked(is_masked(&form.reason, &terms.reason));
    match cx.app.write(move |conn| actions::block(conn, (by, Act::Blocked), whom, &terms, seen, now)).await {
        Ok(()) => Ok(cx.see_other(&people::address(&handle), Some(says))),
        // The block that somebody else made meanwhile, and what was typed here.
        Err(error) if error.is(Refusal::CHANGED_MEANWHILE) => {
            let (.., standing) = find(&cx, &handle, &form.person).await?;
            let sentence = Refusal::CHANGED_MEANWHILE.sentence(cx.l());
            let cx = cx.warning(sentence);
            let mut page = again(&cx, standing, &form, &Problems::default())?;
            *page.status_mut() = StatusCode::CONFLICT;
            Ok(page)
        }
        Err(error) => Err(error),
    }
}

/// The form with what was typed when it could not be taken, for staff.
pub async fn form_again(cx: Cx, handle: String, kept: Kept) -> Result<HttpResponse> {
    let form: BlockForm = kept.read()?;
    let (_, _, standing) = find(&cx, &handle, &form.person).await?;
    again(&cx, standing, &form, &Problems::default())
}

/// The form in which staff answer, with what was typed when it could not be taken.
pub async fn look_again(cx: Cx, handle: String, kept: Kept) -> Result<HttpResponse> {
    looks::again(cx, handle, kept).await
}

/// POST `/people/{handle}/unblock`
async fn unblock(cx: Cx, staff: Staff, handle: Path<String>, Form(form): Form<LiftForm>) -> Result<HttpResponse> {
    let (whom, handle, _) = find(&cx, &handle, &form.person).await?;
    let (by, now, seen) = (staff.id, cx.app.now(), seen(&form.seen)?);
    cx.app.write(move |conn| actions::lift(conn, (by, Act::Unblocked), whom, seen, now)).await?;
    Ok(cx.see_other(&people::address(&handle), Some(LIFTED)))
}

/// Who is meant: the person whose number the page had, whatever they call themselves by now, else whose handle it is.
async fn find(cx: &Cx, handle: &str, person: &str) -> Result<(UserId, String, Option<Standing>)> {
    let (handle, now) = (handle.to_lowercase(), cx.app.now());
    let known = person.parse().ok().map(UserId);
    let read = move |conn: &mut Conn| {
        let (id, handle) = match known {
            Some(id) => people::by_id(conn, id)?.map(|person| (person.id, person.handle)),
            None => people::find_by_handle(conn, &handle)?.map(|person| (person.id, person.handle)),
        }
        .ok_or(Error::NotFound)?;
        Ok((id, handle, actions::standing(conn, id, now)?))
    };
    cx.app.read(read).await
}

/// The form with its mistakes; nobody has one for staff.
fn again(cx: &Cx, standing: Option<Standing>, form: &BlockForm, wrong: &Problems) -> Result<HttpResponse> {
    let standing = standing.ok_or(Error::Rejected(super::words::NOT_STAFF))?;
    let panel = Panel::again(standing, (&form.until, &form.reason), wrong, cx.l());
    cx.unprocessable(&BlockPage::new(cx, panel, wrong))
}
