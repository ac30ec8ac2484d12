//! HTTP: the list of trains, for staff, and the page of each.

use super::kept::{TrainKept, TrainOffered};
use super::model::Train;
use super::planned::Plans;
use super::typed::{NewTrain, Retire, Typed};
use super::views::{Read, TrainPage, TrainsPage};
use super::{actions, store};
use crate::areas::standing;
use crate::audit::{self, Act, Trace};
use crate::db::{Conn, TrainId};
use crate::error::{Error, Problems, Refusal, Result};
use crate::web::{Cx, Flash, Form, Staff, numbered};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path, ServiceConfig, get, post, resource};

/// The list.
pub(super) const TRAINS: &str = "/staff/trains";

/// The room's routes.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(resource(TRAINS).route(get().to(list)).route(post().to(add)))
        .service(resource("/staff/trains/{id}").route(get().to(open)).route(post().to(change)))
        .service(resource("/staff/trains/{id}/retire").route(post().to(retire)));
}

/// GET `/staff/trains`
async fn list(cx: Cx, _: Staff, plans: Data<Plans>) -> Result<HttpResponse> {
    let read = all(&cx, &plans).await?;
    cx.html(&TrainsPage::new(&cx, &read, &Typed::default(), &Problems::default())?)
}

/// What the pages show.
async fn all(cx: &Cx, plans: &Plans) -> Result<Read> {
    let (plans, schedule, now) = (*plans, cx.app.config.schedule, cx.app.now());
    let read = move |conn: &mut Conn| {
        Ok(Read { trains: store::all(conn)?, lines: store::lines(conn)?, plans: (plans.0)(conn, &schedule, now)? })
    };
    cx.app.read(read).await
}

/// POST `/staff/trains`
async fn add(cx: Cx, _: Staff, plans: Data<Plans>, Form(typed): Form<Typed>) -> Result<HttpResponse> {
    let (typed, lines) = cx.app.read(move |conn| Ok((typed.today(conn)?, store::lines(conn)?))).await?;
    let added = match NewTrain::parse(&typed, (&cx.app.config.schedule, &cx.app.catalog), &lines) {
        Ok(new) => {
            let lines = lines.clone();
            let add = move |conn: &mut Conn| {
                let id = actions::add(conn, &new)?;
                let train = store::get(conn, id)?;
                let trace = Trace::of(Act::TrainAdded).about(&train.slug);
                Ok(((), Some(trace.from_to("", TrainKept::of(&train).told(&lines)))))
            };
            audit::write(&cx, add).await
        }
        Err(wrong) => Err(Error::Invalid(wrong)),
    };
    match added {
        Ok(()) => Ok(cx.see_other(TRAINS, Some(Flash::SAVED))),
        Err(Error::Invalid(wrong)) => {
            let read = all(&cx, &plans).await?;
            cx.unprocessable(&TrainsPage::new(&cx, &read, &typed, &wrong)?)
        }
        Err(error) => Err(error),
    }
}

/// GET `/staff/trains/{id}`
async fn open(cx: Cx, _: Staff, id: Path<String>, plans: Data<Plans>) -> Result<HttpResponse> {
    let id = numbered::<TrainId>(&id)?;
    let read = all(&cx, &plans).await?;
    let train = one(&read, id)?;
    cx.html(&TrainPage::new(&cx, (train, &read), &Typed::of(train, &read.lines), &Problems::default())?)
}

/// The train of a row.
fn one(read: &Read, id: TrainId) -> Result<&Train> {
    read.trains.iter().find(|train| train.id == id).ok_or(Error::NotFound)
}

/// POST `/staff/trains/{id}`
async fn change(
    cx: Cx,
    _: Staff,
    id: Path<String>,
    plans: Data<Plans>,
    Form(typed): Form<Typed>,
) -> Result<HttpResponse> {
    let id = numbered::<TrainId>(&id)?;
    let read = move |conn: &mut Conn| {
        actions::own(conn, id)?;
        Ok((typed.today(conn)?, store::lines(conn)?))
    };
    let (typed, lines) = cx.app.read(read).await?;
    let changed = match NewTrain::parse(&typed, (&cx.app.config.schedule, &cx.app.catalog), &lines) {
        Ok(new) => {
            let (entered, lines) = (typed.clone(), lines.clone());
            let change = move |conn: &mut Conn| {
                let (before, after) = actions::change(conn, id, &new, &entered)?;
                let (before, kept) = (TrainKept::of(&before), TrainKept::of(&after));
                let trace =
                    Trace::of(Act::TrainChanged).about(&after.slug).from_to(before.told(&lines), kept.told(&lines));
                Ok(((), trace.keeping(&before, &kept).if_changed()))
            };
            audit::write(&cx, change).await
        }
        Err(wrong) => Err(Error::Invalid(wrong)),
    };
    match changed {
        Ok(()) => Ok(cx.see_other(TRAINS, Some(Flash::SAVED))),
        Err(Error::Invalid(wrong)) => {
            let read = all(&cx, &plans).await?;
            cx.unprocessable(&TrainPage::new(&cx, (one(&read, id)?, &read), &typed, &wrong)?)
        }
        Err(error) if error.is(Refusal::CHANGED_MEANWHILE) => {
            let read = all(&cx, &plans).await?;
            let page = TrainPage::new(&cx, (one(&read, id)?, &read), &typed, &Problems::default())?.over(&typed);
            cx.html_with(StatusCode::CONFLICT, &page)
        }
        Err(error) => Err(error),
    }
}

/// POST `/staff/trains/{id}/retire`
async fn retire(cx: Cx, _: Staff, id: Path<String>, Form(asked): Form<Retire>) -> Result<HttpResponse> {
    let (id, is_retired) = (numbered::<TrainId>(&id)?, asked.is_retired());
    let retire = move |conn: &mut Conn| {
        let before = actions::retire(conn, id, is_retired)?;
        let trace = Trace::of(Act::TrainRetired).about(&before.slug);
        let trace = trace.from_to(standing(before.is_retired), standing(is_retired));
        let offered = |is_retired| TrainOffered { id, is_retired };
        Ok(((), trace.keeping(&offered(before.is_retired), &offered(is_retired)).if_changed()))
    };
    audit::write(&cx, retire).await?;
    Ok(cx.see_other(&format!("{TRAINS}/{id}"), Some(Flash::SAVED)))
}
