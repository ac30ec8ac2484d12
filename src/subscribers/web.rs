//! HTTP: asking for mails, what a link of theirs opens, and leaving in one click.

use super::model::{Asking, Choice, today};
use super::views::{AskPage, AskedPage, ChoicesPage, LeavePage, Leaving, Offered};
use super::words::{CHOSEN, GONE, OTHER_LINE};
use super::{actions, mails, store};
use crate::accounts::Token;
use crate::areas::{self, LineAreas};
use crate::db::Conn;
use crate::error::{Error, Problem, Problems, Result};
use crate::i18n::{Language, Messages};
use crate::mail::{EmailAddress, Letterhead};
use crate::subscriptions;
use crate::web::{Cx, Field, Form, Limit, summary};
use crate::wire::{Client, never_stored};
use actix_web::HttpResponse;
use actix_web::web::{Path, Query, ServiceConfig, get, post, resource};
use serde::Deserialize;

/// Where mails are asked for.
const SUBSCRIBE: &str = "/subscribe";
/// The same once a mail was asked for.
const SENT: &str = "/subscribe?sent=yes";
/// What the links of those who asked begin with.
pub const CHOICES: &str = "/subscribe/";
/// Below the place where mail providers send unsubscribing (RFC 8058), which may come from anywhere.
const LETTERS: &str = "letters/";
/// Anything that sends a mail, by the network it comes from, and by the /48 around an IPv6 network.
const BY_NETWORK: Limit = Limit::new("subscribers-by-network", |limits| limits.sign_in_per_address);
const BY_WIDE_NETWORK: Limit = Limit::new("subscribers-by-wide-network", |limits| limits.sign_in_per_address * 4);

/// Where somebody confirms and chooses.
pub(super) fn choices_of(token: &str) -> String {
    format!("{CHOICES}{token}")
}

/// Where somebody leaves in one click.
pub(super) fn one_click(token: &str) -> String {
    subscriptions::one_click(&format!("{LETTERS}{token}"))
}

/// The room's routes.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(resource("/subscribe").route(get().to(ask_page)).route(post().to(ask)))
        .service(resource("/subscribe/{token}").route(get().to(choices)).route(post().to(choose)))
        .service(resource("/unsubscribe/letters/{token}").route(get().to(leave_page)).route(post().to(leave)));
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct AskForm {
    email: String,
    line: String,
    area: String,
    /// The language of the letters; without one, that of the page.
    lang: String,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct ChoiceForm {
    line: String,
    area: String,
    lang: String,
}

/// The language that a form names, or else that of its page.
fn language(cx: &Cx, word: &str) -> Result<Language> {
    match word {
        "" => Ok(cx.language()),
        word => word.parse().map_err(|_| Error::invalid("lang", Problem::UnknownChoice)),
    }
}

/// What the words of a form name, and what is wrong with it: one that nobody knows is nobody's choice, and an area is one of
/// its line.
fn named(conn: &mut Conn, line: &str, area: &str) -> Result<(Choice, Problems)> {
    let mut problems = Problems::default();
    let mut choice = Choice::default();
    if !line.is_empty() {
        choice.line = areas::find_line(conn, line)?.map(|line| line.id);
        if choice.line.is_none() {
            problems.add("line", Problem::UnknownChoice);
        }
    }
    if !area.is_empty() {
        let found = areas::find(conn, area)?;
        choice.area = found.as_ref().map(|area| area.id);
        match (found, choice.line) {
            (None, _) => problems.add("area", Problem::UnknownChoice),
            (Some(area), Some(line)) if area.line_id != line => problems.add("area", Problem::Refused(OTHER_LINE)),
            (Some(_), _) => {}
        }
    }
    Ok((choice, problems))
}

/// The choice that a form names, where nothing is wrong with it.
fn chosen(conn: &mut Conn, line: &str, area: &str) -> Result<Choice> {
    let (choice, problems) = named(conn, line, area)?;
    if problems.is_empty() { Ok(choice.narrowed()) } else { Err(Error::Invalid(problems)) }
}

/// What may be chosen, and what was: that stays offered, though it is retired since.
fn offered(conn: &mut Conn, chosen: Choice) -> Result<Offered> {
    let all = areas::list(conn)?;
    let chosen = Choice { area: chosen.area.map(|area| today(area, &all)), ..chosen };
    let mut lines = areas::offered(conn, chosen.area)?;
    if let Some(line) = chosen.line
        && !lines.iter().any(|group| group.line.id == line)
    {
        lines.push(LineAreas { line: areas::line(conn, line)?, areas: Vec::new() });
    }
    Ok(Offered { lines, chosen, wrong_line: String::new(), wrong_area: String::new() })
}

async fn asked<'a>(cx: &'a Cx, form: &AskForm, wrong: &Problems) -> Result<AskPage<'a>> {
    let l = cx.l();
    let page = cx.page(l.subscribers_title()).with_description(&l.subscribers_text());
    let (line, area) = (form.line.clone(), form.area.clone());
    let read = move |conn: &mut Conn| {
        let (choice, _) = named(conn, &line, &area)?;
        offered(conn, choice)
    };
    Ok(AskPage {
        page: if wrong.is_empty() { page } else { page.with_errors() },
        problems: summary(wrong, l, |field| label(field, l)),
        email: Field::new("email", form.email.as_str(), wrong, l),
        offered: cx.read(read).await?.told(wrong, l),
    })
}

