//! HTTP: the devices of a release, for everybody; for staff what is said of one, and its packages.

use super::actions;
use super::going::{Going, going};
use super::guard::{Branch, Meant};
use super::left::Left;
use super::listed;
use super::model::{Download, Rollout};
use super::overall;
use super::recalled::recalled;
use super::shown::{Shown, today};
use super::standing;
use super::store;
use super::typed::{NewDownload, TypedDownload, TypedRollout, Wanted};
use super::views::{DevicePage, DevicesPage};
use crate::audit::{self, Act, Trace};
use crate::db::Conn;
use crate::devices::{self, Device};
use crate::error::{Error, Problem, Result};
use crate::logs::DEVICE_MAX;
use crate::people::Viewer;
use crate::releases;
use crate::trains;
use crate::web::{Cx, Flash, Kept, Sent, Staff, numbered};
use actix_web::HttpResponse;
use actix_web::web::{Path, Query, ServiceConfig, get, post, resource};
use serde::Deserialize;

/// The room's routes.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource("/releases/next/devices").route(get().to(next)))
        .service(resource(r"/releases/{version:\d[^/]*}/devices").route(get().to(show)))
        .service(
            resource(r"/releases/{version:\d[^/]*}/devices/{codename}").route(get().to(open)).route(post().to(say)),
        )
        .service(resource(r"/releases/{version:\d[^/]*}/devices/{codename}/downloads").route(post().to(add)))
        .service(
            resource(r"/releases/{version:\d[^/]*}/rollout")
                .route(get().to(overall::open))
                .route(post().to(overall::say)),
        )
        .service(resource("/staff/devices/{id}/state").route(get().to(standing::open)).route(post().to(standing::say)))
        .service(
            resource(r"/releases/{version:\d[^/]*}/devices/{codename}/downloads/{id}/remove").route(post().to(remove)),
        );
}

