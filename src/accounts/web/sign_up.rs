//! Becoming a member over HTTP.

use super::{NextQuery, SIGN_IN, fulfil, signed_in_response, steady, with_next};
use crate::accounts::actions::{self, SignedIn};
use crate::accounts::intent::{self, Intents};
use crate::accounts::limits;
use crate::accounts::mails::{SignUpMails, To};
use crate::accounts::model::{Password, SignUp};
use crate::accounts::password::Hasher;
use crate::accounts::session::Presented;
use crate::accounts::token::NewSession;
use crate::accounts::views::{self, NewPerson, SentPage, SignUpPage};
use crate::error::{Error, Problems, Result};
use crate::mail::Letterhead;
use crate::people;
use crate::web::{Cx, Field, Form, Intent, Trap};
use crate::wire::Client;
use actix_web::HttpResponse;
use actix_web::web::{Data, Query};
use serde::Deserialize;

#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(in crate::accounts) struct SignUpForm {
    pub name: String,
    pub email: String,
    pub password: String,
    pub next: String,
    /// What only a program fills in; see [`Trap`].
    website: String,
}

/// GET `/sign-up`
pub(in crate::accounts) async fn sign_up_page(cx: Cx, Query(query): Query<NextQuery>) -> Result<HttpResponse> {
    if cx.viewer.is_some() {
        return Ok(cx.see_other(intent::page_of(&query.next, &cx.ways), None));
    }
    let form = SignUpForm { next: query.next, ..SignUpForm::default() };
    cx.html(&sign_up_view(&cx, &form, &Problems::default()))
}

/// POST `/sign-up`
pub(in crate::accounts) async fn sign_up(
    cx: Cx,
    (client, intent): (Client, Intent),
    (hasher, intents): (Data<Hasher>, Data<Intents>),
    Presented(old): Presented,
    Form(form): Form<SignUpForm>,
) -> Result<HttpResponse> {
    let trap = Trap { website: form.website.clone(), ..Trap::default() };
    if let Some(why) = trap.caught(cx.app.now(), cx.app.config.limits.fastest_form) {
        let cx = cx.warning_of(why);
        return cx.unprocessable(&sign_up_view(&cx, &form, &Problems::default()));
    }
    let (new, password) = match entered(&cx, &form).await {
        Ok(entered) => entered,
        Err(Error::Invalid(problems)) => {
            let mut view = sign_up_view(&cx, &form, &problems);
            view.page = view.page.with_errors();
            return cx.unprocessable(&view);
        }
        Err(error) => return Err(error),
    };
    limits::by_network(&cx.app.limiter, &client)?;
    let hash = hasher.hash(password.as_str()).await?;
    let (head, now, session) = (Letterhead::of(&cx.app), cx.app.now(), NewSession::draw(old)?);
    let sign_up = async {
        let key = new.email.key();
        let known = cx.app.read(move |conn| Ok(people::by_email(conn, &key)?)).await?;
        let mails = SignUpMails::prepare(&head, &To::from(&new), known.as_ref(), now)?;
        cx.app.write(move |conn| actions::sign_up(conn, &new, &hash, (&mails, &session), now)).await
    };
    let SignedIn { token, viewer } = steady(sign_up).await?;
    let done = fulfil(&cx, &intents, &viewer, &intent).await;
    let (page, flash) = match done {
        Some((page, flash)) => (page, Some(flash)),
        None => (intent::page_of(&form.next, &cx.ways).to_owned(), None),
    };
    let sent = if page == "/" { "/sign-up/sent".to_owned() } else { with_next("/sign-up/sent", &page) };
    Ok(signed_in_response(&cx, (&sent, flash), &token, &intent))
}

/// What the form says, under a name that is not taken for somebody's of the staff.
async fn entered(cx: &Cx, form: &SignUpForm) -> Result<(SignUp, Password)> {
    let parsed = SignUp::parse(&form.name, &form.email, &form.password, &form.next, cx.language());
    let (new, password) = parsed.map_err(Error::Invalid)?;
    let name = new.name.clone();
    cx.app.read(move |conn| actions::expect_unlike_staff(conn, "name", &name, None)).await?;
    Ok((new, password))
}

/// GET `/sign-up/sent`: the way on leads to where the newcomer was going.
pub(in crate::accounts) async fn sign_up_sent_page(cx: Cx, Query(query): Query<NextQuery>) -> Result<HttpResponse> {
    let l = cx.l();
    let heading = l.accounts_sent_title();
    let sentences = vec![l.accounts_sent_text(), l.accounts_sent_meanwhile(), l.accounts_sent_nothing()];
    let next = intent::page_of(&query.next, &cx.ways).to_owned();
    cx.html(&SentPage { page: cx.page(&*heading), heading, sentences, next: Some(next) })
}

pub(super) fn new_person(cx: &Cx, form: &SignUpForm, problems: &Problems) -> NewPerson {
    let field = |name: &str, value: &str| Field::new(name, value, problems, cx.l());
    NewPerson { name: field("name", &form.name), email: field("email", &form.email), password: field("password", "") }
}

fn sign_up_view<'a>(cx: &'a Cx, form: &'a SignUpForm, problems: &Problems) -> SignUpPage<'a> {
    SignUpPage {
        page: cx.page(cx.l().accounts_sign_up_title()),
        problems: views::told(problems, cx.l()),
        new: new_person(cx, form, problems),
        next: &form.next,
        sign_in: with_next(SIGN_IN, &form.next),
    }
}
