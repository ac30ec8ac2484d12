//! HTTP: the two verbs.

use super::actions::{self, Standing};
use super::model::Terms;
use super::views::{BlockPage, Panel};
use super::words::{BLOCKED, LIFTED};
use crate::db::{Conn, UserId};
use crate::error::{Error, Problems, Refusal, Result};
use crate::people;
use crate::web::{Cx, Form, Kept, Sent, Staff};
use actix_web::HttpResponse;
use actix_web::web::{Path, ServiceConfig, post, resource};
use serde::Deserialize;

/// The room's routes; the page on which the forms stand is the board's.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource("/people/{handle}/block").route(post().to(block)))
        .service(resource("/people/{handle}/unblock").route(post().to(unblock)));
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct BlockForm {
    until: String,
    reason: String,
    seen: String,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct LiftForm {
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
    let (whom, standing) = find(&cx, &handle).await?;
    let (now, schedule) = (cx.app.now(), cx.app.config.schedule);
    let terms = match Terms::parse((&form.until, &form.reason), cx.language(), &schedule, now) {
        Ok(terms) => terms,
        Err(wrong) => return again(&cx, standing, &form, &wrong),
    };
    let (by, seen) = (staff.id, seen(&form.seen)?);
    cx.app.write(move |conn| actions::block(conn, by, whom, &terms, seen, now)).await?;
    Ok(cx.see_other(&people::address(&handle.to_lowercase()), Some(BLOCKED)))
}

/// The form with what was typed when it could not be taken, for staff.
pub async fn form_again(cx: Cx, handle: String, kept: Kept) -> Result<HttpResponse> {
    let (_, standing) = find(&cx, &handle).await?;
    again(&cx, standing, &kept.read()?, &Problems::default())
}

/// POST `/people/{handle}/unblock`
async fn unblock(cx: Cx, staff: Staff, handle: Path<String>, Form(form): Form<LiftForm>) -> Result<HttpResponse> {
    let (whom, _) = find(&cx, &handle).await?;
    let (by, now, seen) = (staff.id, cx.app.now(), seen(&form.seen)?);
    cx.app.write(move |conn| actions::lift(conn, by, whom, seen, now)).await?;
    Ok(cx.see_other(&people::address(&handle.to_lowercase()), Some(LIFTED)))
}

async fn find(cx: &Cx, handle: &str) -> Result<(UserId, Option<Standing>)> {
    let (handle, now) = (handle.to_lowercase(), cx.app.now());
    let read = move |conn: &mut Conn| {
        let person = people::find_by_handle(conn, &handle)?.ok_or(Error::NotFound)?;
        Ok((person.id, actions::standing(conn, person.id, now)?))
    };
    cx.app.read(read).await
}

/// The form with its mistakes; nobody has one for staff.
fn again(cx: &Cx, standing: Option<Standing>, form: &BlockForm, wrong: &Problems) -> Result<HttpResponse> {
    let standing = standing.ok_or(Error::Rejected(super::words::NOT_STAFF))?;
    let panel = Panel::again(standing, (&form.until, &form.reason), wrong, cx.l());
    cx.unprocessable(&BlockPage::new(cx, panel, wrong))
}
