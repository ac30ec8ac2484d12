//! A forgotten password over HTTP: a link is asked for, and a new password chosen by it. Where somebody was going stays with
//! the link, which may be opened anywhere; what they had typed stays in the page that tells of the mail.

use super::carrying::Carrying;
use super::links::{dead, state};
use super::{BEGIN, NextQuery, steady, with_next};
use crate::accounts::actions::{self, LinkState};
use crate::accounts::intent;
use crate::accounts::limits;
use crate::accounts::mails::{self, LinkMail, To};
use crate::accounts::model::{self, Password};
use crate::accounts::password::Hasher;
use crate::accounts::session::{self, Presented};
use crate::accounts::token::{self, NewSession, Purpose};
use crate::accounts::views::{self, ForgotPage, KeptPage, ResetPage, SentPage};
use crate::accounts::words::{self, PASSWORD_CHANGED};
use crate::error::{Error, Problems, Result};
use crate::mail::Letterhead;
use crate::people::{self, Person};
use crate::web::{Cx, Field, Form, Kept, is_over_soon, sentence_of, summary, try_later};
use crate::wire::{Client, never_stored};
use actix_web::HttpResponse;
use actix_web::web::{Data, Path, Query};
use serde::Deserialize;

/// Where a link is asked for.
const FORGOT: &str = "/password/forgot";

/// The form, with what was typed in another one before it.
#[derive(Clone, Default, Deserialize)]
#[serde(try_from = "Vec<(String, String)>")]
pub(in crate::accounts) struct ForgotForm {
    email: String,
    next: String,
    /// Whether they come from signing in and have sent nothing yet.
    begins: bool,
    kept: Option<Kept>,
}

impl TryFrom<Vec<(String, String)>> for ForgotForm {
    type Error = &'static str;

    fn try_from(pairs: Vec<(String, String)>) -> std::result::Result<Self, Self::Error> {
        let mut fields = Carrying::of(pairs)?;
        let begins = fields.take(BEGIN) == "1";
        let [email, next] = ["email", "next"].map(|name| fields.take(name));
        if begins {
            // Of the page they come from.
            drop(fields.take("password"));
        }
        Ok(Self { email, next, begins, kept: fields.end()? })
    }
}

#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(in crate::accounts) struct ResetForm {
    password: String,
}

/// GET `/password/forgot`
pub(in crate::accounts) async fn forgot_page(cx: Cx, Query(query): Query<NextQuery>) -> Result<HttpResponse> {
    let form = ForgotForm { next: query.next, ..ForgotForm::default() };
    cx.html(&forgot_view(&cx, &form, &Problems::default()))
}

/// POST `/password/forgot`
pub(in crate::accounts) async fn ask_reset(
    cx: Cx,
    client: Client,
    Form(form): Form<ForgotForm>,
) -> Result<HttpResponse> {
    if form.begins {
        return Ok(never_stored(cx.html(&forgot_view(&cx, &form, &Problems::default()))?));
    }
    match try_ask(&cx, &client, &form).await {
        Ok(()) => sent(&cx, &form),
        Err(Error::Invalid(problems)) => {
            let mut view = forgot_view(&cx, &form, &problems);
            view.page = view.page.with_errors();
            Ok(never_stored(cx.unprocessable(&view)?))
        }
        // What was typed is not lost for that either.
        Err(error) if form.kept.is_some() && is_over_soon(&error) => {
            let says = sentence_of(&cx, &error);
            let cx = cx.warning(says);
            let mut page = cx.html(&forgot_view(&cx, &form, &Problems::default()))?;
            try_later(&mut page, &error);
            Ok(never_stored(page))
        }
        Err(error) => Err(error),
    }
}

