//! HTTP: the pages on which staff keep markets, and what they press there.

use super::kept::MarketKept;
use super::model::{StaffForm, address_for_staff};
use super::reading::{self, Found, Planned};
use super::typed::{Exception, NewMarket, OfDevice, OfLine, Opening, Typed, TypedGates, changed};
use super::views::{AllPage, Entered, KeepPage, LinePage};
use super::words::OPENED;
use super::{keeping, staging};
use crate::areas::{self, LineAreas};
use crate::db::{Conn, DeviceId};
use crate::devices;
use crate::error::{Error, Problem, Problems, Refusal, Result};
use crate::web::{Cx, Flash, Form, Kept, Sent, Staff, numbered};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;

/// GET `/staff/markets`
pub(super) async fn list(cx: Cx, _: Staff) -> Result<HttpResponse> {
    let all = cx.app.read(|conn| reading::all(conn, None)).await?;
    cx.html(&AllPage::new(&cx, &all, &Typed::default(), &Problems::default()))
}

/// POST `/staff/markets`
pub(super) async fn add(cx: Cx, Sent(staff, typed): Sent<Staff, Typed>) -> Result<HttpResponse> {
    let now = cx.app.now();
    let added = match NewMarket::parse(&typed.code, &typed.names) {
        Ok(new) => cx.app.write(move |conn| keeping::add(conn, &staff, &new, now)).await,
        Err(wrong) => Err(Error::Invalid(wrong)),
    };
    match added {
        Ok(market) => Ok(cx.see_other(&address_for_staff(market.id), Some(Flash::SAVED))),
        Err(Error::Invalid(wrong)) => ask_for_new(&cx, &typed, &wrong).await,
        Err(error) => Err(error),
    }
}

async fn ask_for_new(cx: &Cx, typed: &Typed, wrong: &Problems) -> Result<HttpResponse> {
    let all = cx.app.read(|conn| reading::all(conn, None)).await?;
    cx.unprocessable(&AllPage::new(cx, &all, typed, wrong))
}

/// A market with the lines that there are.
async fn keep(cx: &Cx, id: i64) -> Result<(Found, Vec<LineAreas>)> {
    let read = move |conn: &mut Conn| {
        let found = reading::keep(conn, id)?;
        Ok((found, areas::by_line(conn)?))
    };
    cx.app.read(read).await
}

/// GET `/staff/markets/{id}`
pub(super) async fn open(cx: Cx, _: Staff, id: Path<String>) -> Result<HttpResponse> {
    let (found, lines) = keep(&cx, numbered::<i64>(&id)?).await?;
    let entered = Entered::of(&found);
    cx.html(&KeepPage::new(&cx, (&found, &lines), &entered, &Problems::default()))
}

/// The page of a market with what was typed when it could not be taken.
async fn ask_again(cx: &Cx, id: i64, with: impl FnOnce(&Found) -> Entered, wrong: &Problems) -> Result<HttpResponse> {
    let (found, lines) = keep(cx, id).await?;
    let entered = with(&found);
    cx.unprocessable(&KeepPage::new(cx, (&found, &lines), &entered, wrong))
}

/// POST `/staff/markets/{id}`
pub(super) async fn change(cx: Cx, id: Path<String>, Sent(staff, typed): Sent<Staff, Typed>) -> Result<HttpResponse> {
    let (id, now, reads) = (numbered::<i64>(&id)?, cx.app.now(), cx.language());
    let done = match changed(&typed) {
        Ok((named, place)) => {
            let seen = typed.seen.clone();
            let change = move |conn: &mut Conn| keeping::change(conn, &staff, (id, &seen), (&named, place, reads), now);
            cx.app.write(change).await
        }
        Err(wrong) => Err(Error::Invalid(wrong)),
    };
    match done {
        Ok(()) => Ok(saved(&cx, id)),
        Err(Error::Invalid(wrong)) => ask_again(&cx, id, |_| of_market(typed), &wrong).await,
        Err(error) if error.is(Refusal::CHANGED_MEANWHILE) => {
            let (found, lines) = keep(&cx, id).await?;
            // Whoever sends it now has seen what stands there.
            let seen = MarketKept::of(&found.market).digest();
            let entered = of_market(Typed { seen, ..typed });
            let page = KeepPage::new(&cx, (&found, &lines), &entered, &Problems::default()).over();
            cx.html_with(StatusCode::CONFLICT, &page)
        }
        Err(error) => Err(error),
    }
}

