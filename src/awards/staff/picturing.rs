//! The picture of an award: staff send it, and say what it shows.

use super::super::actions;
use super::super::model::State;
use super::super::places::stage_of;
use super::super::views::picture_page;
use super::super::words::{IS_RECALLED, IS_WITHDRAWN, NOT_WON, ONE_PICTURE};
use super::{Staged, by, staged};
use crate::db::Conn;
use crate::error::{Error, Problems, Result};
use crate::files::{self, OnePicture, Pictures, Taken, WantedPicture};
use crate::logs::is_masked;
use crate::web::{Cx, Flash, Kept, SentWithFiles, Staff};
use actix_web::HttpResponse;
use actix_web::web::{Data, Path, ServiceConfig, get, post, resource};

/// Its routes.
pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource(r"/staff/awards/{version:\d[^/]*}/picture").route(get().to(ask)).route(post().to(set)))
        .service(resource(r"/staff/awards/{version:\d[^/]*}/picture/remove").route(post().to(remove)));
}

/// An award that may still get a picture.
async fn found(cx: &Cx, version: String) -> Result<Staged> {
    let staged = staged(cx, version).await?;
    match staged.told.state() {
        State::Waiting | State::Presented => Ok(staged),
        State::Withdrawn => Err(Error::Rejected(IS_WITHDRAWN)),
        State::TooFew => Err(Error::Rejected(NOT_WON)),
        State::Recalled => Err(Error::Rejected(IS_RECALLED)),
    }
}

/// GET `/staff/awards/{version}/picture`
async fn ask(cx: Cx, _: Staff, version: Path<String>) -> Result<HttpResponse> {
    let staged = found(&cx, version.into_inner()).await?;
    cx.html(&picture_page(&cx, &staged.told, (&staged.told.award.alt, false), &Problems::default()))
}

/// POST of the same.
async fn set(
    cx: Cx,
    files: Data<Pictures>,
    version: Path<String>,
    sent: SentWithFiles<Staff, OnePicture>,
) -> Result<HttpResponse> {
    let SentWithFiles(staff, mut form, pieces) = sent;
    let (now, staff) = (cx.app.now(), by(staff));
    let staged = found(&cx, version.into_inner()).await?;
    let is_there = staged.told.award.picture.is_some();
    let (alt, wanted, taken) = match form.taken(&cx, &files, (staff.id, is_there), pieces, ONE_PICTURE).await {
        Ok(taken) => taken,
        Err(error) => return again(&cx, &staged, &form, error),
    };
    let (is_masked, id) = (is_masked(&form.alt, &alt), staged.id);
    let write = move |conn: &mut Conn| actions::set_picture(conn, &staff, id, (&wanted, &alt), now);
    files::settle(&files, cx.write_as_staff(write).await, &taken).await?;
    Ok(cx.see_other(&stage_of(&staged.told.version), Some(Flash::SAVED.masked(is_masked))))
}

/// The page with what was typed, where that is what is wrong.
fn again(cx: &Cx, staged: &Staged, form: &OnePicture, error: Error) -> Result<HttpResponse> {
    match error {
        Error::Invalid(wrong) => cx.unprocessable(&picture_page(cx, &staged.told, (&form.alt, form.has_lost), &wrong)),
        other => Err(other),
    }
}

/// The form with what was typed when it could not be taken; a file that was chosen has to be chosen again.
pub(super) async fn form_again(cx: &Cx, version: String, kept: &Kept) -> Result<HttpResponse> {
    let form: OnePicture = kept.read()?;
    let staged = found(cx, version).await?;
    cx.unprocessable(&picture_page(cx, &staged.told, (&form.alt, form.has_lost), &Problems::default()))
}

/// POST `/staff/awards/{version}/picture/remove`
async fn remove(cx: Cx, staff: Staff, files: Data<Pictures>, version: Path<String>) -> Result<HttpResponse> {
    let staged = found(&cx, version.into_inner()).await?;
    let (now, staff, id) = (cx.app.now(), by(staff), staged.id);
    let write = move |conn: &mut Conn| actions::set_picture(conn, &staff, id, (&WantedPicture::Nothing, ""), now);
    files::settle(&files, cx.write_as_staff(write).await, &Taken::default()).await?;
    Ok(cx.see_other(&stage_of(&staged.told.version), Some(Flash::SAVED)))
}
