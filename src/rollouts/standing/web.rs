//! HTTP: what staff say of a device itself.

use super::typed::TypedStanding;
use super::views::StandingPage;
use super::{Standing, actions, store};
use crate::audit::{self, Act, Trace};
use crate::db::{Conn, DeviceId};
use crate::devices::{self, Device};
use crate::error::{Error, Result};
use crate::releases;
use crate::rollouts::shown::{Shown, today};
use crate::web::{Cx, Flash, Kept, Sent, Staff, numbered};
use actix_web::HttpResponse;
use actix_web::web::Path;

/// Of which device a form is sent to an address.
pub fn standing_at(path: &str) -> Option<String> {
    let id = path.strip_prefix("/staff/devices/")?.strip_suffix("/state")?;
    (!id.is_empty() && id.bytes().all(|b| b.is_ascii_digit())).then(|| id.to_owned())
}

/// What the page shows.
pub(super) struct Found {
    pub device: Device,
    pub said: Option<Standing>,
}

impl Found {
    /// Its address.
    pub(super) fn here(&self) -> String {
        format!("/staff/devices/{}/state", self.device.id)
    }
}

async fn find(cx: &Cx, id: &str) -> Result<Found> {
    let id = numbered::<DeviceId>(id)?;
    let read = move |conn: &mut Conn| Ok(Found { device: devices::get(conn, id)?, said: store::of_device(conn, id)? });
    cx.app.read(read).await
}

/// The page with what was typed.
fn page(cx: &Cx, found: &Found, typed: &TypedStanding, shown: &Shown) -> Result<HttpResponse> {
    shown.answer(cx, &StandingPage::new(cx, found, typed, today(cx), shown))
}

/// GET `/staff/devices/{id}/state`
pub(in crate::rollouts) async fn open(cx: Cx, _: Staff, id: Path<String>) -> Result<HttpResponse> {
    let found = find(&cx, &id).await?;
    page(&cx, &found, &TypedStanding::of(found.said.as_ref()), &Shown::at(false))
}

/// POST `/staff/devices/{id}/state`
pub(in crate::rollouts) async fn say(
    cx: Cx,
    id: Path<String>,
    sent: Sent<Staff, TypedStanding>,
) -> Result<HttpResponse> {
    let (Sent(staff, typed), today) = (sent, today(&cx));
    let found = find(&cx, &id).await?;
    let done = match typed.parsed(cx.language(), today) {
        Ok(wanted) => {
            let now = cx.app.now();
            let standing = Standing {
                device_id: found.device.id,
                state: wanted.state,
                reason: wanted.reason,
                lang: wanted.lang,
                until: wanted.until,
                since: now,
                by_id: staff.id,
                said_at: now,
                others: wanted.others,
            };
            let (seen, about) = (releases::seen_revision(&typed.seen), found.device.codename.clone());
            let write = move |conn: &mut Conn| {
                let (before, after) = actions::say(conn, standing.clone(), seen, today)?;
                let trace = Trace::of(Act::DeviceStanding).about(&about).from_to(before.told(), after.told());
                Ok(((), trace.keeping(&before, &after).if_changed()))
            };
            audit::write(&cx, write).await
        }
        Err(wrong) => Err(Error::Invalid(wrong)),
    };
    match done {
        Ok(()) => Ok(cx.see_other(&found.here(), Some(Flash::SAVED))),
        Err(error) => {
            let shown = Shown::after(error)?;
            // What was typed in the form, and above it what is said by now.
            let found = find(&cx, &id).await?;
            page(&cx, &found, &typed, &shown)
        }
    }
}

/// The page with what was typed when it could not be taken.
pub async fn standing_again(cx: Cx, id: String, kept: Kept) -> Result<HttpResponse> {
    let typed: TypedStanding = kept.read()?;
    let found = find(&cx, &id).await?;
    page(&cx, &found, &typed, &Shown::at(false))
}
