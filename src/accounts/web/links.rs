//! Links from mails over HTTP: a GET shows a button or a form, only its POST does something.

use super::{SIGN_IN, steady, welcome};
use crate::accounts::actions::{self, LinkState, Proof, link_state};
use crate::accounts::arrivals::{Arrivals, Waiting};
use crate::accounts::intent::Intents;
use crate::accounts::limits;
use crate::accounts::mails::{self, LinkMail, SignUpMails, To};
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
use crate::web::{Cx, Field, Form, Intent, Member, summary};
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
pub(in crate::accounts) struct VerifyForm {
    password: String,
}

#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(in crate::accounts) struct ResetForm {
    password: String,
}

/// GET `/verify/{token}`
pub(in crate::accounts) async fn verify_page(
    cx: Cx,
    arrivals: Data<Arrivals>,
    token: Path<String>,
) -> Result<HttpResponse> {
    match state(&cx, &token, Purpose::Verify).await? {
        LinkState::Live(Some(account)) => {
            let waiting = waiting(&cx, &arrivals, &account).await?;
            cx.html(&verify_view(&cx, &token, (&account, waiting), &Problems::default()))
        }
        LinkState::Dead | LinkState::Live(None) => dead_verify(&cx, words::LINK_EXPIRED),
    }
}

/// POST `/verify/{token}`: in the browser that signed up it takes the press alone, elsewhere a password as well.
pub(in crate::accounts) async fn verify(
    cx: Cx,
    (client, hasher): (Client, Data<Hasher>),
    (intents, arrivals): (Data<Intents>, Data<Arrivals>),
    (Presented(old), token): (Presented, Path<String>),
    Form(form): Form<VerifyForm>,
) -> Result<HttpResponse> {
    let LinkState::Live(Some(account)) = state(&cx, &token, Purpose::Verify).await? else {
        return dead_verify(&cx, words::LINK_EXPIRED);
    };
    let proof = match proof(&cx, &client, &hasher, &account, &form).await {
        Ok(proof) => proof,
        Err(Error::Invalid(problems)) => {
            let waiting = waiting(&cx, &arrivals, &account).await?;
            let mut view = verify_view(&cx, &token, (&account, waiting), &problems);
            view.page = view.page.with_errors();
            return cx.unprocessable(&view);
        }
        Err(error) => return Err(error),
    };
    let (now, link, new) = (cx.app.now(), token::hash(&token), NewSession::draw(old)?);
    let arrive = (*arrivals.get_ref(), cx.app.voting_week(now));
    match cx.app.write(move |conn| actions::verify(conn, (&link, &proof), &new, arrive, now)).await {
        Ok((signed_in, next)) => {
            let next = next.unwrap_or_default();
            Ok(welcome(&cx, &intents, signed_in, (&Intent::default(), &next), VERIFIED).await)
        }
        Err(Error::Rejected(why)) => dead_verify(&cx, why),
        Err(error) => Err(error),
    }
}

/// That the account belongs to whoever opened the link.
async fn proof(cx: &Cx, client: &Client, hasher: &Hasher, account: &Person, form: &VerifyForm) -> Result<Proof> {
    if is_own(cx, account) && form.password.is_empty() {
        return Ok(Proof::SameBrowser(account.id));
    }
    let password = Password::parse(&form.password, &[&account.email, &account.name]);
    let password = password.map_err(|problem| Error::invalid("password", problem))?;
    limits::by_network(&cx.app.limiter, client)?;
    Ok(Proof::NewPassword(hasher.hash(password.as_str()).await?))
}

fn is_own(cx: &Cx, account: &Person) -> bool {
    cx.viewer.as_ref().is_some_and(|viewer| viewer.id == account.id)
}

async fn waiting(cx: &Cx, arrivals: &Arrivals, account: &Person) -> Result<Waiting> {
    let (read, id) = (arrivals.waiting, account.id);
    cx.app.read(move |conn| read(conn, id)).await
}

fn verify_view<'a>(
    cx: &'a Cx,
    token: &'a str,
    (account, waiting): (&'a Person, Waiting),
    problems: &Problems,
) -> VerifyPage<'a> {
    VerifyPage {
        page: cx.page(cx.l().accounts_verify_title()),
        problems: views::told(problems, cx.l()),
        name: &account.name,
        email: &account.email,
        waiting,
        password: (!is_own(cx, account)).then(|| Field::new("password", "", problems, cx.l())),
        token,
    }
}

/// POST `/verify`
pub(in crate::accounts) async fn resend(cx: Cx, client: Client, member: Member) -> Result<HttpResponse> {
    limits::by_network(&cx.app.limiter, &client)?;
    let (head, now, id) = (Letterhead::of(&cx.app), cx.app.now(), member.id);
    let person = cx.app.read(move |conn| people::by_id(conn, id)?.ok_or(Error::SignInFirst)).await?;
    let key = person.email_key.clone();
    let known = cx.app.read(move |conn| Ok(people::by_email(conn, &key)?)).await?;
    let mails = SignUpMails::prepare(&head, &To::from(&person), known.as_ref(), now)?;
    cx.app.write(move |conn| actions::resend_link(conn, id, &mails, now)).await?;
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
    limits::by_network(&cx.app.limiter, &client)?;
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
    cx.html(&SentPage { page: cx.page(&*heading), heading, sentences, next: None })
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
    limits::by_network(&cx.app.limiter, &client)?;
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
    let again = match &cx.viewer {
        Some(_) => "/settings",
        None if why == words::ALREADY_CONFIRMED => SIGN_IN,
        None => "/sign-up",
    };
    dead(cx, why, again)
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