/// What a field is called.
fn label(field: &str, l: &Messages) -> String {
    match field {
        "line" => l.board_filter_line(),
        "area" => l.board_filter_area(),
        "lang" => l.accounts_settings_language(),
        _ => l.accounts_email(),
    }
}

/// What the page is opened for.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Opened {
    /// `yes` once a mail was asked for.
    sent: String,
    /// The word of a line that is chosen already.
    line: String,
}

/// GET `/subscribe?sent=&line=`: what was asked for last is in no address, so that the page says the same to everybody.
async fn ask_page(cx: Cx, Query(opened): Query<Opened>) -> Result<HttpResponse> {
    if opened.sent == "yes" {
        return cx.html(&AskedPage { page: cx.page(cx.l().accounts_sent_title()), again: SUBSCRIBE });
    }
    let form = AskForm { line: opened.line, ..AskForm::default() };
    cx.html(&asked(&cx, &form, &Problems::default()).await?)
}

/// POST `/subscribe`
async fn ask(cx: Cx, client: Client, Form(form): Form<AskForm>) -> Result<HttpResponse> {
    match try_to_ask(&cx, &client, &form).await {
        Ok(()) => Ok(cx.see_other(SENT, None)),
        Err(Error::Invalid(wrong)) => cx.unprocessable(&asked(&cx, &form, &wrong).await?),
        Err(other) => Err(other),
    }
}

async fn try_to_ask(cx: &Cx, client: &Client, form: &AskForm) -> Result<()> {
    let address = if form.email.trim().is_empty() {
        Err(Error::invalid("email", Problem::Missing))
    } else {
        EmailAddress::parse(&form.email).ok_or_else(|| Error::invalid("email", Problem::NotAnAddress))
    };
    let (address, language) = (address?, language(cx, &form.lang)?.to_string());
    if let Some(wide) = &client.wide_network {
        cx.app.limiter.check(BY_WIDE_NETWORK, wide)?;
    }
    cx.app.limiter.check(BY_NETWORK, &client.network)?;
    let (key, line, area) = (address.key(), form.line.clone(), form.area.clone());
    let look = move |conn: &mut Conn| Ok((chosen(conn, &line, &area)?, store::by_key(conn, &key)?));
    let (choice, there) = cx.app.read(look).await?;
    // One who confirmed is written to as they were: somebody else may have typed their address.
    let (email, lang, token) = match there {
        Some(there) if there.confirmed_at.is_some() => (there.email, there.lang, there.token),
        Some(there) => (address.as_str().to_owned(), language, there.token),
        None => (address.as_str().to_owned(), language, Token::draw()?.as_str().to_owned()),
    };
    let (asking, now) = (Asking { email, key: address.key(), lang, choice, token }, cx.app.now());
    let mail = mails::link(&Letterhead::of(&cx.app), &asking, cx.app.config.schedule.local_day(now.0))?;
    cx.app.write(move |conn| actions::ask(conn, &asking, &mail, now)).await
}