/// Which form is sent to an address: of which version and device, and whether it adds a package.
pub fn below(path: &str) -> Option<(String, String, bool)> {
    let mut parts = releases::version_in(path)?.split('/');
    let (version, devices, codename) = (parts.next()?, parts.next()?, parts.next()?);
    let adds = match (parts.next(), parts.next()) {
        (None, _) => false,
        (Some("downloads"), None) => true,
        _ => return None,
    };
    (devices == "devices" && !codename.is_empty()).then(|| (version.to_owned(), codename.to_owned(), adds))
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct OfTrain {
    /// The word of a train; empty for the weekly one.
    train: String,
}

/// GET `/releases/next/devices?train=`: leads to those of the release that is coming, if one is.
async fn next(cx: Cx, _: Staff, Query(of): Query<OfTrain>) -> Result<HttpResponse> {
    let (train, schedule) = (of.train.clone(), cx.app.config.schedule);
    let read = move |conn: &mut Conn| {
        let train = trains::going(conn, &train)?;
        releases::coming_version(conn, train.id, &schedule)
    };
    let to = match cx.app.read(read).await? {
        Some(version) => format!("{version}/devices"),
        None if of.train.is_empty() => "next".to_owned(),
        None => format!("next?{}", trains::asked(&of.train)),
    };
    Ok(cx.see_other(&releases::address(to), None))
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Asked {
    /// The name of a package that somebody has.
    package: String,
    /// The device that staff say something of.
    device: String,
}

/// GET `/releases/{version}/devices`
async fn show(cx: Cx, version: Path<String>, Query(asked): Query<Asked>) -> Result<HttpResponse> {
    let (version, name) = (version.into_inner(), asked.device.chars().take(DEVICE_MAX).collect::<String>());
    let (is_staff, who) = (cx.viewer.as_ref().is_some_and(Viewer::is_staff), cx.viewer.clone());
    let (called, today, schedule) = (name.clone(), today(&cx), cx.app.config.schedule);
    let read = move |conn: &mut Conn| {
        let going = going(conn, &version, (who.as_ref(), &schedule))?;
        let device = if is_staff && !called.trim().is_empty() { devices::called(conn, &called, "")? } else { None };
        let left = if is_staff { Left::of(conn, &going.release)? } else { None };
        let train = trains::get(conn, going.release.train_id)?;
        Ok((listed::of_all(conn, &going.release, today)?, (going, train, left), device))
    };
    let (all, (going, train, left), device) = cx.read(read).await?;
    if let Some(device) = device {
        return Ok(cx.see_other(&here(&going.version, &device), None));
    }
    let mut shown = Shown::at(going.is_other);
    if is_staff && !name.trim().is_empty() {
        shown.wrong.add("device", Problem::Refused(devices::UNKNOWN));
    }
    let of = (&going, &train, left.as_ref());
    shown.answer(&cx, &DevicesPage::new(&cx, of, &all, (&asked.package, &name), today, &shown))
}

/// What the page of one device shows.
pub(super) struct Found {
    pub going: Going,
    pub device: Device,
    pub said: Option<Rollout>,
    /// What holds there, whether it is said of the release or of the device.
    pub held: Option<Rollout>,
    pub downloads: Vec<Download>,
}

impl Found {
    /// Its address.
    pub(super) fn here(&self) -> String {
        here(&self.going.version, &self.device)
    }

    /// What acts on it are about.
    fn about(&self) -> String {
        format!("{} {}", self.going.version, self.device.codename)
    }

    fn key(&self) -> store::Key {
        (self.going.release.id, self.device.id)
    }
}

fn here(version: &str, device: &Device) -> String {
    releases::address(format_args!("{version}/devices/{}", device.codename))
}

/// For staff.
async fn find(cx: &Cx, (version, codename): (String, String)) -> Result<Found> {
    let (today, schedule, who) = (today(cx), cx.app.config.schedule, cx.viewer.clone());
    let read = move |conn: &mut Conn| {
        let going = going(conn, &version, (who.as_ref(), &schedule))?;
        let device = devices::by_codename(conn, &codename)?.ok_or(Error::NotFound)?;
        let key = (going.release.id, device.id);
        let (said, downloads) = (store::said(conn, key)?, store::downloads_for(conn, key)?);
        let held = listed::held(conn, &[&going.release], device.id, today)?.remove(&going.release.id);
        Ok(Found { going, device, said, held, downloads })
    };
    cx.app.read(read).await
}

/// The page with what was typed in one of its forms, in the other what is said.
fn page(
    cx: &Cx,
    found: &Found,
    (said, download): (Option<&TypedRollout>, Option<&TypedDownload>),
    shown: &Shown,
) -> Result<HttpResponse> {
    let (now, none) = (TypedRollout::of(found.said.as_ref()), TypedDownload::default());
    let typed = (said.unwrap_or(&now), download.unwrap_or(&none));
    shown.answer(cx, &DevicePage::new(cx, found, typed, today(cx), shown))
}

/// GET `/releases/{version}/devices/{codename}`
async fn open(cx: Cx, _: Staff, key: Path<(String, String)>) -> Result<HttpResponse> {
    let found = find(&cx, key.into_inner()).await?;
    page(&cx, &found, (None, None), &Shown::at(found.going.is_other))
}

/// POST `/releases/{version}/devices/{codename}`
async fn say(cx: Cx, key: Path<(String, String)>, sent: Sent<Staff, TypedRollout>) -> Result<HttpResponse> {
    let (Sent(staff, typed), key) = (sent, key.into_inner());
    let found = match find(&cx, key.clone()).await {
        Ok(found) => found,
        Err(error) => return recalled(&cx, &key.0, error, typed.reason.words(cx.l())).await,
    };
    if found.going.is_other {
        return page(&cx, &found, (Some(&typed), None), &Shown::at(true));
    }
    let done = match Wanted::parse(&typed, cx.language(), today(&cx)) {
        Ok(wanted) => {
            let rollout = Rollout {
                release_id: found.going.release.id,
                device_id: found.device.id,
                state: wanted.state,
                percent: wanted.percent,
                reason: wanted.reason,
                lang: wanted.lang,
                until: wanted.until,
                by_id: staff.id,
                said_at: cx.app.now(),
                others: wanted.others,
            };
            let (seen, about) = (releases::seen_revision(&typed.seen), found.about());
            let write = move |conn: &mut Conn| {
                let (before, after) = actions::say(conn, &rollout, seen)?;
                let trace = Trace::of(Act::RolloutSaid).about(&about).from_to(before.told(), after.told());
                Ok(((), trace.keeping(&before, &after).if_changed()))
            };
            audit::write(&cx, write).await
        }
        Err(wrong) => Err(Error::Invalid(wrong)),
    };
    match done {
        Ok(()) => Ok(cx.see_other(&found.here(), Some(Flash::SAVED))),
        Err(error) => match Shown::after(error) {
            // What was typed in the form, and above it what is said by now.
            Ok(shown) => page(&cx, &find(&cx, key).await?, (Some(&typed), None), &shown),
            Err(other) => recalled(&cx, &key.0, other, typed.reason.words(cx.l())).await,
        },
    }
}

/// POST `/releases/{version}/devices/{codename}/downloads`
async fn add(cx: Cx, key: Path<(String, String)>, sent: Sent<Staff, TypedDownload>) -> Result<HttpResponse> {
    let (Sent(staff, typed), key) = (sent, key.into_inner());
    let found = match find(&cx, key.clone()).await {
        Ok(found) => found,
        Err(error) => return recalled(&cx, &key.0, error, typed.words(cx.l())).await,
    };
    if found.going.is_other {
        return page(&cx, &found, (None, Some(&typed)), &Shown::at(true));
    }
    let train = found.going.release.train_id;
    let read = move |conn: &mut Conn| Ok((devices::codenames(conn)?, trains::get(conn, train)?));
    let (known, train) = cx.app.read(read).await?;
    let (device, version) = (&found.device, &found.going.version);
    let branch = Branch::of(&train.slug, &train.rhythm);
    let meant = Meant { codename: &device.codename, region: &device.region, version, branch };
    let done = match NewDownload::parse(&typed, &meant, &known) {
        Ok(new) => {
            let (key, by, about) = (found.key(), (staff.id, cx.app.now()), found.about());
            let write = move |conn: &mut Conn| {
                let (before, after) = actions::add(conn, key, &new, by)?;
                let trace = Trace::of(Act::DownloadAdded).about(&about).from_to(before.name(), after.name());
                Ok(((), trace.keeping(&before, &after)))
            };
            audit::write(&cx, write).await
        }
        Err(wrong) => Err(Error::Invalid(wrong)),
    };
    match done {
        Ok(()) => Ok(cx.see_other(&found.here(), Some(Flash::SAVED))),
        Err(error) => match Shown::after(error) {
            Ok(shown) => page(&cx, &found, (None, Some(&typed)), &shown),
            Err(other) => recalled(&cx, &key.0, other, typed.words(cx.l())).await,
        },
    }
}

/// POST `/releases/{version}/devices/{codename}/downloads/{id}/remove`
async fn remove(cx: Cx, _: Staff, key: Path<(String, String, String)>) -> Result<HttpResponse> {
    let (version, codename, id) = key.into_inner();
    let id = numbered::<i64>(&id)?;
    let found = find(&cx, (version, codename)).await?;
    if found.going.is_other {
        return page(&cx, &found, (None, None), &Shown::at(true));
    }
    let (key, now, about) = (found.key(), cx.app.now(), found.about());
    let write = move |conn: &mut Conn| {
        let (before, after) = actions::remove(conn, key, id, now)?;
        let trace = Trace::of(Act::DownloadRemoved).about(&about).from_to(before.name(), after.name());
        Ok(((), trace.keeping(&before, &after)))
    };
    audit::write(&cx, write).await?;
    Ok(cx.see_other(&found.here(), Some(Flash::SAVED)))
}

/// The page of a device with what was typed in one of its forms when it could not be taken.
pub async fn form_again(cx: Cx, (version, codename, adds): (String, String, bool), kept: Kept) -> Result<HttpResponse> {
    let (said, download): (Option<TypedRollout>, Option<TypedDownload>) =
        if adds { (None, Some(kept.read()?)) } else { (Some(kept.read()?), None) };
    match find(&cx, (version.clone(), codename)).await {
        Ok(found) => page(&cx, &found, (said.as_ref(), download.as_ref()), &Shown::at(found.going.is_other)),
        Err(error) => {
            let words = said.map(|said| said.reason.words(cx.l())).into_iter().flatten();
            let words = words.chain(download.iter().flat_map(|download| download.words(cx.l())));
            recalled(&cx, &version, error, words.collect()).await
        }
    }
}
