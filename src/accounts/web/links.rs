//! Links from mails over HTTP: a GET shows a button or a form, only its POST does something.

use super::{SIGN_IN, welcome};
use crate::accounts::actions::{self, LinkState, Proof, link_state};
use crate::accounts::arrivals::{Arrivals, Waiting};
use crate::accounts::intent::Intents;
use crate::accounts::limits;
use crate::accounts::mails::{SignUpMails, To};
use crate::accounts::model::Password;
use crate::accounts::password::Hasher;
use crate::accounts::session::Presented;
use crate::accounts::token;
use crate::accounts::token::NewSession;
use crate::accounts::token::Purpose;
use crate::accounts::views::{self, DeadLinkPage, VerifyPage};
use crate::accounts::words;
use crate::accounts::words::{LINK_SENT, VERIFIED};
use crate::error::{Error, Problems, Refusal, Result};
use crate::mail::Letterhead;
use crate::people::{self, Person};
use crate::web::{Cx, Field, Form, Intent, Member};
use crate::wire::Client;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use serde::Deserialize;

#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(in crate::accounts) struct VerifyForm {
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
    (presented, token): (Presented, Path<String>),
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
    let (now, link, new) = (cx.app.now(), token::hash(&token), NewSession::draw(presented)?);
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
pub(super) fn dead(cx: &Cx, why: Refusal, again: &str) -> Result<HttpResponse> {
    let page = cx.page(cx.l().accounts_dead_title());
    cx.html_with(StatusCode::CONFLICT, &DeadLinkPage { page, sentence: why.sentence(cx.l()), again })
}
