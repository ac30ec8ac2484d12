//! HTTP: the map of the site.

use super::{Index, Stretch, pages, places};
use crate::error::{Error, Result};
use crate::web::{App, numbered};
use actix_web::web::{Data, ServiceConfig, get, resource};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

/// Where the map of the site begins.
pub const SITEMAP: &str = "/sitemap.xml";

/// The routes of the map.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource(SITEMAP).route(get().to(site_map)));
}

/// GET `/sitemap.xml`, and its pages with `?page=`
async fn site_map(app: Data<App>, request: HttpRequest) -> Result<HttpResponse> {
    let asked = url::form_urlencoded::parse(request.query_string().as_bytes()).find(|(key, _)| key == "page");
    let base_url = &*app.config.base_url;
    let map = match asked {
        Some((_, page)) => {
            let page = numbered::<i64>(&page)?;
            let places = app.read(move |conn| places(conn, page)).await?;
            Stretch { base_url, places }.render()
        }
        None => Index { base_url, pages: app.read(pages).await? }.render(),
    };
    let map = map.map_err(|error| Error::Broken(Box::new(error)))?;
    Ok(HttpResponse::Ok().content_type("application/xml; charset=utf-8").body(map))
}
