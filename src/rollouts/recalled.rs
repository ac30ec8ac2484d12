//! What was typed of a release that was recalled meanwhile: nothing more is said of that.

use crate::db::Conn;
use crate::error::{Error, Result};
use crate::releases;
use crate::web::{Cx, Gone, TypedWords};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;

/// The page that says so, with all that was typed to be copied; as it is, an error that is of something else, and where nothing
/// was typed.
pub async fn recalled(cx: &Cx, version: &str, error: Error, typed: Vec<TypedWords>) -> Result<HttpResponse> {
    let is_gone = matches!(error, Error::NotFound) || error.is(releases::NOT_THERE);
    if !is_gone || typed.is_empty() {
        return Err(error);
    }
    let (asked, who) = (version.to_owned(), cx.viewer.clone());
    let read = move |conn: &mut Conn| match releases::version_for(conn, &asked, who.as_ref()) {
        Ok(release) => Ok(release.recalled_at.is_some()),
        Err(Error::NotFound) => Ok(false),
        Err(other) => Err(other),
    };
    if !cx.app.read(read).await? {
        return Err(error);
    }
    let l = cx.l();
    let became = (l.releases_gone_recalled(), releases::address(version), version.to_owned());
    cx.html_with(StatusCode::CONFLICT, &Gone::new(cx.page(l.error_conflict()), None, became, typed))
}
