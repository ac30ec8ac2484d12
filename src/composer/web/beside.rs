//! HTTP: the coming release of a train beside the weekly one.

use super::HERE;
use crate::audit::Act;
use crate::composer::beside::{self, BesidePage};
use crate::composer::hand::Hand;
use crate::composer::words::{APPROVED, PUBLISHED};
use crate::db::{Conn, TrainId};
use crate::error::{Error, Result};
use crate::people::Viewer;
use crate::releases::{self, Approval, ApprovalKept, Release, seen_revision};
use crate::trains::{self, WEEKLY};
use crate::web::{Cx, Flash, Form, Staff};
use actix_web::HttpResponse;
use actix_web::web::{Path, ServiceConfig, get, post, resource};
use serde::Deserialize;

/// The routes of what is coming with another train.
pub(super) fn routes(config: &mut ServiceConfig) {
    config
        .service(resource("/staff/trains/{id}/release").route(get().to(show)))
        .service(resource("/staff/trains/{id}/approve").route(post().to(approve)))
        .service(resource("/staff/trains/{id}/withdraw").route(post().to(withdraw)))
        .service(resource("/staff/trains/{id}/publish").route(post().to(publish)));
}

/// What the page showed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Shown {
    revision: String,
    digest: String,
}

impl Shown {
    fn digest(&self) -> Option<&str> {
        Some(self.digest.as_str()).filter(|digest| !digest.is_empty())
    }
}

/// GET `/staff/trains/{id}/release`
async fn show(cx: Cx, _: Staff, id: Path<String>) -> Result<HttpResponse> {
    let id = numbered(&id)?;
    if id == WEEKLY {
        return Ok(cx.see_other(HERE, None));
    }
    let (reads, schedule) = (cx.language(), cx.app.config.schedule);
    let found = cx.app.read(move |conn| beside::read(conn, id, reads, &schedule)).await?;
    cx.html(&BesidePage { page: cx.page(found.train.called(cx.l())), found: &found })
}

/// POST `/staff/trains/{id}/approve`
async fn approve(cx: Cx, Staff(staff): Staff, id: Path<String>, Form(shown): Form<Shown>) -> Result<HttpResponse> {
    let (id, now, hand) = (numbered(&id)?, cx.app.now(), Hand::of(&cx)?);
    let write = move |conn: &mut Conn| {
        let release = coming(conn, id)?;
        releases::expect_shown(conn, release.id, shown.digest())?;
        let approval = Approval { seen: seen_revision(&shown.revision) };
        releases::approve(conn, &staff, release.id, &approval, now)?;
        let before = ApprovalKept::of(conn, release.id)?.before(&release);
        hand.leaves_approval(conn, Act::ReleaseApproved, &release, &before)
    };
    cx.write_as_staff(write).await?;
    Ok(cx.see_other(&here(id), Some(APPROVED)))
}

/// POST `/staff/trains/{id}/withdraw`: takes the approval back.
async fn withdraw(cx: Cx, _: Staff, id: Path<String>, _: Form<Shown>) -> Result<HttpResponse> {
    let (id, hand) = (numbered(&id)?, Hand::of(&cx)?);
    let write = move |conn: &mut Conn| {
        let release = coming(conn, id)?;
        let before = ApprovalKept::of(conn, release.id)?;
        releases::withdraw_approval(conn, release.id)?;
        if release.approved_by.is_some() {
            hand.leaves_approval(conn, Act::ApprovalWithdrawn, &release, &before)?;
        }
        Ok(())
    };
    cx.write_as_staff(write).await?;
    Ok(cx.see_other(&here(id), Some(Flash::SAVED)))
}

/// POST `/staff/trains/{id}/publish`: at once, whatever its hour.
async fn publish(cx: Cx, Staff(staff): Staff, id: Path<String>, Form(shown): Form<Shown>) -> Result<HttpResponse> {
    let (id, now, hand) = (numbered(&id)?, cx.app.now(), Hand::of(&cx)?);
    let (schedule, Viewer { id: by, .. }) = (cx.app.config.schedule, staff);
    let write = move |conn: &mut Conn| {
        let release = coming(conn, id)?;
        releases::expect_shown(conn, release.id, shown.digest())?;
        let seen = seen_revision(&shown.revision);
        let version = releases::publish(conn, by, release.id, seen, &schedule, now)?;
        hand.leaves(conn, Act::ReleasePublished, &release, ("", &version))?;
        Ok(version)
    };
    let version = cx.write_as_staff(write).await?;
    Ok(cx.see_other(&releases::address(version), Some(PUBLISHED)))
}

/// What is coming with a train that is not the weekly one, which has pages of its own.
fn coming(conn: &mut Conn, id: TrainId) -> Result<Release> {
    let train = trains::get(conn, id)?;
    if train.id == WEEKLY {
        return Err(Error::NotFound);
    }
    beside::coming(conn, id)?.ok_or(Error::Rejected(releases::NOT_THERE))
}

fn here(id: TrainId) -> String {
    format!("/staff/trains/{id}/release")
}

fn numbered(id: &str) -> Result<TrainId> {
    id.parse().map(TrainId).map_err(|_| Error::NotFound)
}
