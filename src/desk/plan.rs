//! The page on which a release is planned: of each area, what is wanted most beside what is in this week.

mod listing;
mod moving;
mod views;
mod week;

use super::acts;
use crate::db::Conn;
use crate::error::Result;
use crate::web::{Cx, Staff};
use actix_web::HttpResponse;
use actix_web::web::{Query, ServiceConfig, get, resource};
use listing::Asked;
use views::{Around, PlanPage};
use week::Weeks;

/// Where it is.
const PLAN: &str = "/staff/plan";

/// The page, and the one that asks why something is moved out of the week.
pub(super) fn routes(config: &mut ServiceConfig) {
    config
        .service(resource(PLAN).route(get().to(plan)))
        .service(resource("/posts/{number}/move").route(get().to(moving::ask)));
}

/// GET `/staff/plan`
async fn plan(cx: Cx, staff: Staff, asked: Query<Asked>) -> Result<HttpResponse> {
    let (asked, now, schedule) = (asked.into_inner(), cx.app.now(), cx.app.config.schedule);
    let read = move |conn: &mut Conn| {
        let last = acts::last(conn, staff.id, now, &acts::IN_PLAN)?;
        let found = listing::find(conn, &asked)?;
        let weeks = Weeks::of(conn, found.areas.iter().map(|plan| plan.area.id), &schedule, now)?;
        Ok((found, Around { weeks, last }))
    };
    let (found, around) = cx.app.read(read).await?;
    cx.html(&PlanPage::new(&cx, &found, &around))
}
