//! HTTP: staff's list of devices and its import, a person's own devices, and suggestions while one is typed.

mod import;
mod own;
mod staff;

pub use import::again as import_again;
pub(super) use own::Typed as TypedOwn;
pub(super) use staff::{Found, Typed};

use super::of_people::builds_on;
use super::store;
use super::views::Options;
use crate::db::Conn;
use crate::error::Result;
use crate::web::{Cx, Limit};
use crate::wire::Client;
use actix_web::HttpResponse;
use actix_web::web::{Query, ServiceConfig, get, post, resource};
use serde::Deserialize;

/// The list of devices.
pub(super) const DEVICES: &str = "/staff/devices";
/// The form of a catalogue.
pub(super) const IMPORT: &str = "/staff/devices/import";
/// A person's own devices.
pub(super) const OWN: &str = "/settings/devices";

/// Looks for devices while one is typed, by network.
const LOOKS: Limit = Limit::new("devices", |limits| limits.searches);

/// Devices that are suggested at once.
const SUGGESTED: i64 = 8;

/// Devices of a person's own that are noted, by member.
const NOTES: Limit = Limit::new("own-devices", |limits| limits.votes);

/// The room's routes.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource(DEVICES).route(get().to(staff::list)).route(post().to(staff::add)))
        .service(resource(IMPORT).route(get().to(import::begin)).route(post().to(import::take)))
        .service(resource("/staff/devices/{id}").route(get().to(staff::open)).route(post().to(staff::change)))
        .service(resource("/staff/devices/{id}/retire").route(post().to(staff::retire)))
        .service(resource(OWN).route(get().to(own::list)).route(post().to(own::add)))
        .service(resource("/settings/devices/forget").route(post().to(own::forget)))
        .service(resource("/suggestions/devices").route(get().to(suggest)));
}

/// What somebody types.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Looked {
    q: String,
    /// The device of which builds are looked for, in place of devices.
    builds: String,
}

/// GET `/suggestions/devices`: options of a list, in which a browser looks for what is typed.
async fn suggest(cx: Cx, client: Client, looked: Query<Looked>) -> Result<HttpResponse> {
    cx.app.limiter.check(LOOKS, &client.network)?;
    let Looked { q, builds } = looked.into_inner();
    let read = move |conn: &mut Conn| {
        if builds.is_empty() {
            return Ok((store::list(conn, &q, true, 0, SUGGESTED)?, Vec::new()));
        }
        Ok((Vec::new(), builds_on(conn, &builds)?))
    };
    let (devices, builds) = cx.app.read(read).await?;
    cx.html(&Options { page: cx.page(""), devices, builds })
}
