//! Who is looking. `accounts` finds the person of a session and leaves a [`Viewer`] with the request, [`Unread`] and [`Blocked`];
//! handlers say in their signature whom they serve.

use crate::error::{Blocked, Error, Refusal};
use crate::people::Viewer;
use crate::unread::Unread;
use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpMessage, HttpRequest};
use std::future::{Ready, ready};

/// The viewer left with a request.
pub(super) fn of(request: &HttpRequest) -> Option<Viewer> {
    request.extensions().get::<Viewer>().cloned()
}

/// Whether the viewer is blocked, as it was left with a request.
pub(super) fn blocked(request: &HttpRequest) -> Option<Blocked> {
    request.extensions().get::<Blocked>().cloned()
}

/// How many entries of the viewer's inbox are unread, as it was left with a request.
pub(super) fn unread(request: &HttpRequest) -> i64 {
    request.extensions().get::<Unread>().map_or(0, |Unread(entries)| *entries)
}

/// Declares an extractor that lets only some people in.
macro_rules! guard {
    ($(#[$doc:meta])* $name:ident, $may:expr, $otherwise:expr) => {
        $(#[$doc])*
        #[derive(Debug, Clone)]
        pub struct $name(pub Viewer);

        impl std::ops::Deref for $name {
            type Target = Viewer;
            fn deref(&self) -> &Viewer {
                &self.0
            }
        }

        impl FromRequest for $name {
            type Error = Error;
            type Future = Ready<Result<Self, Error>>;

            fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
                let may: fn(&Viewer) -> bool = $may;
                ready(match of(request) {
                    None => Err(Error::SignInFirst),
                    Some(viewer) if may(&viewer) => Ok(Self(viewer)),
                    Some(_) => Err(Error::Forbidden($otherwise)),
                })
            }
        }
    };
}

guard!(
    /// Somebody signed in; others are sent to the sign-in page.
    Member, |_| true, Refusal::STAFF_ONLY
);
guard!(
    /// Staff or owner; others get 403.
    Staff, Viewer::is_staff, Refusal::STAFF_ONLY
);
guard!(
    /// The owner; others get 403.
    Owner, Viewer::is_owner, Refusal::OWNER_ONLY
);