fn of_market(market: Typed) -> Entered {
    Entered { market, ..Entered::default() }
}

/// POST `/staff/markets/{id}/remove`
pub(super) async fn remove(cx: Cx, staff: Staff, id: Path<String>) -> Result<HttpResponse> {
    let (id, now) = (numbered::<i64>(&id)?, cx.app.now());
    cx.app.write(move |conn| keeping::remove(conn, &staff, id, now)).await?;
    Ok(cx.see_other(super::model::OF_STAFF, Some(Flash::SAVED)))
}

/// POST `/staff/markets/{id}/devices`
pub(super) async fn add_device(
    cx: Cx,
    staff: Staff,
    id: Path<String>,
    Form(of): Form<OfDevice>,
) -> Result<HttpResponse> {
    let (id, now) = (numbered::<i64>(&id)?, cx.app.now());
    let added = match devices::line_of_device(&of.device) {
        Ok(called) if called.is_empty() => Err(Error::invalid("device", Problem::Missing)),
        Ok(called) => cx.app.write(move |conn| keeping::add_device(conn, &staff, id, &called, now)).await,
        Err(problem) => Err(Error::invalid("device", problem)),
    };
    match added {
        Ok(()) => Ok(saved(&cx, id)),
        Err(Error::Invalid(wrong)) => {
            ask_again(&cx, id, |found| Entered { device: of.device, ..Entered::of(found) }, &wrong).await
        }
        Err(error) => Err(error),
    }
}

/// POST `/staff/markets/{id}/devices/remove`
pub(super) async fn remove_device(
    cx: Cx,
    staff: Staff,
    id: Path<String>,
    Form(of): Form<OfDevice>,
) -> Result<HttpResponse> {
    let (id, now) = (numbered::<i64>(&id)?, cx.app.now());
    let device = numbered::<DeviceId>(&of.device)?;
    cx.app.write(move |conn| keeping::remove_device(conn, &staff, id, device, now)).await?;
    Ok(saved(&cx, id))
}

/// POST `/staff/markets/{id}/lines`
pub(super) async fn plan(cx: Cx, staff: Staff, id: Path<String>, Form(of): Form<OfLine>) -> Result<HttpResponse> {
    let (id, now) = (numbered::<i64>(&id)?, cx.app.now());
    let planned = match of.checked() {
        Ok((line, stage)) => cx.app.write(move |conn| staging::plan(conn, &staff, id, (&line, stage), now)).await,
        Err(wrong) => Err(Error::Invalid(wrong)),
    };
    match planned {
        Ok(_) => Ok(saved(&cx, id)),
        Err(Error::Invalid(wrong)) => {
            ask_again(&cx, id, |found| Entered { line: of, ..Entered::of(found) }, &wrong).await
        }
        Err(error) => Err(error),
    }
}

/// A line that is planned for a market.
fn planned_in(found: &Found, line: i64) -> Result<&Planned> {
    found.planned.iter().find(|planned| planned.row.id == line).ok_or(Error::NotFound)
}

/// GET `/staff/markets/{id}/lines/{line}`
pub(super) async fn open_plan(cx: Cx, _: Staff, of: Path<(String, String)>) -> Result<HttpResponse> {
    let (id, line) = both(&of)?;
    let found = cx.app.read(move |conn| reading::keep(conn, id)).await?;
    let planned = planned_in(&found, line)?;
    let typed = TypedGates::of(&planned.gates);
    cx.html(&LinePage::new(&cx, (&found, planned), (&typed, ""), &Problems::default()))
}

/// POST `/staff/markets/{id}/lines/{line}`
pub(super) async fn say_gates(
    cx: Cx,
    of: Path<(String, String)>,
    Sent(staff, typed): Sent<Staff, TypedGates>,
) -> Result<HttpResponse> {
    let (id, line) = both(&of)?;
    let now = cx.app.now();
    let said = match typed.parse(cx.language()) {
        Ok(gates) => cx.app.write(move |conn| staging::say_gates(conn, &staff, (id, line), &gates, now)).await,
        Err(wrong) => Err(Error::Invalid(wrong)),
    };
    match said {
        Ok(()) => Ok(cx.see_other(&address_of_plan(id, line), Some(Flash::SAVED))),
        Err(Error::Invalid(wrong)) => gates_again(&cx, (id, line), &typed, &wrong).await,
        Err(error) if error.is(Refusal::CHANGED_MEANWHILE) => {
            let found = cx.app.read(move |conn| reading::keep(conn, id)).await?;
            let planned = planned_in(&found, line)?;
            let typed = typed.over(&planned.gates);
            let page = LinePage::new(&cx, (&found, planned), (&typed, ""), &Problems::default()).over();
            cx.html_with(StatusCode::CONFLICT, &page)
        }
        Err(error) => Err(error),
    }
}

