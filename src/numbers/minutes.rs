//! In how many minutes of a week somebody of the staff was at the desk: those in which they opened a page of it.

use super::store;
use crate::db::{Timestamp, UserId};
use crate::people::Viewer;
use crate::web::App;
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::middleware::Next;
use actix_web::web::Data;
use actix_web::{HttpMessage, HttpRequest};
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

/// The pages of the desk, and what they begin with.
const DESK: [&str; 3] = ["/triage", "/staff/plan", "/staff/audit"];

/// The last minute of each of the staff that this process has counted, so that it writes once a minute and person; another
/// process may count the same one, and the row says it once.
#[derive(Debug, Default)]
pub struct Minutes(Mutex<HashMap<UserId, i64>>);

impl Minutes {
    /// Whether a minute of somebody is new here.
    fn is_new(&self, person: UserId, minute: i64) -> bool {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(person, minute) != Some(minute)
    }
}

/// The middleware: counts the minute once a page of the desk is made. Nobody waits for that; where it fails, or the page did,
/// the minute is not counted.
pub async fn keep_minutes(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<impl MessageBody>, actix_web::Error> {
    let response = next.call(request).await?;
    if response.status().is_success()
        && is_desk(response.request())
        && let Some(app) = response.request().app_data::<Data<App>>()
        && let Some(minutes) = response.request().app_data::<Data<Minutes>>()
        && let Some(person) = staff(response.request())
    {
        let now = app.now();
        if minutes.is_new(person, minute(now)) {
            note(app.clone(), person, now);
        }
    }
    Ok(response)
}

fn is_desk(request: &HttpRequest) -> bool {
    let is_below = |page: &str| {
        let rest = request.path().strip_prefix(page);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '.']))
    };
    request.method() == Method::GET && DESK.into_iter().any(is_below)
}

fn staff(request: &HttpRequest) -> Option<UserId> {
    request.extensions().get::<Viewer>().filter(|viewer| viewer.is_staff()).map(|viewer| viewer.id)
}

fn minute(at: Timestamp) -> i64 {
    at.0.timestamp().div_euclid(60)
}

fn note(app: Data<App>, person: UserId, now: Timestamp) {
    actix_web::rt::spawn(async move {
        let week = app.voting_week(now);
        let noted = app.write_shown_soon(move |conn| store::add_minute(conn, person, week, minute(now)));
        if let Err(error) = noted.await {
            tracing::warn!(%error, "a minute at the desk was not counted");
        }
    });
}
