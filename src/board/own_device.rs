//! From "my device" to what is about the one that a member named last.

use super::filter::Filter;
use crate::devices;
use crate::error::Result;
use crate::web::Cx;
use actix_web::HttpResponse;

/// The way there, if a member asks for it. One page is shown to all members, so its link says no name: the device is looked
/// up by whoever follows it.
pub(super) async fn own_device(cx: &Cx, filter: &Filter) -> Result<Option<HttpResponse>> {
    let Some(reader) = cx.viewer.as_ref().filter(|_| filter.is_of_own_device()).map(|viewer| viewer.id) else {
        return Ok(None);
    };
    let own = cx.app.read(move |conn| devices::of_person(conn, reader)).await?;
    // What the site does not know, no post is found by.
    let known = own.0.into_iter().find(|own| own.line.is_some()).map(|own| own.key);
    let flash = known.is_none().then_some(devices::NONE_KNOWN);
    Ok(Some(cx.see_other(&filter.of_device(known).address(), flash)))
}
