//! HTTP: the way to a link of a line.

use crate::db::{Conn, ItemId};
use crate::error::{Error, Result};
use crate::people::Viewer;
use crate::releases::{self, LinkKind, State};
use crate::web::{Cx, numbered};
use actix_web::HttpResponse;
use actix_web::web::{Path, ServiceConfig, get, resource};
use url::Url;

/// Robots that come by all the same keep nothing of the way.
const ROBOTS: (&str, &str) = ("x-robots-tag", "noindex, nofollow");

/// The room's routes.
pub fn routes(config: &mut ServiceConfig) {
    config.service(resource(r"/releases/{version:\d[^/]*}/lines/{item}/go/{kind}").route(get().to(go)));
}

/// GET `/releases/{version}/lines/{item}/go/{kind}`: to the link that is stored there.
async fn go(cx: Cx, path: Path<(String, String, String)>) -> Result<HttpResponse> {
    let (version, item, kind) = path.into_inner();
    let item = numbered::<ItemId>(&item)?;
    let (kind, who) = (LinkKind::parse(&kind).ok_or(Error::NotFound)?, cx.viewer.clone());
    let link = cx.read(move |conn| link(conn, &version, (item, kind), who.as_ref())).await?;
    // A header holds no other letters than those of an address that is written out.
    let link = Url::parse(&link).map_err(|_| Error::NotFound)?;
    Ok(cx.see_other_builder(link.as_str(), None).insert_header(ROBOTS).finish())
}

/// The link of a line that its reader is shown.
fn link(conn: &mut Conn, version: &str, (item, kind): (ItemId, LinkKind), who: Option<&Viewer>) -> Result<String> {
    let release = releases::version_for(conn, version, who)?;
    let item = releases::item(conn, item)?.filter(|item| item.release_id == release.id && !item.withheld);
    let item = item.filter(|_| release.state == State::Published).ok_or(Error::NotFound)?;
    let carries = releases::shown_by(conn, &[item.id])?.remove(&item.id).ok_or(Error::NotFound)?;
    Some(carries.link(kind).to_owned()).filter(|link| !link.is_empty()).ok_or(Error::NotFound)
}
