//! Product lines, for staff.

use super::LINES;
use super::typed::{Retire, Shift, Typed};
use crate::areas::actions::LINE_MAX;
use crate::areas::lines;
use crate::areas::names::{EnteredNames, Named};
use crate::areas::store;
use crate::areas::views::{LinePage, LinesPage};
use crate::db::LineId;
use crate::error::{Error, Problems, Result};
use crate::web::{Cx, Flash, Form, Staff};
use actix_web::HttpResponse;
use actix_web::web::Path;

/// GET `/staff/lines`
pub(super) async fn list(cx: Cx, _: Staff) -> Result<HttpResponse> {
    let lines = cx.app.read(store::by_line).await?;
    cx.html(&LinesPage::new(&cx, lines, &EnteredNames::default(), &Problems::default()))
}

/// POST `/staff/lines`
pub(super) async fn add(cx: Cx, _: Staff, Form(typed): Form<Typed>) -> Result<HttpResponse> {
    let added = match Named::parse(&typed.names, LINE_MAX) {
        Ok(named) => cx.write_as_staff(move |conn| lines::add(conn, &named)).await,
        Err(wrong) => Err(Error::Invalid(wrong)),
    };
    match added {
        Ok(_) => Ok(cx.see_other(LINES, Some(Flash::SAVED))),
        Err(Error::Invalid(wrong)) => {
            let lines = cx.app.read(store::by_line).await?;
            cx.unprocessable(&LinesPage::new(&cx, lines, &typed.names, &wrong))
        }
        Err(error) => Err(error),
    }
}

/// GET `/staff/lines/{id}`
pub(super) async fn open(cx: Cx, _: Staff, id: Path<String>) -> Result<HttpResponse> {
    let id = numbered(&id)?;
    let line = cx.app.read(move |conn| store::line(conn, id)).await?;
    cx.html(&LinePage::new(&cx, &line, &EnteredNames::of(&line.named), &Problems::default()))
}

/// POST `/staff/lines/{id}`
pub(super) async fn change(cx: Cx, _: Staff, id: Path<String>, Form(typed): Form<Typed>) -> Result<HttpResponse> {
    let id = numbered(&id)?;
    let changed = match Named::parse(&typed.names, LINE_MAX) {
        Ok(named) => cx.write_as_staff(move |conn| lines::rename(conn, id, &named)).await,
        Err(wrong) => Err(Error::Invalid(wrong)),
    };
    match changed {
        Ok(()) => Ok(cx.see_other(LINES, Some(Flash::SAVED))),
        Err(Error::Invalid(wrong)) => {
            let line = cx.app.read(move |conn| store::line(conn, id)).await?;
            cx.unprocessable(&LinePage::new(&cx, &line, &typed.names, &wrong))
        }
        Err(error) => Err(error),
    }
}

/// POST `/staff/lines/{id}/move`
pub(super) async fn shift(cx: Cx, _: Staff, id: Path<String>, Form(way): Form<Shift>) -> Result<HttpResponse> {
    let (id, is_up) = (numbered(&id)?, way.is_up());
    cx.write_as_staff(move |conn| lines::shift(conn, id, is_up)).await?;
    Ok(cx.see_other(&format!("{LINES}#line-{id}"), None))
}

/// POST `/staff/lines/{id}/retire`
pub(super) async fn retire(cx: Cx, _: Staff, id: Path<String>, Form(asked): Form<Retire>) -> Result<HttpResponse> {
    let (id, is_retired) = (numbered(&id)?, asked.is_retired());
    cx.write_as_staff(move |conn| lines::retire(conn, id, is_retired)).await?;
    Ok(cx.see_other(&format!("{LINES}/{id}"), Some(Flash::SAVED)))
}

fn numbered(id: &str) -> Result<LineId> {
    id.parse().map(LineId).map_err(|_| Error::NotFound)
}
