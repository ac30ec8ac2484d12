//! Links from mails over HTTP: a GET shows a button or a form, only its POST does something.

use super::{steady, welcome};
use crate::accounts::actions::{self, LinkState, link_state};
use crate::accounts::intent::Intents;
use crate::accounts::limits;
use crate::accounts::mails::{self, LinkMail, To};
use crate::accounts::model::{self, Password};
use crate::accounts::password::Hasher;
use crate::accounts::session::{self, Presented};
use crate::accounts::token;
use crate::accounts::token::NewSession;
use crate::accounts::token::Purpose;
use crate::accounts::views::{self, DeadLinkPage, ForgotPage, ResetPage, SentPage, VerifyPage};
use crate::accounts::words;
use crate::accounts::words::{LINK_SENT, PASSWORD_CHANGED, VERIFIED};
use crate::error::{Error, Problems, Refusal, Result};
use crate::mail::Letterhead;
use crate::people::{self, Person};
use crate::web::{Cx, Field, Form, Member, summary};
use crate::wire::Client;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use serde::Deserialize;

#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(in crate::accounts) struct ForgotForm {
    email: String,
}

#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(in crate::accounts) struct ResetForm {
    password: String,
}

/// GET `/verify/{token}`
pub(in crate::accounts) async fn verify_page(cx: Cx, token: Path<String>) -> Result<HttpResponse> {
    match state(&cx, &token, Purpose::Verify).await? {
        LinkState::Dead => dead_verify(&cx, words::LINK_EXPIRED),
        LinkState::Live(_) => {
            cx.html(&VerifyPage { page: cx.page(cx.l().accounts_verify_title()), token: token.as_str() })
        }
    }
}

/// POST `/verify/{token}`
pub(in crate::accounts) async fn verify(
    cx: Cx,
    intents: Data<Intents>,
    Presented(old): Presented,
    token: Path<String>,
) -> Result<HttpResponse> {
    let (now, link, new) = (cx.app.now(), token::hash(&token), NewSession::draw(old)?);
    match cx.app.write(move |conn| actions::verify(conn, &link, &new, now)).await {
        Ok((signed_in, next)) => welcome(&cx, &intents, signed_in, next.as_deref().unwrap_or_default(), VERIFIED).await,
        Err(Error::Rejected(why)) => dead_verify(&cx, why),
        Err(error) => Err(error),
    }
}

/// POST `/verify`
pub(in crate::accounts) async fn resend(cx: Cx, client: Client, member: Member) -> Result<HttpResponse> {
    cx.app.limiter.check(limits::BY_NETWORK, &*client.network)?;
    let (head, now, id) = (Letterhead::of(&cx.app), cx.app.now(), member.id);
    let person = cx.app.read(move |conn| people::by_id(conn, id)?.ok_or(Error::SignInFirst)).await?;
    let link = LinkMail::verify(&head, &To::from(&person))?;
    cx.app.write(move |conn| actions::resend_link(conn, id, &link, now)).await?;
    Ok(cx.see_other("/settings", (!member.verified).then_some(LINK_SENT)))
}

/// GET `/password/forgot`
pub(in crate::accounts) async fn forgot_page(cx: Cx) -> Result<HttpResponse> {
    cx.html(&forgot_view(&cx, "", &Problems::default()))
}

/// POST `/password/forgot`
pub(in crate::accounts) async fn ask_reset(
    cx: Cx,
    client: Client,
    Form(form): Form<ForgotForm>,
) -> Result<HttpResponse> {
    let mut problems = Problems::default();
    let Some(email) = problems.check("email", model::email(&form.email)) else {
        let mut view = forgot_view(&cx, &form.email, &problems);
        view.page = view.page.with_errors();
        return cx.unprocessable(&view);
    };
    cx.app.limiter.check(limits::BY_NETWORK, &*client.network)?;
    let (head, now, key) = (Letterhead::of(&cx.app), cx.app.now(), email.key());
    let ask = async {
        let Some(person) = cx.app.read(move |conn| Ok(people::by_email(conn, &key)?)).await? else { return Ok(()) };
        let link = LinkMail::reset(&head, &To::from(&person))?;
        cx.app.write(move |conn| actions::ask_reset(conn, person.id, &link, now)).await
    };
    steady(ask).await?;
    Ok(cx.see_other("/password/forgot/sent", None))
}

