//! The page on which a release is planned: of each area, what is wanted most beside what is in this week.

mod listing;
mod moving;
mod views;

use crate::error::Result;
use crate::web::{Cx, Staff};
use actix_web::HttpResponse;
use actix_web::web::{Query, ServiceConfig, get, resource};
use listing::Asked;
use views::PlanPage;

/// Where it is.
const PLAN: &str = "/staff/plan";

/// The page, and the one that asks why something is moved out of the week.
pub(super) fn routes(config: &mut ServiceConfig) {
    config
        .service(resource(PLAN).route(get().to(plan)))
        .service(resource("/posts/{number}/move").route(get().to(moving::ask)));
}

/// GET `/staff/plan`
async fn plan(cx: Cx, _: Staff, asked: Query<Asked>) -> Result<HttpResponse> {
    let asked = asked.into_inner();
    let found = cx.app.read(move |conn| listing::find(conn, &asked)).await?;
    cx.html(&PlanPage::new(&cx, &found))
}
