//! HTTP: the page on which a product line goes into another one, for staff.

use super::lines;
use super::views::MergePage;
use crate::areas::{self, NOT_SURE, ProductLine};
use crate::audit::{self, Act, Trace};
use crate::db::{Conn, LineId};
use crate::error::{Error, Problem, Problems, Result};
use crate::web::{Cx, Flash, Form, Staff, numbered};
use actix_web::HttpResponse;
use actix_web::web::{Path, ServiceConfig, get, post, resource};
use serde::Deserialize;

/// The room's routes.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource("/staff/lines/{id}/merge").route(get().to(ask)).route(post().to(merge)));
}

/// Where what belongs to a line goes.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Merge {
    /// The word of the line that takes it over.
    into: String,
    /// That it cannot be undone was read.
    sure: String,
}

impl Merge {
    /// The word of the line that takes it over, once it is named and what that means was read.
    fn checked(&self) -> Result<String, Problems> {
        let mut wrong = Problems::default();
        if self.into.is_empty() {
            wrong.add("into", Problem::Missing);
        }
        if self.sure.is_empty() {
            wrong.add("sure", Problem::Refused(NOT_SURE));
        }
        if wrong.is_empty() { Ok(self.into.clone()) } else { Err(wrong) }
    }
}

/// A line, and those that could take it over.
fn found(conn: &mut Conn, id: LineId) -> Result<(ProductLine, Vec<ProductLine>)> {
    let line = areas::line(conn, id)?;
    let all = areas::by_line(conn)?.into_iter().map(|all| all.line);
    Ok((line, all.filter(|other| other.id != id && !other.is_retired).collect()))
}

/// GET `/staff/lines/{id}/merge`
async fn ask(cx: Cx, _: Staff, id: Path<String>) -> Result<HttpResponse> {
    let id = numbered::<LineId>(&id)?;
    let (line, others) = cx.app.read(move |conn| found(conn, id)).await?;
    if let Some(into) = line.merged_into {
        return Ok(cx.see_other(&page(into), None));
    }
    cx.html(&MergePage::new(&cx, (&line, &others), "", &Problems::default()))
}

/// POST `/staff/lines/{id}/merge`
async fn merge(cx: Cx, _: Staff, id: Path<String>, Form(asked): Form<Merge>) -> Result<HttpResponse> {
    let (id, now) = (numbered::<LineId>(&id)?, cx.app.now());
    let merged = match asked.checked() {
        Ok(into) => {
            let merge = move |conn: &mut Conn| {
                let before = areas::line(conn, id)?.slug;
                let into = lines::merge(conn, id, &into, now)?;
                let trace = Trace::of(Act::LineMerged).about(&before).from_to(&before, &into.slug);
                Ok((into, trace))
            };
            audit::write(&cx, merge).await
        }
        Err(wrong) => Err(Error::Invalid(wrong)),
    };
    match merged {
        Ok(into) => Ok(cx.see_other(&page(into.id), Some(Flash::SAVED))),
        Err(Error::Invalid(wrong)) => {
            let (line, others) = cx.app.read(move |conn| found(conn, id)).await?;
            cx.unprocessable(&MergePage::new(&cx, (&line, &others), &asked.into, &wrong))
        }
        Err(error) => Err(error),
    }
}

/// The page of a line.
fn page(id: LineId) -> String {
    format!("/staff/lines/{id}")
}
