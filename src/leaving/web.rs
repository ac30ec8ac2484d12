//! HTTP: leaving, staying after all, and fetching what is stored about oneself.

use super::views::{ErasePage, ExportPage};
use super::words::{GATHERING, LEAVES, STAYS};
use super::{actions, fetching, mails, store};
use crate::accounts::{self, Hasher};
use crate::error::{Error, Problems, Result};
use crate::i18n::Messages;
use crate::mail::Letterhead;
use crate::people::Person;
use crate::web::{Cx, Field, Form, Limit, Member};
use crate::wire::{Client, never_stored};
use actix_web::HttpResponse;
use actix_web::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION};
use actix_web::web::{Data, ServiceConfig, get, post, resource};
use serde::Deserialize;

/// Where somebody takes along what is stored about them.
const EXPORT: &str = "/settings/export";

/// ZIPs that a member fetches in a minute.
const FETCHES: Limit = Limit::new("export-fetches", |_| 6);

/// The room's routes.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(resource("/settings/erase").route(get().to(erase_page)).route(post().to(leave)))
        .service(resource("/settings/erase/undo").route(post().to(stay)))
        .service(resource("/settings/export").route(get().to(export_page)).route(post().to(ask_export)))
        .service(resource("/settings/export.zip").route(get().to(fetch)));
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct LeaveForm {
    current: String,
}

/// GET `/settings/erase`
async fn erase_page(cx: Cx, member: Member) -> Result<HttpResponse> {
    let account = accounts::account(&cx, &member).await?;
    // It holds the e-mail address.
    Ok(never_stored(cx.html(&erase_view(&cx, &account, &Problems::default()))?))
}

/// POST `/settings/erase`: with the password.
async fn leave(
    cx: Cx,
    client: Client,
    hasher: Data<Hasher>,
    member: Member,
    Form(form): Form<LeaveForm>,
) -> Result<HttpResponse> {
    let account = accounts::account(&cx, &member).await?;
    match accounts::expect_password(&cx, &client, &hasher, &account, &form.current).await {
        Ok(()) => {}
        Err(Error::Invalid(problems)) => {
            return Ok(never_stored(cx.unprocessable(&erase_view(&cx, &account, &problems))?));
        }
        Err(error) => return Err(error),
    }
    let (id, now) = (member.id, cx.app.now());
    let told = mails::leaves(&Letterhead::of(&cx.app), &account, now)?;
    cx.app.write(move |conn| actions::leave(conn, id, &told, now)).await?;
    Ok(accounts::signed_out(&cx, "/", LEAVES))
}

/// POST `/settings/erase/undo`
async fn stay(cx: Cx, member: Member) -> Result<HttpResponse> {
    let id = member.id;
    cx.app.write(move |conn| actions::stay(conn, id)).await?;
    Ok(cx.see_other("/settings", Some(STAYS)))
}

/// GET `/settings/export`
async fn export_page(cx: Cx, member: Member) -> Result<HttpResponse> {
    let id = member.id;
    let export = cx.app.read(move |conn| store::export_of(conn, id)).await?;
    let page = cx.page(cx.l().leaving_export_title());
    Ok(never_stored(cx.html(&ExportPage::new(page, export, cx.app.now()))?))
}

/// POST `/settings/export`
async fn ask_export(cx: Cx, member: Member) -> Result<HttpResponse> {
    let (id, now) = (member.id, cx.app.now());
    let begins = cx.app.write(move |conn| actions::ask_export(conn, id, now)).await?;
    Ok(cx.see_other(EXPORT, begins.then_some(GATHERING)))
}

/// GET `/settings/export.zip`
async fn fetch(cx: Cx, member: Member) -> Result<HttpResponse> {
    let id = member.id;
    let export = cx.app.read(move |conn| store::export_of(conn, id)).await?;
    let export = export.filter(|export| export.ready_at.is_some()).ok_or(Error::NotFound)?;
    cx.app.limiter.check(FETCHES, &id.to_string())?;
    let zip = fetching::zip(cx.app.clone(), id, export.asked_at)?;
    Ok(HttpResponse::Ok()
        .content_type("application/zip")
        .insert_header((CACHE_CONTROL, "private, no-store"))
        .insert_header((CONTENT_DISPOSITION, "attachment; filename=\"your-data.zip\""))
        .streaming(zip))
}

fn erase_view<'a>(cx: &'a Cx, account: &'a Person, problems: &Problems) -> ErasePage<'a> {
    let l = cx.l();
    let (page, told) = cx.page(l.leaving_title()).with_problems(problems, label);
    ErasePage {
        page,
        problems: told,
        current: Field::new("current", "", problems, l),
        email: &account.email,
        leaving_at: account.leaving_at,
    }
}

/// What the form's only field is called.
fn label(l: &Messages, _: &str) -> String {
    l.accounts_settings_current()
}
