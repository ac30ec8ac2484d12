//! The fields of a button: the page to come back to, and what it was shown for.

use super::{Body, kept, safe_next};
use crate::error::{Error, Problem, Refusal, Result};
use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::future::Future;
use std::pin::Pin;

/// Where the button stood, as its form says. A button needs no form at all, so scripts may send an empty body of any kind.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Back {
    back: String,
}

/// The same of a button that takes something back, which says what that is: others may have done the same since.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Meant {
    back: String,
    seen: String,
}

impl FromRequest for Meant {
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let read = Body::from_request(request, payload);
        Box::pin(async move { read_fields(&read.await?.0) })
    }
}

impl Meant {
    /// Of a form that says more besides.
    pub fn of(back: &str, seen: &str) -> Self {
        Self { back: back.to_owned(), seen: seen.to_owned() }
    }

    /// What it was shown for, by its row or its moment; nothing of a script that does not say.
    pub fn seen(&self) -> Result<Option<i64>> {
        if self.seen.is_empty() {
            return Ok(None);
        }
        self.seen.parse().map(Some).map_err(|_| Error::Rejected(Refusal::CHANGED_MEANWHILE))
    }

    /// See [`Back::or`].
    pub fn or(self, other: String) -> String {
        Back::from(self.back).or(other)
    }
}

impl FromRequest for Back {
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let read = Body::from_request(request, payload);
        Box::pin(async move { read_fields(&read.await?.0) })
    }
}

fn read_fields<T: DeserializeOwned>(body: &[u8]) -> Result<T> {
    let text = std::str::from_utf8(body).map_err(|_| Error::invalid("form", Problem::Unreadable))?;
    kept::read(text)
}

impl Back {
    /// From a form that has other fields too.
    pub fn from(back: String) -> Self {
        Self { back }
    }

    /// A path of ours, else the other one.
    pub fn or(&self, other: String) -> String {
        match safe_next(&self.back) {
            "/" if self.back != "/" => other,
            path => path.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::expect_meant;

    #[test]
    fn a_button_needs_no_form_and_comes_back_only_to_pages_of_ours() {
        let back = |body: &str| read_fields::<Back>(body.as_bytes()).map(|back| back.or("/posts/7".to_owned())).ok();
        assert_eq!(back("").as_deref(), Some("/posts/7"));
        assert_eq!(back("back=%2F").as_deref(), Some("/"));
        assert_eq!(back("back=/%3Fsort%3Dnew%26page%3D2").as_deref(), Some("/?sort=new&page=2"));
        assert_eq!(back("back=//evil.example").as_deref(), Some("/posts/7"));
        assert_eq!(back("back=/&weight=9"), None);
    }

    #[test]
    fn a_button_that_says_what_it_means_takes_nothing_else_back() {
        let seen = |body: &str| read_fields::<Meant>(body.as_bytes()).and_then(|meant| meant.seen());
        assert_eq!((seen("").ok(), seen("back=/&seen=7").ok()), (Some(None), Some(Some(7))));
        assert!(seen("seen=open").unwrap_err().is(Refusal::CHANGED_MEANWHILE));
        let may = |seen, there| expect_meant(seen, there).is_ok();
        assert!(may(None, Some(7)) && may(None, None) && may(Some(7), Some(7)));
        assert!(!may(Some(7), Some(8)) && !may(Some(7), None));
    }
}
