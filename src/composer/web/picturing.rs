//! The picture of a line: which one, and what it shows in each language.

use super::{Along, act, gone, saying, still};
use crate::composer::desk;
use crate::composer::hand::Hand;
use crate::composer::picturing::{PictureForm, PicturePage, There, WrongPicture, item_at};
use crate::composer::places::Place;
use crate::composer::words::{ONE_PICTURE, PICTURE_UNSAID};
use crate::db::{Conn, ItemId, UserId};
use crate::error::{Error, Refusal, Result};
use crate::files::{self, Pictures, Taken};
use crate::releases::{self, Release, WantedPicture};
use crate::web::{Cx, Flash, Kept, Pieces, SentWithFiles, Staff, numbered};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path, Query};

/// A line of what is coming with the train of a word; none of another release.
async fn there(cx: &Cx, train: &str, id: ItemId) -> Result<Option<There>> {
    let train = train.to_owned();
    let read = move |conn: &mut Conn| -> Result<Option<There>> {
        let Some((train, release)) = desk::coming(conn, &train)? else { return Ok(None) };
        let Some(item) = releases::item(conn, id)?.filter(|item| item.release_id == release.id) else {
            return Ok(None);
        };
        let choices = releases::picture_choices(conn, id)?;
        Ok(Some(There { place: Place::of(&train), release, item, choices }))
    };
    cx.app.read(read).await
}

/// GET `/releases/next/items/{id}/picture?train=`
pub(super) async fn ask(cx: Cx, _: Staff, path: Path<String>, Query(asked): Query<Along>) -> Result<HttpResponse> {
    let Some(there) = there(&cx, &asked.train, numbered::<ItemId>(&path)?).await? else {
        return Ok(cx.see_other(&Place::named(&asked.train).page("edit"), None));
    };
    cx.html(&PicturePage::new(&cx, &there, None, &WrongPicture::default()))
}

/// The page with what was typed when it could not be taken.
pub(super) async fn form_again(cx: Cx, kept: Kept) -> Result<HttpResponse> {
    let id = item_at(kept.path()).ok_or(Error::NotFound)?;
    again(&cx, id, &kept.read()?, (StatusCode::OK, &WrongPicture::default())).await
}

/// POST of the same.
pub(super) async fn set(
    cx: Cx,
    files: Data<Pictures>,
    path: Path<String>,
    sent: SentWithFiles<Staff, PictureForm>,
) -> Result<HttpResponse> {
    let SentWithFiles(Staff(staff), mut form, pieces) = sent;
    let id = numbered::<ItemId>(&path)?;
    let alts = match form.alts() {
        Ok(alts) => alts,
        Err(alts) => {
            form.has_lost |= pieces.has_files();
            pieces.pass_over(cx.app.config.limits.body).await;
            let wrong = WrongPicture { alts, ..WrongPicture::default() };
            return again(&cx, id, &form, (StatusCode::UNPROCESSABLE_ENTITY, &wrong)).await;
        }
    };
    let (wanted, taken) = match wanted(&cx, &files, staff.id, &form, pieces).await {
        Ok(wanted) => wanted,
        Err(Error::Invalid(wrong)) => {
            let wrong = WrongPicture { form: wrong, ..WrongPicture::default() };
            return again(&cx, id, &form, (StatusCode::UNPROCESSABLE_ENTITY, &wrong)).await;
        }
        Err(other) => return Err(other),
    };
    let (hand, now, seen) = (Hand::of(&cx)?, cx.app.now(), form.revision);
    let write = move |conn: &mut Conn, release: &Release| -> Result<Flash> {
        let done = releases::set_picture(conn, (release.id, id), (&wanted, &alts), seen, now)?;
        let Some(done) = done else { return Ok(releases::RELEASE_SAVED) };
        hand.leaves_pictured(conn, release, &done)?;
        let is_unsaid = alts.is_empty() && matches!(wanted, WantedPicture::Sent(_));
        Ok(saying(done.saved, if is_unsaid { PICTURE_UNSAID } else { releases::RELEASE_SAVED }))
    };
    let written = act(&cx, form.of(), write).await;
    // After any other error the row may be there all the same; what is not named is swept away.
    if matches!(written, Err(Error::Invalid(_) | Error::Rejected(_) | Error::Forbidden(_) | Error::NotFound)) {
        taken.forget(&files).await;
        form.has_lost |= !taken.kept.is_empty();
    }
    match written {
        Ok(flash) => {
            let composer = Place::named(&form.train).page("edit");
            Ok(cx.see_other(&format!("{composer}#item-{id}"), Some(flash)))
        }
        Err(Error::Invalid(wrong)) => {
            let wrong = WrongPicture { form: wrong, ..WrongPicture::default() };
            again(&cx, id, &form, (StatusCode::UNPROCESSABLE_ENTITY, &wrong)).await
        }
        Err(error) if error.is(Refusal::CHANGED_MEANWHILE) => {
            let cx = cx.warning_of(Refusal::CHANGED_MEANWHILE);
            again(&cx, id, &form, (StatusCode::CONFLICT, &WrongPicture::default())).await
        }
        Err(error) if error.is(releases::NOT_THERE) => gone(&cx, form.of(), form.words(cx.l())).await,
        Err(other) => Err(other),
    }
}

/// What the line is to show: the file that was sent, which is kept by then, or else what was chosen.
async fn wanted(
    cx: &Cx,
    files: &Pictures,
    who: UserId,
    form: &PictureForm,
    pieces: Pieces,
) -> Result<(WantedPicture, Taken)> {
    if !pieces.has_files() {
        return Ok((form.wanted()?, Taken::default()));
    }
    let (kept, taken) = files::take_one(cx, files, who, pieces, ONE_PICTURE).await?;
    Ok((WantedPicture::Sent(kept), taken))
}

/// The page with what was typed, over what is there now; or, once the line is none of what is coming, beside what became of
/// that.
async fn again(
    cx: &Cx,
    id: ItemId,
    form: &PictureForm,
    (status, wrong): (StatusCode, &WrongPicture),
) -> Result<HttpResponse> {
    let Some(there) = still(there(cx, &form.train, id).await)? else {
        return gone(cx, form.of(), form.words(cx.l())).await;
    };
    cx.html_with(status, &PicturePage::new(cx, &there, Some(form), wrong))
}
