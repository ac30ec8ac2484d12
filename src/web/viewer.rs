//! Who is looking. `accounts` finds the person of a session and leaves a [`Viewer`] with the request; handlers say in
//! their signature whom they serve.

use crate::db::UserId;
use crate::error::{Error, Refusal};
use crate::text_enum;
use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpMessage, HttpRequest};
use std::future::{Ready, ready};

text_enum! {
    /// What a person may do; each may do what the one before may.
    Role {
        /// Files, votes, comments.
        Member => "member",
        /// Decides and releases.
        Staff => "staff",
        /// Appoints staff.
        Owner => "owner",
    }
}

/// The signed-in person, as far as pages and handlers need to know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Viewer {
    /// Who.
    pub id: UserId,
    /// Display name.
    pub name: String,
    /// Profile handle.
    pub handle: String,
    /// What they may do.
    pub role: Role,
    /// Whether the e-mail address is confirmed.
    pub verified: bool,
    /// The language they chose, as a BCP 47 tag.
    pub language: Option<String>,
}

impl Viewer {
    /// Staff or owner.
    pub fn is_staff(&self) -> bool {
        self.role >= Role::Staff
    }

    /// Owner.
    pub fn is_owner(&self) -> bool {
        self.role >= Role::Owner
    }

    /// The viewer left with a request.
    pub(super) fn of(request: &HttpRequest) -> Option<Self> {
        request.extensions().get::<Self>().cloned()
    }
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
                ready(match Viewer::of(request) {
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
    Member, |_| true, Refusal::StaffOnly
);
guard!(
    /// Staff or owner; others get 403.
    Staff, Viewer::is_staff, Refusal::StaffOnly
);
guard!(
    /// The owner; others get 403.
    Owner, Viewer::is_owner, Refusal::OwnerOnly
);
