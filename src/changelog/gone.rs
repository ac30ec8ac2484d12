//! What was typed of a week of a train that has none to come any more.

use super::along::of_train;
use crate::db::Conn;
use crate::error::Result;
use crate::releases::{self, TypedReason};
use crate::trains;
use crate::web::{Cx, Gone};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;

/// The page for a reason that was typed of a week of a train that has none to come any more; not found where there is no such
/// train.
pub(super) async fn no_week(cx: &Cx, train: &str, reason: &TypedReason) -> Result<HttpResponse> {
    let word = train.to_owned();
    let train = cx.app.read(move |conn: &mut Conn| trains::of_word(conn, &word)).await?;
    let l = cx.l();
    let sentence = if train.is_retired { l.releases_gone_retired() } else { releases::NOT_THERE.sentence(l) };
    let became = (sentence, of_train("/releases", &train), l.releases_title());
    cx.html_with(StatusCode::CONFLICT, &Gone::new(cx.page(l.error_conflict()), None, became, reason.words(l)))
}
