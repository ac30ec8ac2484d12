//! Hands back what was typed when it could not be taken. The rooms above have the pages: where one signs in, and the form
//! itself, filled in. Nothing is done with it until somebody presses the form's own button.

use super::{Cx, Kept, told};
use crate::error::{Error, Result};
use actix_web::web::Data;
use actix_web::{HttpMessage, HttpRequest, HttpResponse};
use std::future::Future;
use std::pin::Pin;

/// A page about to be made.
pub type Shown = Pin<Box<dyn Future<Output = Result<HttpResponse>>>>;

/// The pages, registered as application data by the room that knows the routes.
#[derive(Clone, Copy)]
pub struct Again {
    /// The page on which one signs in, which carries what was typed.
    pub sign_in: fn(Cx, Kept) -> Shown,
    /// The form that was sent, filled in with what was typed, for the person of this context. Its status says nothing.
    pub form: fn(Cx, Kept) -> Shown,
}

/// The answer that hands back what was typed; none where nothing was, or where a page that only says no is all there is.
pub(super) async fn answer(request: &HttpRequest, error: Option<&Error>) -> Option<HttpResponse> {
    let kept = request.extensions().get::<Kept>().cloned()?;
    let again = *request.app_data::<Data<Again>>()?.get_ref();
    let cx = Cx::of(request).ok()?;
    match error? {
        Error::SignInFirst => (again.sign_in)(cx, kept).await.ok(),
        error if told::is_over_soon(error) => {
            let (_, sentence) = told::words(&cx, told::status(error), Some(error));
            let mut page = (again.form)(cx.warning(sentence), kept).await.ok()?;
            told::try_later(&mut page, error);
            Some(page)
        }
        _ => None,
    }
}
