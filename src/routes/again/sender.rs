//! Who is shown a form again.

use super::Form;
use crate::error::{Error, Refusal, Result};
use crate::people;
use crate::web::Cx;

/// Whoever may send it: nobody is invited to send what would be refused.
pub(super) async fn expect(cx: &Cx, form: &Form) -> Result<()> {
    let viewer = cx.viewer.clone().ok_or(Error::SignInFirst)?;
    let (is_staff, now) = (viewer.is_staff(), cx.app.now());
    if cx.app.read(move |conn| people::running_block(conn, viewer.id, now)).await?.is_some() {
        return Err(Error::NotFound);
    }
    if form.is_for_staff() && !is_staff { Err(Error::Forbidden(Refusal::STAFF_ONLY)) } else { Ok(()) }
}

impl Form {
    fn is_for_staff(&self) -> bool {
        !matches!(
            self,
            Self::Post
                | Self::Edit(_)
                | Self::Addition(_)
                | Self::Comment(_)
                | Self::EditComment(_)
                | Self::Described(_)
                | Self::FlagPost(_)
                | Self::FlagComment(_)
                | Self::Confirm(_)
                | Self::Choosing(_)
                | Self::Tested(_)
                | Self::AskOwners(_)
                | Self::Meetup
                | Self::Report(_)
        )
    }
}
