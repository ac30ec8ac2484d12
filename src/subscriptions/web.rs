//! HTTP: unsubscribing with a link from a mail, and the settings of a member. The doors to follow a post stand in
//! `posts`, which knows whether there is one.

mod ignored;

use super::model::Preferences;
use super::views::{SettingsPage, UnsubscribePage};
use super::{actions, store};
use crate::error::{Error, Result};
use crate::web::{Cx, Flash, Form, Member};
use actix_web::HttpResponse;
use actix_web::web::{Path, ServiceConfig, get, post, resource};
use serde::Deserialize;

/// One-click unsubscribe comes from mail providers, without a header that says where from (RFC 8058); its token says who
/// it is.
pub const ONE_CLICK: &str = "/unsubscribe/";
/// Where a member says which mails they want.
pub const SETTINGS: &str = "/settings/mail";

/// Where a token unsubscribes, with a question before it.
pub fn one_click(token: &str) -> String {
    format!("{ONE_CLICK}{token}")
}

/// The room's routes.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource("/unsubscribe/{token}").route(get().to(ask)).route(post().to(unsubscribe)))
        .service(resource(SETTINGS).route(get().to(settings)).route(post().to(save)))
        .configure(ignored::routes);
}

/// GET `/unsubscribe/{token}`: changes nothing, because mail scanners open every link.
async fn ask(cx: Cx, token: Path<String>) -> Result<HttpResponse> {
    let token = token.into_inner();
    cx.app.read(move |conn| store::owner_of_token(conn, &token)).await?.ok_or(Error::NotFound)?;
    cx.html(&UnsubscribePage { page: cx.page(cx.l().subscriptions_unsubscribe_title()), done: false })
}

/// POST `/unsubscribe/{token}`: from our button, or from a mail provider (RFC 8058), who sends no cookie and follows no
/// redirect. Its body is not read: the token says all, and providers differ in how they encode it.
async fn unsubscribe(cx: Cx, token: Path<String>) -> Result<HttpResponse> {
    let (token, now) = (token.into_inner(), cx.app.now());
    cx.app.write(move |conn| actions::unsubscribe(conn, &token, now)).await?;
    cx.html(&UnsubscribePage { page: cx.page(cx.l().subscriptions_unsubscribed_title()), done: true })
}

/// A box that is not ticked is not sent.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct MailForm {
    digest: String,
    notices: String,
}

/// GET `/settings/mail`
async fn settings(cx: Cx, member: Member) -> Result<HttpResponse> {
    let user = member.id;
    let wanted = cx.app.read(move |conn| store::preferences(conn, user)).await?;
    cx.html(&SettingsPage { page: cx.page(cx.l().subscriptions_settings_title()), wanted })
}

/// POST `/settings/mail`
async fn save(cx: Cx, member: Member, Form(form): Form<MailForm>) -> Result<HttpResponse> {
    let wanted = Preferences { digest: !form.digest.is_empty(), notices: !form.notices.is_empty() };
    let (user, now) = (member.id, cx.app.now());
    cx.app.write(move |conn| actions::set_wishes(conn, user, wanted, now)).await?;
    Ok(cx.see_other(SETTINGS, Some(Flash::SAVED)))
}
