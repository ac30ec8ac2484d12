//! HTTP: the two verbs.

use super::actions;
use super::model::written;
use super::views::FormPage;
use super::words::{NOTED, REMOVED};
use crate::db::PostId;
use crate::error::{Problems, Result};
use crate::logs::is_masked;
use crate::posts;
use crate::web::{Back, Cx, Kept, Sent, Staff, aside, numbered};
use actix_web::HttpResponse;
use actix_web::web::{Path, ServiceConfig, post, resource};
use serde::Deserialize;

/// The room's routes.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(resource("/posts/{number}/notes").route(post().to(write)))
        .service(resource("/posts/{number}/notes/{id}/remove").route(post().to(remove)));
}

/// A note, and where to go afterwards.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct NoteForm {
    note: String,
    back: String,
}

/// POST `/posts/{number}/notes`
async fn write(cx: Cx, key: Path<String>, Sent(staff, form): Sent<Staff, NoteForm>) -> Result<HttpResponse> {
    let id = posts::numbered(&key)?;
    let reads = cx.language();
    let (written, form) = aside(move || (written(&form.note, reads), form)).await?;
    let new = match written {
        Ok(new) => new,
        Err(wrong) => return ask_again(&cx, id, &form, &wrong).await,
    };
    let (now, says) = (cx.app.now(), NOTED.masked(is_masked(&form.note, &new.source)));
    cx.write_as_staff(move |conn| actions::write(conn, &staff, id, &new, now)).await?;
    Ok(cx.see_other(&Back::from(form.back).or(posts::address(id)), Some(says)))
}

/// POST `/posts/{number}/notes/{id}/remove`
async fn remove(cx: Cx, staff: Staff, keys: Path<(String, String)>, back: Back) -> Result<HttpResponse> {
    let (key, note) = keys.into_inner();
    let id = posts::numbered(&key)?;
    let note = numbered::<i64>(&note)?;
    let now = cx.app.now();
    let was_there = cx.write_as_staff(move |conn| actions::remove(conn, &staff, id, note, now)).await?;
    Ok(cx.see_other(&back.or(posts::address(id)), was_there.then_some(REMOVED)))
}

/// The form of a note that could not be taken, with what was typed.
pub async fn form_again(cx: Cx, post: PostId, kept: Kept) -> Result<HttpResponse> {
    ask_again(&cx, post, &kept.read()?, &Problems::default()).await
}

async fn ask_again(cx: &Cx, id: PostId, form: &NoteForm, wrong: &Problems) -> Result<HttpResponse> {
    let post = cx.app.read(move |conn| posts::get(conn, id)).await?;
    cx.unprocessable(&FormPage::new(cx, &post, (&form.note, &form.back), wrong))
}
