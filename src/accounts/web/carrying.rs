//! What somebody had typed in another form before they were asked who they are: it goes along through signing in and becoming
//! a member, from the one page to the other, and stands in its own form afterwards.

use super::session;
use crate::accounts::actions::SignedIn;
use crate::people::Viewer;
use crate::web::{Again, Cx, Kept};
use crate::wire::never_stored;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use std::collections::HashMap;

/// The fields of a form that carries what was typed in another one. A field that comes twice is refused.
pub(super) struct Carrying {
    kept: Option<Kept>,
    fields: HashMap<String, String>,
}

impl Carrying {
    pub(super) fn of(mut pairs: Vec<(String, String)>) -> Result<Self, &'static str> {
        let kept = Kept::take(&mut pairs);
        let mut fields = HashMap::new();
        for (name, value) in pairs {
            if fields.insert(name, value).is_some() {
                return Err("a field that the form has once");
            }
        }
        Ok(Self { kept, fields })
    }

    /// What a field of the form itself holds.
    pub(super) fn take(&mut self, name: &str) -> String {
        self.fields.remove(name).unwrap_or_default()
    }

    /// What was carried, once the form has taken all of its fields.
    pub(super) fn end(self) -> Result<Option<Kept>, &'static str> {
        if self.fields.is_empty() { Ok(self.kept) } else { Err("a field that the form does not have") }
    }
}

/// What was typed before somebody signed in, in its own form, to be sent by another press, under a sentence of how it came
/// there. None if there was nothing, or it cannot be sent by this person.
pub(super) async fn shown_again(
    cx: &Cx,
    again: &Again,
    signed_in: &SignedIn,
    kept: Option<Kept>,
    says: String,
) -> Option<HttpResponse> {
    let mut page = shown_to(cx, again, signed_in.viewer.clone(), kept?, says).await?;
    page.add_cookie(&session::cookie(&cx.app.config, &signed_in.token)).ok()?;
    Some(page)
}

/// The same for somebody who signed in elsewhere in their browser meanwhile.
pub(super) async fn shown_to(cx: &Cx, again: &Again, viewer: Viewer, kept: Kept, says: String) -> Option<HttpResponse> {
    let form_cx = cx.clone().of_form(kept.path(), viewer).saying(says);
    match (again.form)(form_cx, kept).await {
        Ok(mut page) => {
            *page.status_mut() = StatusCode::OK;
            Some(never_stored(page))
        }
        Err(error) => {
            tracing::info!(%error, "what somebody typed before signing in could not be shown again");
            None
        }
    }
}