/// GET `/subscribe/{token}`: changes nothing, because mail scanners open every link.
async fn choices(cx: Cx, token: Path<String>) -> Result<HttpResponse> {
    let token = token.into_inner();
    let word = token.clone();
    let Some(subscriber) = cx.app.read(move |conn| store::by_token(conn, &word)).await? else {
        return Ok(cx.see_other(SUBSCRIBE, Some(GONE)));
    };
    let choice = subscriber.choice();
    let offered = cx.read(move |conn| offered(conn, choice)).await?;
    let (page, leave) = (cx.page(cx.l().subscribers_title()), one_click(&token));
    Ok(never_stored(cx.html(&ChoicesPage { page, problems: Vec::new(), subscriber, offered, leave })?))
}

/// POST `/subscribe/{token}`
async fn choose(cx: Cx, token: Path<String>, Form(form): Form<ChoiceForm>) -> Result<HttpResponse> {
    let (token, now, lang) = (token.into_inner(), cx.app.now(), language(&cx, &form.lang).map(|lang| lang.to_string()));
    // A look first: a word that nobody has costs no write.
    let word = token.clone();
    let subscriber = cx.app.read(move |conn| store::by_token(conn, &word)).await?.ok_or(Error::NotFound)?;
    let (word, sent) = (token.clone(), form.clone());
    let chosen = match lang {
        Ok(lang) => {
            let write = move |conn: &mut Conn| {
                let choice = chosen(conn, &sent.line, &sent.area)?;
                actions::choose(conn, &word, choice, &lang, now)
            };
            cx.app.write(write).await
        }
        Err(wrong) => Err(wrong),
    };
    match chosen {
        Ok(()) => Ok(cx.see_other(&choices_of(&token), Some(CHOSEN))),
        Err(Error::Invalid(wrong)) => {
            let read = move |conn: &mut Conn| {
                let (choice, _) = named(conn, &form.line, &form.area)?;
                offered(conn, choice)
            };
            let (l, leave) = (cx.l(), one_click(&token));
            let (page, problems) =
                (cx.page(l.subscribers_title()).with_errors(), summary(&wrong, l, |field| label(field, l)));
            let offered = cx.read(read).await?.told(&wrong, l);
            Ok(never_stored(cx.unprocessable(&ChoicesPage { page, problems, subscriber, offered, leave })?))
        }
        Err(other) => Err(other),
    }
}

/// GET `/unsubscribe/letters/{token}`: asks first.
async fn leave_page(cx: Cx, token: Path<String>) -> Result<HttpResponse> {
    let token = token.into_inner();
    let is_there = cx.app.read(move |conn| store::by_token(conn, &token)).await?.is_some();
    let step = if is_there { Leaving::Asked } else { Leaving::Gone };
    cx.html(&LeavePage { page: cx.page(cx.l().subscribers_leave_title()), step, again: SUBSCRIBE })
}

/// POST `/unsubscribe/letters/{token}`: from our button, or from a mail provider, who sends no cookie and follows no redirect.
async fn leave(cx: Cx, token: Path<String>) -> Result<HttpResponse> {
    let (token, now) = (token.into_inner(), cx.app.now());
    // A look first: a word that nobody has costs no write.
    let word = token.clone();
    let is_there = cx.app.read(move |conn| store::by_token(conn, &word)).await?.is_some();
    if is_there {
        cx.app.write(move |conn| actions::leave(conn, &token, now)).await?;
    }
    let step = if is_there { Leaving::Done } else { Leaving::Gone };
    cx.html(&LeavePage { page: cx.page(cx.l().subscribers_leave_title()), step, again: SUBSCRIBE })
}
