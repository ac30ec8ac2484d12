//! The one field of a button: the page to come back to.

use super::{Body, safe_next};
use crate::error::{Error, Problem, Result};
use actix_web::dev::Payload;
use actix_web::web::Query;
use actix_web::{FromRequest, HttpRequest};
use serde::Deserialize;
use std::future::Future;
use std::pin::Pin;

/// Where the button stood, as its form says. A button needs no form at all, so scripts may send an empty body of any kind.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Back {
    back: String,
}

impl FromRequest for Back {
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let read = Body::from_request(request, payload);
        Box::pin(async move { Self::read(&read.await?.0) })
    }
}

impl Back {
    fn read(body: &[u8]) -> Result<Self> {
        let unreadable = || Error::invalid("form", Problem::Unreadable);
        let text = std::str::from_utf8(body).map_err(|_| unreadable())?;
        Query::from_query(text).map(Query::into_inner).map_err(|_| unreadable())
    }

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

    #[test]
    fn a_button_needs_no_form_and_comes_back_only_to_pages_of_ours() {
        let back = |body: &str| Back::read(body.as_bytes()).map(|back| back.or("/posts/7".to_owned())).ok();
        assert_eq!(back("").as_deref(), Some("/posts/7"));
        assert_eq!(back("back=%2F").as_deref(), Some("/"));
        assert_eq!(back("back=/%3Fsort%3Dnew%26page%3D2").as_deref(), Some("/?sort=new&page=2"));
        assert_eq!(back("back=//evil.example").as_deref(), Some("/posts/7"));
        assert_eq!(back("back=/&weight=9"), None);
    }
}