async fn try_ask(cx: &Cx, client: &Client, form: &ForgotForm) -> Result<()> {
    let mut problems = Problems::default();
    let Some(email) = problems.check("email", model::email(&form.email)) else { return Err(Error::Invalid(problems)) };
    limits::by_network(&cx.app.limiter, client)?;
    let (head, now, key) = (Letterhead::of(&cx.app), cx.app.now(), email.key());
    let next = Some(intent::page_of(&form.next, &cx.ways)).filter(|next| *next != "/").map(str::to_owned);
    let ask = async {
        let Some(person) = cx.app.read(move |conn| Ok(people::by_email(conn, &key)?)).await? else { return Ok(()) };
        let link = LinkMail::reset(&head, &To::from(&person))?;
        cx.app.write(move |conn| actions::ask_reset(conn, person.id, &link, next.as_deref(), now)).await
    };
    steady(ask).await
}

/// The page that tells of the mail; what was typed before stays in it.
fn sent(cx: &Cx, form: &ForgotForm) -> Result<HttpResponse> {
    let Some(kept) = &form.kept else { return Ok(cx.see_other("/password/forgot/sent", None)) };
    let (heading, sentences) = told(cx);
    let page = KeptPage { page: cx.page(&*heading), heading, sentences, next: &form.next, carried: kept.carried() };
    Ok(never_stored(cx.html(&page)?))
}

/// GET `/password/forgot/sent`
pub(in crate::accounts) async fn forgot_sent_page(cx: Cx) -> Result<HttpResponse> {
    let (heading, sentences) = told(&cx);
    cx.html(&SentPage { page: cx.page(&*heading), heading, sentences, next: None })
}

fn told(cx: &Cx) -> (String, Vec<String>) {
    let l = cx.l();
    (l.accounts_forgot_sent_title(), vec![l.accounts_forgot_sent_text(), l.accounts_sent_nothing()])
}

/// GET `/password/reset/{token}`
pub(in crate::accounts) async fn reset_page(cx: Cx, token: Path<String>) -> Result<HttpResponse> {
    match state(&cx, &token, Purpose::Reset).await? {
        LinkState::Live(Some(account)) => cx.html(&reset_view(&cx, &token, &account, &Problems::default())),
        _ => dead(&cx, words::LINK_EXPIRED, FORGOT),
    }
}

/// POST `/password/reset/{token}`
pub(in crate::accounts) async fn reset(
    cx: Cx,
    client: Client,
    hasher: Data<Hasher>,
    (presented, token): (Presented, Path<String>),
    Form(form): Form<ResetForm>,
) -> Result<HttpResponse> {
    let LinkState::Live(Some(account)) = state(&cx, &token, Purpose::Reset).await? else {
        return dead(&cx, words::LINK_EXPIRED, FORGOT);
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
    let (now, link, new) = (cx.app.now(), token::hash(&token), NewSession::draw(presented)?);
    let told = mails::password_changed(&Letterhead::of(&cx.app), &account, now)?;
    match cx.app.write(move |conn| actions::reset_password(conn, &link, &hash, (&told, &new), now)).await {
        Ok((signed_in, next)) => {
            let next = next.unwrap_or_default();
            let mut response = cx.see_other_builder(intent::page_of(&next, &cx.ways), Some(PASSWORD_CHANGED));
            Ok(response.cookie(session::cookie(&cx.app.config, &signed_in.token)).finish())
        }
        Err(Error::Rejected(why)) => dead(&cx, why, FORGOT),
        Err(error) => Err(error),
    }
}

/// The way from signing in to asking for a link.
pub(super) fn way(next: &str) -> String {
    with_next(FORGOT, next)
}

fn forgot_view<'a>(cx: &'a Cx, form: &'a ForgotForm, problems: &Problems) -> ForgotPage<'a> {
    ForgotPage {
        page: cx.page(cx.l().accounts_forgot_title()),
        problems: views::told(problems, cx.l()),
        waits: form.kept.is_some().then(|| cx.l().accounts_forgot_words_wait()),
        email: Field::new("email", form.email.as_str(), problems, cx.l()),
        next: &form.next,
        carried: form.kept.as_ref().map(Kept::carried).unwrap_or_default(),
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
