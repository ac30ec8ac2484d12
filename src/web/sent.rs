//! A form of words, and who sent it. It is read also of somebody who has to sign in first, so that it can go back to them.

use super::FORM_LIMIT;
use super::body::{in_time, is_form, whole};
use super::kept::{self, Kept, MOST};
use crate::error::{Error, Problem, Result};
use actix_web::dev::Payload;
use actix_web::web::Bytes;
use actix_web::{FromRequest, HttpMessage, HttpRequest};
use serde::de::DeserializeOwned;
use std::future::{Future, Ready};
use std::pin::Pin;

/// Who sent it, as [`super::Member`] or [`super::Staff`] let them in, and the form, as [`super::Form`] reads it, of at most
/// `LIMIT` bytes. What was typed stays with the request: whatever refuses it can hand it back.
pub struct Sent<W, T, const LIMIT: usize = FORM_LIMIT>(pub W, pub T);

impl<W, T, const LIMIT: usize> FromRequest for Sent<W, T, LIMIT>
where
    W: FromRequest<Error = Error, Future = Ready<Result<W>>> + 'static,
    T: DeserializeOwned + 'static,
{
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let who = W::from_request(request, payload).into_inner();
        // Of strangers no more is read than goes back.
        let limit = if who.is_ok() { LIMIT } else { MOST };
        let read = in_time(request, whole(payload.take(), limit));
        let request = request.clone();
        Box::pin(async move {
            let who = match who {
                Err(error) if !matches!(error, Error::SignInFirst) => return Err(error),
                who => who,
            };
            let (body, fault) = match read.await? {
                Ok(body) => (body, None),
                Err(fault) => (Bytes::new(), Some(fault)),
            };
            let text = std::str::from_utf8(&body).ok().filter(|text| is_form(&request) && kept::is_utf8(text));
            if let Some(kept) = text.and_then(|text| Kept::of(request.path(), text)) {
                request.extensions_mut().insert(kept);
            }
            let who = who?;
            match (fault, text) {
                (Some(fault), _) => Err(fault),
                (None, Some(text)) => Ok(Self(who, kept::read(text)?)),
                (None, None) => Err(Error::invalid("form", Problem::Unreadable)),
            }
        })
    }
}
