//! Areas, for staff.

use super::AREAS;
use super::typed::{Merge, Retire, Shift, Typed};
use crate::areas::actions::{self, Change, NAME_MAX};
use crate::areas::model::{Area, LineAreas};
use crate::areas::names::Named;
use crate::areas::store;
use crate::areas::views::{AreaPage, AreasPage};
use crate::db::{AreaId, Conn, LineId};
use crate::error::{Error, Problem, Problems, Result};
use crate::people::{self, Person};
use crate::web::{Cx, Flash, Form, Staff};
use actix_web::HttpResponse;
use actix_web::web::Path;

/// GET `/staff/areas`
pub(super) async fn list(cx: Cx, _: Staff) -> Result<HttpResponse> {
    let lines = cx.app.read(store::by_line).await?;
    cx.html(&AreasPage::new(&cx, lines, &Typed::default(), &Problems::default()))
}

/// POST `/staff/areas`
pub(super) async fn add(cx: Cx, _: Staff, Form(typed): Form<Typed>) -> Result<HttpResponse> {
    let lines = cx.app.read(store::by_line).await?;
    let added = match checked(&typed, &lines) {
        Ok((named, line)) => cx.write_as_staff(move |conn| actions::add_to(conn, &named, line)).await,
        Err(wrong) => Err(Error::Invalid(wrong)),
    };
    match added {
        Ok(_) => Ok(cx.see_other(AREAS, Some(Flash::SAVED))),
        Err(Error::Invalid(wrong)) => cx.unprocessable(&AreasPage::new(&cx, lines, &typed, &wrong)),
        Err(error) => Err(error),
    }
}

/// The names of a form, and its line.
fn checked(typed: &Typed, lines: &[LineAreas]) -> std::result::Result<(Named, LineId), Problems> {
    let line = lines.iter().find(|line| line.line.slug == typed.line).map(|line| line.line.id);
    let problem = if typed.line.is_empty() { Problem::Missing } else { Problem::UnknownChoice };
    match (Named::parse(&typed.names, NAME_MAX), line) {
        (Ok(named), Some(line)) => Ok((named, line)),
        (Ok(_), None) => {
            let mut wrong = Problems::default();
            wrong.add("line", problem);
            Err(wrong)
        }
        (Err(mut wrong), None) => {
            wrong.add("line", problem);
            Err(wrong)
        }
        (Err(wrong), Some(_)) => Err(wrong),
    }
}

/// Everything the page of an area shows.
pub(in crate::areas) struct Found {
    pub area: Area,
    pub lines: Vec<LineAreas>,
    pub staff: Vec<Person>,
}

fn found(conn: &mut Conn, id: AreaId) -> Result<(Found, Typed)> {
    let (area, lines) = (store::get(conn, id)?, store::by_line(conn)?);
    let owners = store::owners_of(conn, id)?;
    let mut typed = Typed::of(&area, &lines);
    typed.owners = owners.into_iter().map(|owner| owner.id).collect();
    Ok((Found { area, lines, staff: people::staff(conn)? }, typed))
}

/// GET `/staff/areas/{id}`; of one that was merged, the one it went into.
pub(super) async fn open(cx: Cx, _: Staff, id: Path<String>) -> Result<HttpResponse> {
    let id = numbered(&id)?;
    let (found, typed) = cx.app.read(move |conn| found(conn, id)).await?;
    if let Some(into) = found.area.merged_into {
        return Ok(cx.see_other(&page(into), None));
    }
    cx.html(&AreaPage::new(&cx, &found, &typed, "", &Problems::default()))
}

/// POST `/staff/areas/{id}`
pub(super) async fn change(cx: Cx, _: Staff, id: Path<String>, Form(typed): Form<Typed>) -> Result<HttpResponse> {
    let id = numbered(&id)?;
    let (found, _) = cx.app.read(move |conn| found(conn, id)).await?;
    let changed = match checked(&typed, &found.lines) {
        Ok((named, line)) => {
            let change = Change { named, line, owners: typed.owners.clone() };
            cx.write_as_staff(move |conn| actions::change(conn, id, &change)).await
        }
        Err(wrong) => Err(Error::Invalid(wrong)),
    };
    match changed {
        Ok(()) => Ok(cx.see_other(AREAS, Some(Flash::SAVED))),
        Err(Error::Invalid(wrong)) => cx.unprocessable(&AreaPage::new(&cx, &found, &typed, "", &wrong)),
        Err(error) => Err(error),
    }
}

/// POST `/staff/areas/{id}/move`
pub(super) async fn shift(cx: Cx, _: Staff, id: Path<String>, Form(way): Form<Shift>) -> Result<HttpResponse> {
    let (id, is_up) = (numbered(&id)?, way.is_up());
    cx.write_as_staff(move |conn| actions::shift(conn, id, is_up)).await?;
    Ok(cx.see_other(&format!("{AREAS}#area-{id}"), None))
}

/// POST `/staff/areas/{id}/retire`
pub(super) async fn retire(cx: Cx, _: Staff, id: Path<String>, Form(asked): Form<Retire>) -> Result<HttpResponse> {
    let (id, is_retired) = (numbered(&id)?, asked.is_retired());
    cx.write_as_staff(move |conn| actions::retire(conn, id, is_retired)).await?;
    Ok(cx.see_other(&page(id), Some(Flash::SAVED)))
}

/// POST `/staff/areas/{id}/merge`
pub(super) async fn merge(cx: Cx, _: Staff, id: Path<String>, Form(asked): Form<Merge>) -> Result<HttpResponse> {
    let (id, now) = (numbered(&id)?, cx.app.now());
    let merged = if asked.sure.is_empty() {
        Err(Error::invalid("sure", Problem::Missing))
    } else {
        let into = asked.into.clone();
        cx.write_as_staff(move |conn| actions::merge(conn, id, &into, now)).await
    };
    match merged {
        Ok(into) => Ok(cx.see_other(&page(into.id), Some(Flash::SAVED))),
        Err(Error::Invalid(wrong)) => {
            let (found, typed) = cx.app.read(move |conn| found(conn, id)).await?;
            cx.unprocessable(&AreaPage::new(&cx, &found, &typed, &asked.into, &wrong))
        }
        Err(error) => Err(error),
    }
}

fn page(id: AreaId) -> String {
    format!("{AREAS}/{id}")
}

fn numbered(id: &str) -> Result<AreaId> {
    id.parse().map(AreaId).map_err(|_| Error::NotFound)
}
