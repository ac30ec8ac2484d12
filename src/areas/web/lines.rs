//! Product lines, for staff.

use super::LINES;
use super::typed::{Retire, Shift, Typed};
use crate::areas::actions::LINE_MAX;
use crate::areas::added::LineThere;
use crate::areas::kept::{LineKept, LineOffered, LinePlaces};
use crate::areas::lines;
use crate::areas::model::standing;
use crate::areas::names::{EnteredNames, Named};
use crate::areas::store;
use crate::areas::views::{LinePage, LinesPage};
use crate::audit::{self, Act, Trace};
use crate::db::{Conn, LineId};
use crate::error::{Error, Problems, Result};
use crate::web::{Cx, Flash, Form, Staff, numbered};
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
        Ok(named) => {
            let add = move |conn: &mut Conn| {
                let id = lines::add(conn, &named)?;
                let (before, after) = LineThere::both(conn, id)?;
                let trace = Trace::of(Act::LineAdded).about(store::line(conn, id)?.slug);
                Ok(((), trace.keeping(&before, &after)))
            };
            audit::write(&cx, add).await
        }
        Err(wrong) => Err(Error::Invalid(wrong)),
    };
    match added {
        Ok(()) => Ok(cx.see_other(LINES, Some(Flash::SAVED))),
        Err(Error::Invalid(wrong)) => {
            let lines = cx.app.read(store::by_line).await?;
            cx.unprocessable(&LinesPage::new(&cx, lines, &typed.names, &wrong))
        }
        Err(error) => Err(error),
    }
}

/// GET `/staff/lines/{id}`
pub(super) async fn open(cx: Cx, _: Staff, id: Path<String>) -> Result<HttpResponse> {
    let id = numbered::<LineId>(&id)?;
    let line = cx.app.read(move |conn| store::line(conn, id)).await?;
    if let Some(into) = line.merged_into {
        return Ok(cx.see_other(&format!("{LINES}/{into}"), None));
    }
    cx.html(&LinePage::new(&cx, &line, &EnteredNames::of(&line.named), &Problems::default()))
}

/// POST `/staff/lines/{id}`
pub(super) async fn change(cx: Cx, _: Staff, id: Path<String>, Form(typed): Form<Typed>) -> Result<HttpResponse> {
    let (id, reader) = (numbered::<LineId>(&id)?, cx.language());
    let changed = match Named::parse(&typed.names, LINE_MAX) {
        Ok(named) => {
            let rename = move |conn: &mut Conn| {
                let (before, kept) = (store::line(conn, id)?, LineKept::of(conn, id)?);
                lines::rename(conn, id, &named.clone().in_place_of(&before.named, reader))?;
                let after = store::line(conn, id)?;
                let trace = Trace::of(Act::LineChanged).about(after.slug);
                let trace = trace.from_to(before.named.name, after.named.name);
                Ok(((), trace.keeping(&kept, &LineKept::of(conn, id)?).if_changed()))
            };
            audit::write(&cx, rename).await
        }
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
    let (id, is_up) = (numbered::<LineId>(&id)?, way.is_up());
    let shift = move |conn: &mut Conn| {
        let before = LinePlaces::of(conn)?;
        let on = lines::shift(conn, id, is_up)?;
        let trace = Trace::of(Act::LineMoved).about(store::line(conn, id)?.slug);
        Ok((on, trace.keeping(&before, &LinePlaces::of(conn)?).if_changed()))
    };
    let on = audit::write(&cx, shift).await?;
    Ok(cx.see_other(&format!("{LINES}#line-{id}-{on}"), None))
}

/// POST `/staff/lines/{id}/retire`
pub(super) async fn retire(cx: Cx, _: Staff, id: Path<String>, Form(asked): Form<Retire>) -> Result<HttpResponse> {
    let (id, is_retired) = (numbered::<LineId>(&id)?, asked.is_retired());
    let retire = move |conn: &mut Conn| {
        let before = store::line(conn, id)?;
        lines::retire(conn, id, is_retired)?;
        let trace = Trace::of(Act::LineRetired).about(before.slug);
        let trace = trace.from_to(standing(before.is_retired), standing(is_retired));
        let offered = |is_retired| LineOffered { id, is_retired };
        Ok(((), trace.keeping(&offered(before.is_retired), &offered(is_retired)).if_changed()))
    };
    audit::write(&cx, retire).await?;
    Ok(cx.see_other(&format!("{LINES}/{id}"), Some(Flash::SAVED)))
}
