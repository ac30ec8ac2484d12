//! A form of words that may hold files as well, and who sent it. It is taken in pieces, as browsers send it, or as one text
//! like any other form. Its files are still to be read by then: who sends them may have to sign in first.

use super::body::in_time;
use super::kept::{self, Kept, MOST};
use super::pieces::{self, PICTURE, Pieces};
use super::{App, FORM_LIMIT, Sent};
use crate::error::{Error, Problem, Result};
use actix_web::dev::Payload;
use actix_web::web::{self, Data};
use actix_web::{FromRequest, HttpMessage, HttpRequest};
use serde::de::DeserializeOwned;
use std::future::{Future, Ready};
use std::pin::Pin;
use std::time::Duration;

/// The field in which a form that goes back names what did not come along: [`PICTURE`], or a field of which only the
/// beginning is there.
pub const LEFT_OUT: &str = "left_out";

/// Who sent it, the words, of at most `LIMIT` bytes, and the files. As with [`Sent`], the words stay with the request.
pub struct SentWithFiles<W, T, const LIMIT: usize = FORM_LIMIT>(pub W, pub T, pub Pieces);

impl<W, T, const LIMIT: usize> FromRequest for SentWithFiles<W, T, LIMIT>
where
    W: FromRequest<Error = Error, Future = Ready<Result<W>>> + 'static,
    T: DeserializeOwned + 'static,
{
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        if !pieces::are_sent(request) {
            let plain = Sent::<W, T, LIMIT>::from_request(request, payload);
            return Box::pin(async move { plain.await.map(|Sent(who, form)| Self(who, form, Pieces::none())) });
        }
        let who = W::from_request(request, payload).into_inner();
        let body = web::Payload::from_request(request, payload).into_inner();
        let request = request.clone();
        Box::pin(async move {
            let who = match who {
                Err(error) if !matches!(error, Error::SignInFirst) => return Err(error),
                who => who,
            };
            let mut pieces = Pieces::of(&request, body.map_err(|_| Error::invalid("form", Problem::Unreadable))?)?;
            // Of strangers no more is read than goes back.
            let limit = if who.is_ok() { LIMIT } else { MOST };
            let read = in_time(&request, pieces.words(limit)).await??;
            let mut pairs = read.pairs;
            pairs.extend(read.cut.into_iter().map(left_out));
            let form = kept::text_of(&pairs);
            if pieces.has_files() {
                pairs.push(left_out(PICTURE.to_owned()));
            }
            if let Some(kept) = goes_back(request.path(), pairs) {
                request.extensions_mut().insert(kept);
            }
            match who {
                Ok(who) => Ok(Self(who, kept::read(&form)?, pieces)),
                Err(error) => {
                    pieces.pass_over(patience(&request)).await;
                    Err(error)
                }
            }
        })
    }
}

fn left_out(field: String) -> (String, String) {
    (LEFT_OUT.to_owned(), field)
}

fn patience(request: &HttpRequest) -> Duration {
    request.app_data::<Data<App>>().map_or(Duration::ZERO, |app| app.config.limits.body)
}

/// Below this many characters a field is not what makes a form too large.
const SHORT: usize = 1_000;

/// What goes back: where it is more than does, the longest field half as long, until it is not.
fn goes_back(path: &str, mut pairs: Vec<(String, String)>) -> Option<Kept> {
    loop {
        if let Some(kept) = Kept::of(path, &kept::text_of(&pairs)) {
            return Some(kept);
        }
        let (name, longest) = pairs.iter_mut().max_by_key(|(_, value)| value.len())?;
        let length = longest.chars().count();
        if length < SHORT {
            return None;
        }
        *longest = longest.chars().take(length / 2).collect();
        let cut = left_out(name.clone());
        if !pairs.contains(&cut) {
            pairs.push(cut);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_too_long_to_go_back_keeps_its_beginning_and_says_so() {
        let typed = |log: &str| vec![("title".to_owned(), "Blurred".to_owned()), ("log".to_owned(), log.to_owned())];
        let back: Vec<(String, String)> = goes_back("/posts", typed(&"深".repeat(60_000))).unwrap().read().unwrap();
        assert_eq!(back.first(), typed("").first());
        assert_eq!((back[1].1.chars().count(), &back[2..]), (15_000, &[left_out("log".to_owned())][..]));
        let whole: Vec<(String, String)> = goes_back("/posts", typed("Short.")).unwrap().read().unwrap();
        assert_eq!(whole, typed("Short."));
        assert!(goes_back("/posts", Vec::new()).is_none());
    }
}