/// GET `/password/forgot/sent`
pub(in crate::accounts) async fn forgot_sent_page(cx: Cx) -> Result<HttpResponse> {
    let l = cx.l();
    let heading = l.accounts_forgot_sent_title();
    let sentences = vec![l.accounts_forgot_sent_text(), l.accounts_sent_nothing()];
    cx.html(&SentPage { page: cx.page(&*heading), heading, sentences })
}

/// GET `/password/reset/{token}`
pub(in crate::accounts) async fn reset_page(cx: Cx, token: Path<String>) -> Result<HttpResponse> {
    match state(&cx, &token, Purpose::Reset).await? {
        LinkState::Live(Some(account)) => cx.html(&reset_view(&cx, &token, &account, &Problems::default())),
        _ => dead(&cx, words::LINK_EXPIRED, "/password/forgot"),
    }
}

/// POST `/password/reset/{token}`
pub(in crate::accounts) async fn reset(
    cx: Cx,
    client: Client,
    hasher: Data<Hasher>,
    token: Path<String>,
    Form(form): Form<ResetForm>,
) -> Result<HttpResponse> {
    let LinkState::Live(Some(account)) = state(&cx, &token, Purpose::Reset).await? else {
        return dead(&cx, words::LINK_EXPIRED, "/password/forgot");
    };
    let mut problems = Problems::default();
    let checked = Password::parse(&form.password, &[&account.email, &account.name]);
    let Some(password) = problems.check("password", checked) else {
        let mut view = reset_view(&cx, &token, &account, &problems);
        view.page = view.page.with_errors();
        return cx.unprocessable(&view);
    };
    cx.app.limiter.check(limits::BY_NETWORK, &*client.network)?;
    let hash = hasher.hash(password.as_str()).await?;
    let (now, link, new) = (cx.app.now(), token::hash(&token), NewSession::draw(None)?);
    let told = mails::password_changed(&Letterhead::of(&cx.app), &account, now)?;
    match cx.app.write(move |conn| actions::reset_password(conn, &link, &hash, (&told, &new), now)).await {
        Ok(signed_in) => {
            let mut response = cx.see_other_builder("/", Some(PASSWORD_CHANGED));
            Ok(response.cookie(session::cookie(&cx.app.config, &signed_in.token)).finish())
        }
        Err(Error::Rejected(why)) => dead(&cx, why, "/password/forgot"),
        Err(error) => Err(error),
    }
}

pub(super) async fn state(cx: &Cx, token: &Path<String>, purpose: Purpose) -> Result<LinkState> {
    let (link, now) = (token::hash(token), cx.app.now());
    cx.app.read(move |conn| link_state(conn, &link, purpose, now)).await
}

/// A second press on the button comes from somebody who is confirmed by now: nothing is wrong for them.
fn dead_verify(cx: &Cx, why: Refusal) -> Result<HttpResponse> {
    if cx.viewer.as_ref().is_some_and(|viewer| viewer.verified) {
        return Ok(cx.see_other("/", Some(VERIFIED)));
    }
    dead(cx, why, "/settings")
}

/// 409: the link does nothing any more, and there is the way to a new one.
fn dead(cx: &Cx, why: Refusal, again: &str) -> Result<HttpResponse> {
    let page = cx.page(cx.l().accounts_dead_title());
    cx.html_with(StatusCode::CONFLICT, &DeadLinkPage { page, sentence: why.sentence(cx.l()), again })
}

fn forgot_view<'a>(cx: &'a Cx, email: &str, problems: &Problems) -> ForgotPage<'a> {
    ForgotPage {
        page: cx.page(cx.l().accounts_forgot_title()),
        problems: views::told(problems, cx.l()),
        email: Field::new("email", email, problems, cx.l()),
    }
}

fn reset_view<'a>(cx: &'a Cx, token: &'a str, account: &'a Person, problems: &Problems) -> ResetPage<'a> {
    ResetPage {
        page: cx.page(cx.l().accounts_reset_title()),
        problems: summary(problems, cx.l(), |_| cx.l().accounts_reset_password()),
        password: Field::new("password", "", problems, cx.l()),
        email: &account.email,
        token,
    }
}
