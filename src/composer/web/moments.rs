//! Moving the cutoff and the publication of the week.

use super::{Along, act, gone, still, told};
use crate::composer::desk;
use crate::composer::hand::Hand;
use crate::composer::kinds::Kind;
use crate::composer::places::Place;
use crate::composer::views::Moments;
use crate::db::Conn;
use crate::error::{Error, Problems, Refusal, Result};
use crate::releases::{self, EnteredMoments, MomentsKept, Release, Saved, WantedMoments, seen_revision};
use crate::schedule::Schedule;
use crate::trains::{self, Train};
use crate::web::{Cx, Form, Staff};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Query;
use serde::Deserialize;

/// Days and times where the site is.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(in crate::composer) struct MomentsForm {
    pub train: String,
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
    fn of((train, release): &(Train, Release), schedule: &Schedule) -> Self {
        let (cutoff_day, cutoff_time) = schedule.as_typed(release.cutoff_at.0);
        let (publish_day, publish_time) = schedule.as_typed(release.publish_at.0);
        let (train, week) = (train.word().to_owned(), release.week.to_string());
        let (coming, release) = (release.id.to_string(), release.revision.to_string());
        Self { train, coming, week, release, cutoff_day, cutoff_time, publish_day, publish_time }
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

/// GET `/releases/next/moments?train=`
pub(super) async fn ask(cx: Cx, _: Staff, Query(asked): Query<Along>) -> Result<HttpResponse> {
    let Some(there) = coming(&cx, &asked.train).await? else {
        return Ok(cx.see_other(&Place::named(&asked.train).public(), None));
    };
    let typed = MomentsForm::of(&there, &cx.app.config.schedule);
    let page = cx.page(Kind::of(&there.0).moments(cx.l()));
    cx.html(&Moments::new(page, &there, &typed, &Problems::default()))
}

/// What is coming with the train of a word.
async fn coming(cx: &Cx, train: &str) -> Result<Option<(Train, Release)>> {
    let train = train.to_owned();
    cx.app.read(move |conn| desk::coming(conn, &train)).await
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
                let moved = Kind::of(&trains::get(conn, release.train_id)?).moved();
                let is_plain = saved == Saved::AsBefore && wanted.moves(release);
                Ok(if is_plain { moved } else { told(saved) })
            };
            act(&cx, (&form.train, &form.coming, &form.week), write).await
        }
        Err(problems) => Err(Error::Invalid(problems)),
    };
    let (problems, is_stale) = match moved {
        Ok(flash) => return Ok(cx.see_other(&Place::named(&form.train).page("edit"), Some(flash))),
        Err(Error::Invalid(problems)) => (problems, false),
        Err(error) if error.is(Refusal::CHANGED_MEANWHILE) => (Problems::default(), true),
        Err(error) if error.is(releases::NOT_THERE) => {
            return gone(&cx, (&form.train, &form.coming, &form.week), Vec::new()).await;
        }
        Err(other) => return Err(other),
    };
    let Some(there) = still(coming(&cx, &form.train).await)? else {
        return gone(&cx, (&form.train, &form.coming, &form.week), Vec::new()).await;
    };
    let page = cx.page(Kind::of(&there.0).moments(cx.l()));
    let mut page = Moments::new(page, &there, &form, &problems);
    if !is_stale {
        return cx.unprocessable(&page);
    }
    page.page = page.page.with_errors();
    page.is_stale = true;
    cx.html_with(StatusCode::CONFLICT, &page)
}
