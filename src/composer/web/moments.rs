//! Moving the cutoff and the publication of the week.

use super::{HERE, act, told};
use crate::composer::desk;
use crate::composer::hand::Hand;
use crate::composer::views::Moments;
use crate::composer::words::MOVED;
use crate::db::Conn;
use crate::error::{Error, Problems, Refusal, Result};
use crate::releases::{self, EnteredMoments, MomentsKept, Release, Saved, WantedMoments, seen_revision};
use crate::schedule::Schedule;
use crate::web::{Cx, Form, Staff};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use serde::Deserialize;

/// Days and times where the site is.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(in crate::composer) struct MomentsForm {
    pub coming: String,
    pub week: String,
    /// The revision that the form showed.
    pub release: String,
    pub cutoff_day: String,
    pub cutoff_time: String,
    pub publish_day: String,
    pub publish_time: String,
}

impl MomentsForm {
    /// What is so now.
    fn of(release: &Release, schedule: &Schedule) -> Self {
        let (cutoff_day, cutoff_time) = schedule.as_typed(release.cutoff_at.0);
        let (publish_day, publish_time) = schedule.as_typed(release.publish_at.0);
        let (coming, week, release) = (release.id.to_string(), release.week.to_string(), release.revision.to_string());
        Self { coming, week, release, cutoff_day, cutoff_time, publish_day, publish_time }
    }

    fn entered(&self) -> EnteredMoments<'_> {
        EnteredMoments {
            cutoff_day: &self.cutoff_day,
            cutoff_time: &self.cutoff_time,
            publish_day: &self.publish_day,
            publish_time: &self.publish_time,
        }
    }
}

/// GET `/releases/next/moments`
pub(super) async fn ask(cx: Cx, _: Staff) -> Result<HttpResponse> {
    let Some(release) = cx.app.read(desk::coming).await? else { return Ok(cx.see_other("/releases/next", None)) };
    let typed = MomentsForm::of(&release, &cx.app.config.schedule);
    cx.html(&Moments::new(cx.page(cx.l().releases_moments_title()), &release, &typed, &Problems::default()))
}

/// POST `/releases/next/moments`
pub(super) async fn move_to(cx: Cx, _: Staff, Form(form): Form<MomentsForm>) -> Result<HttpResponse> {
    let (schedule, now, seen) = (cx.app.config.schedule, cx.app.now(), seen_revision(&form.release));
    let moved = match WantedMoments::parse(&form.entered(), &schedule, now) {
        Ok(wanted) => {
            let hand = Hand::of(&cx)?;
            let write = move |conn: &mut Conn, release: &Release| {
                let before = MomentsKept::of(conn, release.id)?;
                let saved = releases::move_moments(conn, release.id, wanted, seen, &schedule, now)?;
                hand.leaves_moved(conn, release, &before, schedule.zone)?;
                Ok((saved, wanted.moves(release)))
            };
            act(&cx, (&form.coming, &form.week), write).await
        }
        Err(problems) => Err(Error::Invalid(problems)),
    };
    let (problems, is_stale) = match moved {
        Ok((Saved::AsBefore, true)) => return Ok(cx.see_other(HERE, Some(MOVED))),
        Ok((saved, _)) => return Ok(cx.see_other(HERE, Some(told(saved)))),
        Err(Error::Invalid(problems)) => (problems, false),
        Err(error) if error.is(Refusal::CHANGED_MEANWHILE) => (Problems::default(), true),
        Err(other) => return Err(other),
    };
    let release = cx.app.read(desk::coming).await?.ok_or(Error::Rejected(releases::NOT_THERE))?;
    let mut page = Moments::new(cx.page(cx.l().releases_moments_title()), &release, &form, &problems);
    if !is_stale {
        return cx.unprocessable(&page);
    }
    page.page = page.page.with_errors();
    page.is_stale = true;
    cx.html_with(StatusCode::CONFLICT, &page)
}
