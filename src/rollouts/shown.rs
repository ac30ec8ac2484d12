//! For what a form is shown: somebody looks, it was refused, or what stands below it is not what its page showed.

use crate::error::{Error, Problems, Refusal, Result};
use crate::i18n::Messages;
use crate::web::Cx;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use chrono::NaiveDate;

/// Why it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Why {
    /// Somebody looks, or sent what could not be taken.
    Asked,
    /// Somebody else changed meanwhile what it is about.
    Changed,
    /// The release is planned under another version by now than the one in the address.
    Other,
}

/// For what a form is shown, with what is wrong in it.
#[derive(Debug, Clone)]
pub struct Shown {
    /// By field.
    pub wrong: Problems,
    why: Why,
}

impl Shown {
    /// For somebody who looks, at an address which has another version than is planned or not.
    pub fn at(is_other: bool) -> Self {
        Self { wrong: Problems::default(), why: if is_other { Why::Other } else { Why::Asked } }
    }

    /// For somebody who sent it and was refused.
    ///
    /// # Errors
    /// What is no matter of a form, as it is.
    pub fn after(error: Error) -> Result<Self> {
        match error {
            Error::Invalid(wrong) => Ok(Self { wrong, why: Why::Asked }),
            error if error.is(Refusal::CHANGED_MEANWHILE) => Ok(Self { wrong: Problems::default(), why: Why::Changed }),
            other => Err(other),
        }
    }

    /// What stands above the form of a release, with the version that it has now or will have.
    pub fn notice(&self, version: &str, l: &Messages) -> Option<String> {
        match self.why {
            Why::Asked => None,
            Why::Changed => Some(Refusal::CHANGED_MEANWHILE.sentence(l)),
            Why::Other => Some(l.checking_other(version)),
        }
    }

    /// The page as an answer: 422 where something is wrong, 409 where it is shown for something else than was meant.
    ///
    /// # Errors
    /// The page cannot be written.
    pub fn answer(&self, cx: &Cx, page: &impl Template) -> Result<HttpResponse> {
        match self.why {
            Why::Asked if self.wrong.is_empty() => cx.html(page),
            Why::Asked => cx.unprocessable(page),
            Why::Changed | Why::Other => cx.html_with(StatusCode::CONFLICT, page),
        }
    }
}

/// The day where the site is.
pub(super) fn today(cx: &Cx) -> NaiveDate {
    cx.app.now().0.with_timezone(&cx.app.config.schedule.zone).date_naive()
}
