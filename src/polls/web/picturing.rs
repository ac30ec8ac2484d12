//! The picture of an option: staff send it while the poll is a draft, and say what it shows.

use super::super::actions;
use super::super::model::{Poll, PollOption};
use super::super::places::address_of;
use super::super::store;
use super::super::views::picture_page;
use super::super::words::{FIXED, ONE_PICTURE};
use super::by;
use crate::db::Conn;
use crate::error::{Error, Problems, Result};
use crate::files::{self, OnePicture, Pictures, Taken, WantedPicture};
use crate::logs::is_masked;
use crate::web::{Cx, Flash, Kept, SentWithFiles, Staff, numbered};
use actix_web::HttpResponse;
use actix_web::web::{Data, Path, ServiceConfig, get, post, resource};

/// Its routes.
pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource("/polls/{id}/options/{option}/picture").route(get().to(ask)).route(post().to(set)))
        .service(resource("/polls/{id}/options/{option}/picture/remove").route(post().to(remove)));
}

type Keys = Path<(String, String)>;

fn ids_of(keys: &Keys) -> Result<(i64, i64)> {
    let (poll, option) = &**keys;
    Ok((numbered::<i64>(poll)?, numbered::<i64>(option)?))
}

/// A draft and an option of it.
async fn found(cx: &Cx, (poll, option): (i64, i64)) -> Result<(Poll, PollOption)> {
    let read = move |conn: &mut Conn| Ok((store::get(conn, poll)?, store::option(conn, poll, option)?));
    let found = cx.app.read(read).await?;
    if found.0.opened_at.is_none() { Ok(found) } else { Err(Error::Rejected(FIXED)) }
}

/// GET `/polls/{id}/options/{option}/picture`
async fn ask(cx: Cx, _: Staff, keys: Keys) -> Result<HttpResponse> {
    let (poll, option) = found(&cx, ids_of(&keys)?).await?;
    cx.html(&picture_page(&cx, (&poll, &option), (&option.alt, false), &Problems::default()))
}

/// POST of the same.
async fn set(
    cx: Cx,
    files: Data<Pictures>,
    keys: Keys,
    sent: SentWithFiles<Staff, OnePicture>,
) -> Result<HttpResponse> {
    let SentWithFiles(staff, mut form, pieces) = sent;
    let (at, now, staff) = (ids_of(&keys)?, cx.app.now(), by(staff));
    let (poll, option) = found(&cx, at).await?;
    let is_there = option.picture.is_some();
    let (alt, wanted, taken) = match form.taken(&cx, &files, (staff.id, is_there), pieces, ONE_PICTURE).await {
        Ok(taken) => taken,
        Err(error) => return again(&cx, (&poll, &option), &form, error),
    };
    let is_masked = is_masked(&form.alt, &alt);
    let write = move |conn: &mut Conn| actions::set_picture(conn, &staff, at, (&wanted, &alt), now);
    files::settle(&files, cx.write_as_staff(write).await, &taken).await?;
    Ok(cx.see_other(&address_of(at.0), Some(Flash::SAVED.masked(is_masked))))
}

/// The page with what was typed, where that is what is wrong.
fn again(cx: &Cx, (poll, option): (&Poll, &PollOption), form: &OnePicture, error: Error) -> Result<HttpResponse> {
    match error {
        Error::Invalid(wrong) => {
            cx.unprocessable(&picture_page(cx, (poll, option), (&form.alt, form.has_lost), &wrong))
        }
        other => Err(other),
    }
}

/// The form with what was typed when it could not be taken; a file that was chosen has to be chosen again.
pub(super) async fn form_again(cx: &Cx, at: (i64, i64), kept: &Kept) -> Result<HttpResponse> {
    let form: OnePicture = kept.read()?;
    let (poll, option) = found(cx, at).await?;
    cx.unprocessable(&picture_page(cx, (&poll, &option), (&form.alt, form.has_lost), &Problems::default()))
}

/// POST `/polls/{id}/options/{option}/picture/remove`
async fn remove(cx: Cx, staff: Staff, files: Data<Pictures>, keys: Keys) -> Result<HttpResponse> {
    let (at, now, staff) = (ids_of(&keys)?, cx.app.now(), by(staff));
    let write = move |conn: &mut Conn| actions::set_picture(conn, &staff, at, (&WantedPicture::Nothing, ""), now);
    files::settle(&files, cx.write_as_staff(write).await, &Taken::default()).await?;
    Ok(cx.see_other(&address_of(at.0), Some(Flash::SAVED)))
}
