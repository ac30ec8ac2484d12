//! HTTP: the list of areas, for staff.

use super::actions::{self, NewArea};
use super::model::{ProductLine, by_product_line};
use super::store;
use super::views::AreasPage;
use crate::error::{Error, Problems, Result};
use crate::web::{Cx, Flash, Form, Staff};
use actix_web::HttpResponse;
use actix_web::web::{ServiceConfig, get, post, resource};
use serde::Deserialize;

/// The room's routes.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource("/areas").route(get().to(areas)).route(post().to(add_area)));
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct AreaForm {
    name: String,
    line: String,
}

/// GET `/areas`
async fn areas(cx: Cx, _: Staff) -> Result<HttpResponse> {
    let lines = lines(&cx).await?;
    cx.html(&AreasPage::new(&cx, lines, "", "", &Problems::default()))
}

/// POST `/areas`
async fn add_area(cx: Cx, _: Staff, Form(form): Form<AreaForm>) -> Result<HttpResponse> {
    let added = match NewArea::parse(&form.name, &form.line) {
        Ok(new) => cx.write_as_staff(move |conn| actions::add(conn, &new)).await,
        Err(wrong) => Err(Error::Invalid(wrong)),
    };
    match added {
        Ok(_) => Ok(cx.see_other("/areas", Some(Flash::SAVED))),
        Err(Error::Invalid(wrong)) => {
            let lines = lines(&cx).await?;
            cx.unprocessable(&AreasPage::new(&cx, lines, &form.name, &form.line, &wrong))
        }
        Err(error) => Err(error),
    }
}

async fn lines(cx: &Cx) -> Result<Vec<ProductLine>> {
    cx.app.read(|conn| Ok(by_product_line(store::list(conn)?))).await
}
