//! Areas, for staff.

use super::AREAS;
use super::typed::{Merge, Retire, Shift, Typed};
use crate::areas::actions::{self, Change, NAME_MAX};
use crate::areas::added::AreaThere;
use crate::areas::kept::{AreaKept, AreaOffered, AreaPlaces};
use crate::areas::model::{Area, LineAreas, standing};
use crate::areas::names::Named;
use crate::areas::store;
use crate::areas::views::{AreaPage, AreasPage};
use crate::areas::words::MERGED;
use crate::audit::{self, Act, Trace};
use crate::db::{AreaId, Conn, LineId};
use crate::error::{Error, Problem, Problems, Result};
use crate::people::{self, Person};
use crate::web::{Cx, Flash, Form, Staff, numbered};
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
        Ok((named, line)) => {
            let add = move |conn: &mut Conn| {
                let id = actions::add_to(conn, &named, line)?;
                let (before, after) = AreaThere::both(conn, id)?;
                let trace = Trace::of(Act::AreaAdded).about(store::get(conn, id)?.slug);
                Ok(((), trace.keeping(&before, &after)))
            };
            audit::write(&cx, add).await
        }
        Err(wrong) => Err(Error::Invalid(wrong)),
    };
    match added {
        Ok(()) => Ok(cx.see_other(AREAS, Some(Flash::SAVED))),
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
    /// How many posts are in it, at most [`store::COUNTED`].
    pub posts: i64,
}

fn found(conn: &mut Conn, id: AreaId) -> Result<(Found, Typed)> {
    let (area, lines) = (store::get(conn, id)?, store::by_line(conn)?);
    let owners = store::owners_of(conn, id)?;
    let mut typed = Typed::of(&area, &lines);
    typed.owners = owners.into_iter().map(|owner| owner.id).collect();
    let (staff, posts) = (people::staff(conn)?, store::count_posts(conn, id)?);
    Ok((Found { area, lines, staff, posts }, typed))
}

/// GET `/staff/areas/{id}`; of one that was merged, the one it went into.
pub(super) async fn open(cx: Cx, _: Staff, id: Path<String>) -> Result<HttpResponse> {
    let id = numbered::<AreaId>(&id)?;
    let (found, typed) = cx.app.read(move |conn| found(conn, id)).await?;
    if let Some(into) = found.area.merged_into {
        return Ok(cx.see_other(&page(into), None));
    }
    cx.html(&AreaPage::new(&cx, &found, &typed, "", &Problems::default()))
}

/// POST `/staff/areas/{id}`
pub(super) async fn change(cx: Cx, _: Staff, id: Path<String>, Form(typed): Form<Typed>) -> Result<HttpResponse> {
    let id = numbered::<AreaId>(&id)?;
    let (found, _) = cx.app.read(move |conn| found(conn, id)).await?;
    let changed = match checked(&typed, &found.lines) {
        Ok((named, line)) => {
            let named = named.in_place_of(&found.area.named, cx.language());
            let change = Change { named, line, owners: typed.owners.clone() };
            let change = move |conn: &mut Conn| {
                let (was, before) = (told(conn, id)?, AreaKept::of(conn, id)?);
                actions::change(conn, id, &change)?;
                let trace = Trace::of(Act::AreaChanged).about(store::get(conn, id)?.slug).from_to(was, told(conn, id)?);
                Ok(((), trace.keeping(&before, &AreaKept::of(conn, id)?).if_changed()))
            };
            audit::write(&cx, change).await
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
    let (id, is_up) = (numbered::<AreaId>(&id)?, way.is_up());
    let shift = move |conn: &mut Conn| {
        let area = store::get(conn, id)?;
        let before = AreaPlaces::of(conn, area.line_id)?;
        let on = actions::shift(conn, id, is_up)?;
        let trace = Trace::of(Act::AreaMoved).about(area.slug);
        Ok((on, trace.keeping(&before, &AreaPlaces::of(conn, area.line_id)?).if_changed()))
    };
    let on = audit::write(&cx, shift).await?;
    Ok(cx.see_other(&format!("{AREAS}#area-{id}-{on}"), None))
}

/// POST `/staff/areas/{id}/retire`
pub(super) async fn retire(cx: Cx, _: Staff, id: Path<String>, Form(asked): Form<Retire>) -> Result<HttpResponse> {
    let (id, is_retired) = (numbered::<AreaId>(&id)?, asked.is_retired());
    let retire = move |conn: &mut Conn| {
        let before = store::get(conn, id)?;
        actions::retire(conn, id, is_retired)?;
        let trace = Trace::of(Act::AreaRetired).about(before.slug.as_str());
        let trace = trace.from_to(standing(before.is_retired), standing(is_retired));
        let after = AreaOffered::of(&store::get(conn, id)?);
        Ok(((), trace.keeping(&AreaOffered::of(&before), &after).if_changed()))
    };
    audit::write(&cx, retire).await?;
    Ok(cx.see_other(&page(id), Some(Flash::SAVED)))
}

/// POST `/staff/areas/{id}/merge`
pub(super) async fn merge(cx: Cx, _: Staff, id: Path<String>, Form(asked): Form<Merge>) -> Result<HttpResponse> {
    let (id, now) = (numbered::<AreaId>(&id)?, cx.app.now());
    let merged = match asked.checked() {
        Ok(into) => {
            let merge = move |conn: &mut Conn| {
                let before = store::get(conn, id)?.slug;
                let into = actions::merge(conn, id, &into, now)?;
                let trace = Trace::of(Act::AreaMerged).about(&before).from_to(&before, &into.slug);
                Ok((into, trace))
            };
            audit::write(&cx, merge).await
        }
        Err(wrong) => Err(Error::Invalid(wrong)),
    };
    match merged {
        Ok(into) => Ok(cx.see_other(&page(into.id), Some(MERGED))),
        Err(Error::Invalid(wrong)) => {
            let (found, typed) = cx.app.read(move |conn| found(conn, id)).await?;
            cx.unprocessable(&AreaPage::new(&cx, &found, &typed, &asked.into, &wrong))
        }
        Err(error) => Err(error),
    }
}

/// An area in a line of text: its name, its line, and who answers for it.
fn told(conn: &mut Conn, id: AreaId) -> Result<String> {
    let area = store::get(conn, id)?;
    let line = store::line(conn, area.line_id)?.slug;
    let owners: Vec<String> = store::owners_of(conn, id)?.into_iter().map(|owner| owner.handle).collect();
    Ok(format!("{} ({line}) {}", area.named.name, owners.join(", ")).trim_end().to_owned())
}

fn page(id: AreaId) -> String {
    format!("{AREAS}/{id}")
}
