//! HTTP: unsubscribing with a link from a mail, and the settings of a member. The doors to follow a post stand in
//! `posts`, which knows whether there is one.

mod ignored;

use super::hearing;
use super::model::{Concern, Hearing, Preferences};
use super::views::{SettingsPage, UnsubscribePage};
use super::{actions, store};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::web::{Cx, Flash, Form, Member};
use actix_web::HttpResponse;
use actix_web::web::{Path, ServiceConfig, get, post, resource};
use serde::Deserialize;

/// One-click unsubscribe comes from mail providers, without a header that says where from (RFC 8058); its token says who
/// it is.
pub const ONE_CLICK: &str = "/unsubscribe/";
/// Where a member says of what they hear, and where.
pub const SETTINGS: &str = "/settings/mail";

/// Where a token unsubscribes, with a question before it.
pub fn one_click(token: &str) -> String {
    format!("{ONE_CLICK}{token}")
}

/// The room's routes.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource("/unsubscribe/{token}").route(get().to(ask)).route(post().to(unsubscribe)))
        .service(resource(SETTINGS).route(get().to(settings)).route(post().to(save)))
        .service(resource("/settings/mail/off").route(post().to(switch_off)))
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
    /// The table was sent. Without it, two boxes say whether digests and notices are mailed, and the inbox stays as it is.
    table: String,
    digest: String,
    notices: String,
    web_answers: String,
    mail_answers: String,
    web_comments: String,
    mail_comments: String,
    web_mentions: String,
    mail_mentions: String,
    web_questions: String,
    mail_questions: String,
    web_markets: String,
    mail_markets: String,
    web_own: String,
    mail_own: String,
    web_appeared: String,
    mail_appeared: String,
    web_shipped_by: String,
    mail_shipped_by: String,
    web_releases: String,
    mail_releases: String,
}

impl MailForm {
    fn said(&self, concern: Concern) -> Hearing {
        let (web, mail) = match concern {
            Concern::Answers => (&self.web_answers, &self.mail_answers),
            Concern::Comments => (&self.web_comments, &self.mail_comments),
            Concern::Mentions => (&self.web_mentions, &self.mail_mentions),
            Concern::Questions => (&self.web_questions, &self.mail_questions),
            Concern::Markets => (&self.web_markets, &self.mail_markets),
            Concern::Own => (&self.web_own, &self.mail_own),
            Concern::Appeared => (&self.web_appeared, &self.mail_appeared),
            Concern::ShippedBy => (&self.web_shipped_by, &self.mail_shipped_by),
            Concern::Releases => (&self.web_releases, &self.mail_releases),
        };
        Hearing { web: !web.is_empty(), mail: !mail.is_empty() }
    }
}

/// GET `/settings/mail`
async fn settings(cx: Cx, member: Member) -> Result<HttpResponse> {
    let user = member.id;
    let read = move |conn: &mut Conn| Ok((store::preferences(conn, user)?, hearing::hearing_of(conn, user)?));
    let (wanted, mut heard) = cx.app.read(read).await?;
    for (_, hearing) in &mut heard {
        // Whoever unsubscribed gets none, whatever they chose before.
        hearing.mail &= wanted.notices;
    }
    let page = cx.page(cx.l().subscriptions_settings_title());
    cx.html(&SettingsPage { page, heard, digest: wanted.digest })
}

/// POST `/settings/mail`
async fn save(cx: Cx, member: Member, Form(form): Form<MailForm>) -> Result<HttpResponse> {
    let (user, now, digest) = (member.id, cx.app.now(), !form.digest.is_empty());
    if form.table.is_empty() {
        let wanted = Preferences { digest, notices: !form.notices.is_empty() };
        cx.app.write(move |conn| actions::set_wishes(conn, user, wanted, now)).await?;
    } else {
        let chosen: Vec<(Concern, Hearing)> =
            Concern::ALL.iter().map(|concern| (*concern, form.said(*concern))).collect();
        cx.app.write(move |conn| hearing::set_hearing(conn, user, digest, &chosen, now)).await?;
    }
    Ok(cx.see_other(SETTINGS, Some(Flash::SAVED)))
}

/// POST `/settings/mail/off`: nothing comes any more, neither into the inbox nor by mail.
async fn switch_off(cx: Cx, member: Member) -> Result<HttpResponse> {
    let (user, now) = (member.id, cx.app.now());
    let nothing = |concern: &Concern| (*concern, Hearing { web: false, mail: false });
    let chosen: Vec<(Concern, Hearing)> = Concern::ALL.iter().map(nothing).collect();
    cx.app.write(move |conn| hearing::set_hearing(conn, user, false, &chosen, now)).await?;
    Ok(cx.see_other(SETTINGS, Some(Flash::SAVED)))
}