/// The page of a line with what was typed of its gates.
async fn gates_again(cx: &Cx, (id, line): (i64, i64), typed: &TypedGates, wrong: &Problems) -> Result<HttpResponse> {
    let found = cx.app.read(move |conn| reading::keep(conn, id)).await?;
    let planned = planned_in(&found, line)?;
    cx.unprocessable(&LinePage::new(cx, (&found, planned), (typed, ""), wrong))
}

/// POST `/staff/markets/{id}/lines/{line}/open`
pub(super) async fn open_line(
    cx: Cx,
    of: Path<(String, String)>,
    Sent(staff, asked): Sent<Staff, Opening>,
) -> Result<HttpResponse> {
    let (id, line) = both(&of)?;
    let now = cx.app.now();
    let opened = match Exception::parse(&asked.exception, cx.language()) {
        Ok(why) => cx.app.write(move |conn| staging::open_line(conn, &staff, (id, line), &why, now)).await,
        Err(wrong) => Err(Error::Invalid(wrong)),
    };
    match opened {
        Ok(()) => Ok(cx.see_other(&address_of_plan(id, line), Some(OPENED))),
        Err(Error::Invalid(wrong)) => opening_again(&cx, (id, line), &asked, &wrong).await,
        Err(error) => Err(error),
    }
}

/// The page of a line with why it is to open.
async fn opening_again(cx: &Cx, (id, line): (i64, i64), asked: &Opening, wrong: &Problems) -> Result<HttpResponse> {
    let found = cx.app.read(move |conn| reading::keep(conn, id)).await?;
    let planned = planned_in(&found, line)?;
    let typed = TypedGates::of(&planned.gates);
    cx.unprocessable(&LinePage::new(cx, (&found, planned), (&typed, &asked.exception), wrong))
}

/// The form of staff with what was typed when it could not be taken.
pub async fn form_again(cx: Cx, form: StaffForm, kept: Kept) -> Result<HttpResponse> {
    let nothing = Problems::default();
    match form {
        StaffForm::New => ask_for_new(&cx, &kept.read()?, &nothing).await,
        StaffForm::Names(id) => {
            let typed: Typed = kept.read()?;
            ask_again(&cx, id, |_| of_market(typed), &nothing).await
        }
        StaffForm::Gates(id, line) => gates_again(&cx, (id, line), &kept.read()?, &nothing).await,
        StaffForm::Opening(id, line) => opening_again(&cx, (id, line), &kept.read()?, &nothing).await,
    }
}

/// POST `/staff/markets/{id}/lines/{line}/close`
pub(super) async fn close_line(cx: Cx, staff: Staff, of: Path<(String, String)>) -> Result<HttpResponse> {
    let (id, line) = both(&of)?;
    let now = cx.app.now();
    cx.app.write(move |conn| staging::close_line(conn, &staff, (id, line), now)).await?;
    Ok(cx.see_other(&address_of_plan(id, line), Some(Flash::SAVED)))
}

/// POST `/staff/markets/{id}/lines/{line}/remove`
pub(super) async fn unplan(cx: Cx, staff: Staff, of: Path<(String, String)>) -> Result<HttpResponse> {
    let (id, line) = both(&of)?;
    let now = cx.app.now();
    cx.app.write(move |conn| staging::unplan(conn, &staff, (id, line), now)).await?;
    Ok(saved(&cx, id))
}

fn saved(cx: &Cx, id: i64) -> HttpResponse {
    cx.see_other(&address_for_staff(id), Some(Flash::SAVED))
}

fn address_of_plan(id: i64, line: i64) -> String {
    format!("{}/lines/{line}", address_for_staff(id))
}

fn both((id, line): &(String, String)) -> Result<(i64, i64)> {
    Ok((numbered::<i64>(id)?, numbered::<i64>(line)?))
}
