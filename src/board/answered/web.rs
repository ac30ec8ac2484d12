//! HTTP: the answers of this week and of others.

use super::super::views::AnswersPage;
use super::{Answers, Week, answers};
use crate::error::{Error, Result};
use crate::web::{Cx, permanently};
use actix_web::HttpResponse;
use actix_web::web::{Path, ServiceConfig, get, resource};
use chrono::NaiveDate;

/// The routes of the answers.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource("/answers").route(get().to(this_week)))
        .service(resource("/answers/{day}").route(get().to(of_week)));
}

/// GET `/answers`
async fn this_week(cx: Cx) -> Result<HttpResponse> {
    let week = Week::of(&cx.app.config.schedule, cx.app.voting_week(cx.app.now()));
    let found = find(&cx, week).await?;
    cx.open_html(&AnswersPage::of_this_week(&cx, &found))
}

/// GET `/answers/{day}`: the week that begins on that day. Any other day leads to its week; none of those to come is there.
async fn of_week(cx: Cx, asked: Path<String>) -> Result<HttpResponse> {
    let day = NaiveDate::parse_from_str(&asked, "%Y-%m-%d").map_err(|_| Error::NotFound)?;
    let week = Week::on(&cx.app.config.schedule, day).ok_or(Error::NotFound)?;
    if week.begins > cx.app.now() {
        return Err(Error::NotFound);
    }
    if week.day.to_string() != *asked {
        return Ok(permanently(&week.address()));
    }
    let found = find(&cx, week).await?;
    cx.open_html(&AnswersPage::new(&cx, &found))
}

async fn find(cx: &Cx, week: Week) -> Result<Answers> {
    let (schedule, now, reads) = (cx.app.config.schedule, cx.app.now(), cx.language());
    cx.read(move |conn| answers(conn, &schedule, week, (now, reads))).await
}
