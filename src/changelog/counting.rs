//! From which number the weeks are counted.

use super::calendar::{self, HERE};
use super::words::COUNTED;
use crate::audit::{self, Act, Trace};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::releases::{self, Counter, CounterKept, Release, seen_revision};
use crate::trains::WEEKLY;
use crate::web::{Cx, Form, Owner};
use actix_web::HttpResponse;
use chrono_tz::Tz;
use serde::Deserialize;

/// A week by its number and its day of publication.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct CountForm {
    /// The revision that the form showed.
    pub release: String,
    pub number: String,
    pub friday: String,
}

impl CountForm {
    /// What is so now.
    pub(super) fn of(release: &Release, zone: Tz) -> Self {
        let day = release.planned().0.with_timezone(&zone).date_naive();
        let (number, friday) = (release.week.to_string(), day.to_string());
        Self { release: release.revision.to_string(), number, friday }
    }
}

/// POST `/releases/calendar/count`
pub(super) async fn count(cx: Cx, _: Owner, Form(form): Form<CountForm>) -> Result<HttpResponse> {
    let counted = match Counter::parse(&form.number, &form.friday) {
        Ok(counter) => from(&cx, counter, seen_revision(&form.release)).await,
        Err(wrong) => Err(Error::Invalid(wrong)),
    };
    match counted {
        Ok(()) => Ok(cx.see_other(HERE, Some(COUNTED))),
        Err(Error::Invalid(wrong)) => calendar::count_again(&cx, &form, &wrong).await,
        Err(other) => Err(other),
    }
}

/// Counts the weeks from there.
async fn from(cx: &Cx, counter: Counter, seen: Option<i64>) -> Result<()> {
    let schedule = cx.app.config.schedule;
    let write = move |conn: &mut Conn| {
        let coming = releases::latest(conn, WEEKLY)?.ok_or(Error::Rejected(releases::NOT_THERE))?;
        let before = CounterKept::of(conn, coming.id)?;
        releases::count_from(conn, WEEKLY, counter, seen, &schedule)?;
        let after = CounterKept::of(conn, coming.id)?;
        let trace = Trace::of(Act::ReleaseCounted).about(format!("week {}", coming.week));
        Ok(((), trace.from_to(before.told(), after.told()).keeping(&before, &after).if_changed()))
    };
    audit::write(cx, write).await
}
