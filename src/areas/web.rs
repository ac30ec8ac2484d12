//! HTTP: the lists of areas and lines, for staff, and the page of each.

mod areas;
mod lines;
mod typed;

pub(super) use areas::Found;
pub(super) use typed::Typed;

use actix_web::web::{ServiceConfig, get, post, resource};

/// The list of areas.
pub(super) const AREAS: &str = "/staff/areas";
/// The list of lines.
pub(super) const LINES: &str = "/staff/lines";

/// The room's routes.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource(AREAS).route(get().to(areas::list)).route(post().to(areas::add)))
        .service(resource("/staff/areas/{id}").route(get().to(areas::open)).route(post().to(areas::change)))
        .service(resource("/staff/areas/{id}/move").route(post().to(areas::shift)))
        .service(resource("/staff/areas/{id}/retire").route(post().to(areas::retire)))
        .service(resource("/staff/areas/{id}/merge").route(post().to(areas::merge)))
        .service(resource(LINES).route(get().to(lines::list)).route(post().to(lines::add)))
        .service(resource("/staff/lines/{id}").route(get().to(lines::open)).route(post().to(lines::change)))
        .service(resource("/staff/lines/{id}/move").route(post().to(lines::shift)))
        .service(resource("/staff/lines/{id}/retire").route(post().to(lines::retire)));
}
