//! Becoming a member over HTTP.

use super::carrying::{Carrying, shown_again};
use super::sign_in::add;
use super::{BEGIN, NextQuery, SIGN_IN, fulfil, signed_in_response, steady, with_next};
use crate::accounts::actions::{self, SignedIn};
use crate::accounts::intent::{self, Intents};
use crate::accounts::limits;
use crate::accounts::mails::{SignUpMails, To};
use crate::accounts::model::{Password, SignUp};
use crate::accounts::networks::{self, CameFrom};
use crate::accounts::password::Hasher;
use crate::accounts::session::Presented;
use crate::accounts::token::NewSession;
use crate::accounts::views::{self, NewPerson, SentPage, SignUpPage};
use crate::db::Conn;
use crate::error::{Error, Problems, Result};
use crate::mail::Letterhead;
use crate::people;
use crate::web::{Again, Cx, Field, Form, Intent, Kept, Trap, is_over_soon, sentence_of, try_later};
use crate::wire::{Client, never_stored};
use actix_web::HttpResponse;
use actix_web::web::{Data, Query};
use serde::Deserialize;

/// The form, with what was typed in another one before it.
#[derive(Clone, Default, Deserialize)]
#[serde(try_from = "Vec<(String, String)>")]
pub(in crate::accounts) struct SignUpForm {
    pub name: String,
    pub email: String,
    pub password: String,
    pub next: String,
    /// What only a program fills in, and when the form was shown.
    trap: Trap,
    /// Whether they come from the other page and have filled in nothing yet.
    begins: bool,
    kept: Option<Kept>,
}

impl TryFrom<Vec<(String, String)>> for SignUpForm {
    type Error = &'static str;

    fn try_from(pairs: Vec<(String, String)>) -> std::result::Result<Self, Self::Error> {
        let mut fields = Carrying::of(pairs)?;
        let begins = fields.take(BEGIN) == "1";
        let [name, email, password, next, website, shown] =
            ["name", "email", "password", "next", Trap::EMPTY, Trap::SHOWN].map(|name| fields.take(name));
        Ok(Self { name, email, password, next, trap: Trap { website, shown }, begins, kept: fields.end()? })
    }
}

/// GET `/sign-up`
pub(in crate::accounts) async fn sign_up_page(cx: Cx, Query(query): Query<NextQuery>) -> Result<HttpResponse> {
    if cx.viewer.is_some() {
        return Ok(cx.see_other(intent::page_of(&query.next, &cx.ways), None));
    }
    let form = SignUpForm { next: query.next, ..SignUpForm::default() };
    cx.html(&sign_up_view(&cx, &form, &Problems::default()).shown_at(cx.app.now()))
}

/// POST `/sign-up`
pub(in crate::accounts) async fn sign_up(
    cx: Cx,
    (client, intent): (Client, Intent),
    (hasher, intents, again): (Data<Hasher>, Data<Intents>, Data<Again>),
    presented: Presented,
    Form(form): Form<SignUpForm>,
) -> Result<HttpResponse> {
    if form.begins {
        let page = sign_up_view(&cx, &form, &Problems::default()).shown_at(cx.app.now());
        return Ok(never_stored(cx.html(&page)?));
    }
    if let Some(why) = form.trap.caught(cx.app.now(), cx.app.config.limits.fastest_form) {
        let cx = cx.warning_of(why);
        return cx.unprocessable(&sign_up_view(&cx, &form, &Problems::default()));
    }
    match try_sign_up(&cx, &client, &hasher, presented, &form).await {
        Ok(signed_in) => welcomed(&cx, (&intents, &again), signed_in, &intent, form).await,
        Err(Error::Invalid(problems)) => {
            let mut view = sign_up_view(&cx, &form, &problems);
            view.page = view.page.with_errors();
            Ok(never_stored(cx.unprocessable(&view)?))
        }
        // What was typed is not lost for that either.
        Err(error) if form.kept.is_some() && is_over_soon(&error) => {
            let says = sentence_of(&cx, &error);
            let cx = cx.warning(says);
            let mut page = cx.html(&sign_up_view(&cx, &form, &Problems::default()))?;
            try_later(&mut page, &error);
            Ok(never_stored(page))
        }
        Err(error) => Err(error),
    }
}

async fn try_sign_up(
    cx: &Cx,
    client: &Client,
    hasher: &Hasher,
    presented: Presented,
    form: &SignUpForm,
) -> Result<SignedIn> {
    let (new, password) = entered(cx, form).await?;
    limits::by_network(&cx.app.limiter, client)?;
    let hash = hasher.hash(password.as_str()).await?;
    let (head, now, session) = (Letterhead::of(&cx.app), cx.app.now(), NewSession::draw(presented)?);
    let from = CameFrom::of(client, &cx.app.signer, now);
    let sign_up = async {
        let key = new.email.key();
        let known = cx.app.read(move |conn| Ok(people::by_email(conn, &key)?)).await?;
        let mails = SignUpMails::prepare(&head, &To::from(&new), known.as_ref(), now)?;
        let write = move |conn: &mut Conn| {
            let signed_in = actions::sign_up(conn, &new, &hash, (&mails, &session), now)?;
            if let Some(from) = &from {
                networks::note(conn, signed_in.viewer.id, from, now)?;
            }
            Ok(signed_in)
        };
        cx.app.write(write).await
    };
    steady(sign_up).await
}

/// Where a newcomer goes on: to what they had typed, in its own form, or to the page that tells of the mail.
async fn welcomed(
    cx: &Cx,
    (intents, again): (&Intents, &Again),
    signed_in: SignedIn,
    intent: &Intent,
    form: SignUpForm,
) -> Result<HttpResponse> {
    let done = fulfil(cx, intents, &signed_in.viewer, intent).await;
    let says = cx.l().accounts_sign_up_words_back();
    if let Some(mut page) = shown_again(cx, again, &signed_in, form.kept, says).await {
        if intent.0.is_some() {
            add(&mut page, &Intent::removal(&cx.app))?;
        }
        return Ok(page);
    }
    let (page, flash) = match done {
        Some((page, flash)) => (page, Some(flash)),
        None => (intent::page_of(&form.next, &cx.ways).to_owned(), None),
    };
    let sent = if page == "/" { "/sign-up/sent".to_owned() } else { with_next("/sign-up/sent", &page) };
    Ok(signed_in_response(cx, (&sent, flash), &signed_in.token, intent))
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
        waits: form.kept.is_some().then(|| cx.l().accounts_sign_up_words_wait()),
        next: &form.next,
        shown: String::new(),
        carried: form.kept.as_ref().map(Kept::carried).unwrap_or_default(),
        sign_in: with_next(SIGN_IN, &form.next),
    }
}
