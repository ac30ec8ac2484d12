//! HTTP for staff: what waits, how it is worded and looked at, presenting and withdrawing; pictures are in `picturing`.

mod picturing;

use super::actions;
use super::entered::{self, Typed};
use super::model::State;
use super::places::{done_at, stage_of};
use super::reading::{self, Told};
use super::store;
use super::texts::{self, Said};
use super::views::{StaffPage, StagePage, WithdrawPage};
use super::words::{NO_SENTENCE, NOT_PRESENTED, PRESENTED, WITHDRAWN};
use crate::db::{Conn, ReleaseId};
use crate::error::{Error, Problem, Problems, Result};
use crate::i18n::Language;
use crate::logs::is_masked;
use crate::people::Viewer;
use crate::releases;
use crate::web::{Cx, Flash, Kept, Meant, Sent, Staff};
use actix_web::HttpResponse;
use actix_web::web::{Path, ServiceConfig, get, post, resource};
use serde::Deserialize;

/// Awards that staff see at once: those of half a year.
const LISTED: i64 = 26;

/// Their routes. A version begins with a digit, as for the pages of releases.
pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource("/staff/awards").route(get().to(list)))
        .service(resource(r"/staff/awards/{version:\d[^/]*}").route(get().to(open)).route(post().to(save)))
        .service(resource(r"/staff/awards/{version:\d[^/]*}/present").route(post().to(present)))
        .service(
            resource(r"/staff/awards/{version:\d[^/]*}/withdraw")
                .route(get().to(open_withdrawal))
                .route(post().to(withdraw)),
        )
        .configure(picturing::routes);
}

/// Why it is withdrawn.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Withdrawing {
    reason: String,
}

/// An award as staff see it: before it is presented with those who would be named.
pub(super) struct Staged {
    pub id: ReleaseId,
    pub told: Told,
    /// What is said in each language.
    pub said: Vec<Said>,
}

/// Reads the award of a version.
fn read(conn: &mut Conn, version: &str, reads: Language) -> Result<Staged> {
    let release = releases::by_version(conn, version)?;
    let (id, award) = (release.id, store::get(conn, release.id)?);
    let mut told = reading::told(conn, vec![(award, release)], reads)?.pop().ok_or(Error::NotFound)?;
    if told.state() == State::Waiting {
        told.engineers = reading::would_name(conn, id)?;
    }
    Ok(Staged { id, told, said: texts::of(conn, id)? })
}

async fn staged(cx: &Cx, version: String) -> Result<Staged> {
    let reads = cx.language();
    cx.app.read(move |conn| read(conn, &version, reads)).await
}

/// Whoever may stage awards.
fn by(staff: Staff) -> Viewer {
    staff.0
}

/// GET `/staff/awards`
async fn list(cx: Cx, _: Staff) -> Result<HttpResponse> {
    let reads = cx.language();
    let read = move |conn: &mut Conn| {
        let found = store::latest(conn, LISTED)?;
        reading::told(conn, found, reads)
    };
    let awards = cx.app.read(read).await?;
    cx.html(&StaffPage::new(&cx, &awards))
}

/// GET `/staff/awards/{version}`
async fn open(cx: Cx, _: Staff, version: Path<String>) -> Result<HttpResponse> {
    let staged = staged(&cx, version.into_inner()).await?;
    let typed = Typed::of(&staged.said, staged.told.award.revision);
    cx.html(&StagePage::new(&cx, &staged, &typed, &Problems::default()))
}

/// POST `/staff/awards/{version}`: the sentences.
async fn save(cx: Cx, version: Path<String>, Sent(staff, typed): Sent<Staff, Typed>) -> Result<HttpResponse> {
    let staged = staged(&cx, version.into_inner()).await?;
    let said = match typed.parse() {
        Ok(said) => said,
        Err(wrong) => return cx.unprocessable(&StagePage::new(&cx, &staged, &typed, &wrong)),
    };
    // Said beside the field: on a page of its own it would lead nowhere.
    if said.is_empty() && staged.told.state() == State::Presented {
        let mut wrong = Problems::default();
        wrong.add("sentence_en", Problem::Refused(NO_SENTENCE));
        return cx.unprocessable(&StagePage::new(&cx, &staged, &typed, &wrong));
    }
    let says = Flash::SAVED.masked(typed.is_masked_in(&said));
    let (seen, now, staff, id) = (Meant::of("", &typed.seen).seen()?, cx.app.now(), by(staff), staged.id);
    cx.write_as_staff(move |conn| actions::stage(conn, &staff, (id, seen), &said, now)).await?;
    Ok(cx.see_other(&stage_of(&staged.told.version), Some(says)))
}

/// POST `/staff/awards/{version}/present`
async fn present(cx: Cx, staff: Staff, version: Path<String>, meant: Meant) -> Result<HttpResponse> {
    let staged = staged(&cx, version.into_inner()).await?;
    let (seen, now, staff, id) = (meant.seen()?, cx.app.now(), by(staff), staged.id);
    let engineers = staged.told.engineers.clone();
    cx.write_as_staff(move |conn| actions::present(conn, &staff, (id, seen), &engineers, now)).await?;
    Ok(cx.see_other(&stage_of(&staged.told.version), Some(PRESENTED)))
}

/// GET `/staff/awards/{version}/withdraw`
async fn open_withdrawal(cx: Cx, _: Staff, version: Path<String>) -> Result<HttpResponse> {
    let staged = staged(&cx, version.into_inner()).await?;
    if staged.told.award.presented_at.is_none() {
        return Err(Error::Rejected(NOT_PRESENTED));
    }
    cx.html(&WithdrawPage::new(&cx, &staged.told.version, "", &Problems::default()))
}

/// POST `/staff/awards/{version}/withdraw`
async fn withdraw(cx: Cx, version: Path<String>, Sent(staff, typed): Sent<Staff, Withdrawing>) -> Result<HttpResponse> {
    let staged = staged(&cx, version.into_inner()).await?;
    let reason = match entered::reason(&typed.reason, cx.language()) {
        Ok(reason) => reason,
        Err(wrong) => {
            return cx.unprocessable(&WithdrawPage::new(&cx, &staged.told.version, &typed.reason, &wrong));
        }
    };
    let says = WITHDRAWN.masked(is_masked(&typed.reason, &reason.0));
    let (now, staff, id) = (cx.app.now(), by(staff), staged.id);
    cx.write_as_staff(move |conn| actions::withdraw(conn, &staff, id, &reason, now)).await?;
    Ok(cx.see_other(&stage_of(&staged.told.version), Some(says)))
}

/// Whether a form of this address goes back to whoever typed it.
pub fn is_form(path: &str) -> bool {
    done_at(path).is_some_and(|(_, verb)| matches!(verb, "" | "withdraw" | "picture"))
}

/// The form with what was typed when it could not be taken.
pub async fn form_again(cx: Cx, kept: Kept) -> Result<HttpResponse> {
    let (version, verb) = done_at(kept.path()).ok_or(Error::NotFound)?;
    let version = version.to_owned();
    match verb {
        "withdraw" => {
            let typed: Withdrawing = kept.read()?;
            return cx.unprocessable(&WithdrawPage::new(&cx, &version, &typed.reason, &Problems::default()));
        }
        "picture" => return picturing::form_again(&cx, version, &kept).await,
        _ => {}
    }
    let (staged, typed): (Staged, Typed) = (staged(&cx, version).await?, kept.read()?);
    cx.unprocessable(&StagePage::new(&cx, &staged, &typed, &Problems::default()))
}
