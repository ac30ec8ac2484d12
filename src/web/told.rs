//! What an error is called, in statuses, headers and words.

use super::Cx;
use crate::error::{Error, Problems};
use crate::i18n::Messages;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::{HeaderValue, RETRY_AFTER};
use chrono::TimeDelta;
use std::time::Duration;

/// From so many seconds on, people count in minutes and look at the clock.
const MINUTE: u64 = 60;

/// The status of the answer.
pub(super) fn status(error: &Error) -> StatusCode {
    match error {
        Error::NotFound => StatusCode::NOT_FOUND,
        Error::SignInFirst => StatusCode::SEE_OTHER,
        Error::Forbidden(_) | Error::Blocked(_) => StatusCode::FORBIDDEN,
        Error::Rejected(_) => StatusCode::CONFLICT,
        Error::Invalid(_) => StatusCode::UNPROCESSABLE_ENTITY,
        Error::TooMany(_) => StatusCode::TOO_MANY_REQUESTS,
        Error::TooSlow => StatusCode::REQUEST_TIMEOUT,
        Error::Busy | Error::Contention | Error::Unavailable(_) | Error::PicturesAway(_) => {
            StatusCode::SERVICE_UNAVAILABLE
        }
        Error::Broken(_) => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

/// A heading and a sentence.
pub(super) fn words(cx: &Cx, status: StatusCode, error: Option<&Error>) -> (String, String) {
    let l = cx.l();
    match error {
        Some(Error::Forbidden(why)) => (l.error_forbidden(), why.sentence(l)),
        Some(Error::Blocked(_)) => (l.error_forbidden(), String::new()),
        Some(Error::Rejected(why)) => (l.error_conflict(), why.sentence(l)),
        Some(Error::Invalid(problems)) => (l.error_invalid(), first_problem(l, problems)),
        Some(Error::TooMany(wait)) => (l.error_too_many(), when(cx, *wait)),
        Some(Error::TooSlow) => (l.error_too_slow(), l.error_too_slow_text()),
        Some(Error::Busy | Error::Contention) => (l.error_busy(), l.error_busy_text()),
        Some(Error::Unavailable(_) | Error::PicturesAway(_)) => (l.error_unavailable(), l.error_unavailable_text()),
        _ => match status {
            StatusCode::NOT_FOUND => (l.error_not_found(), l.error_not_found_text()),
            StatusCode::METHOD_NOT_ALLOWED => (l.error_method(), l.error_method_text()),
            status if status.is_client_error() => (l.error_invalid(), l.problem_unreadable()),
            _ => (l.error_broken(), l.error_broken_text()),
        },
    }
}

/// The sentence of an error that time helps against.
pub fn sentence(cx: &Cx, error: &Error) -> String {
    words(cx, status(error), Some(error)).1
}

fn first_problem(l: &Messages, problems: &Problems) -> String {
    problems.iter().next().map_or_else(String::new, |(_, problem)| problem.sentence(l))
}

/// When one may try again: what `Retry-After` says, as people say it.
fn when(cx: &Cx, wait: Duration) -> String {
    let seconds = whole(wait);
    if seconds < MINUTE {
        return cx.l().error_too_many_text(seconds);
    }
    // The clock shows whole minutes: the one after, so that it never says too early.
    let until_shown = i64::try_from(seconds + MINUTE - 1).unwrap_or(i64::MAX);
    let at = cx.app.now().plus(TimeDelta::try_seconds(until_shown).unwrap_or(TimeDelta::MAX));
    cx.l().error_too_many_later(wait.as_secs().div_ceil(MINUTE).max(1), cx.page("").soon(&at))
}

/// In whole seconds, and none too few.
fn whole(wait: Duration) -> u64 {
    wait.as_secs().saturating_add(1)
}

/// Whether the same press may work a little later.
pub fn is_over_soon(error: &Error) -> bool {
    retry_after(error).is_some()
}

fn retry_after(error: &Error) -> Option<u64> {
    match error {
        Error::TooMany(wait) => Some(whole(*wait)),
        Error::Busy | Error::Contention => Some(2),
        Error::Unavailable(_) | Error::PicturesAway(_) => Some(10),
        _ => None,
    }
}

/// Makes a page the answer to an error that time helps against.
pub fn try_later(page: &mut HttpResponse, error: &Error) {
    *page.status_mut() = status(error);
    note(page, error);
}

/// Says in the headers when to try again, and why in the log, which no page shows.
pub(super) fn note(page: &mut HttpResponse, error: &Error) {
    if let Some(seconds) = retry_after(error)
        && let Ok(value) = HeaderValue::from_str(&seconds.to_string())
    {
        page.headers_mut().insert(RETRY_AFTER, value);
    }
    page.extensions_mut().insert(error.to_string());
    if matches!(error, Error::Busy) {
        page.extensions_mut().insert(Surplus);
    }
}

/// Left with an answer that refuses because there is too much to do.
#[derive(Clone, Copy)]
pub struct Surplus;
