//! The Atom feed of product lines that opened in markets. Ids are made of the line in its market and of when it opened: a line
//! that opens again is something new.

use super::feed::{Entry, Frame, Head, urn, written};
use crate::db::{Conn, Timestamp};
use crate::error::{Error, Result};
use crate::i18n::Messages;
use crate::markets::{self, MARKETS, Opened};
use crate::web::{Cx, atom_answer};
use actix_web::HttpResponse;
use actix_web::web::{ServiceConfig, get, resource};
use askama::Template;
use chrono::DateTime;
use chrono_tz::Tz;

/// The feed.
pub(super) const FEED: &str = "/markets.atom";
/// Entries of it.
const MOST: i64 = 50;

/// Its route.
pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource(FEED).route(get().to(atom)));
}

/// GET `/markets.atom`
async fn atom(cx: Cx) -> Result<HttpResponse> {
    let read = |conn: &mut Conn| {
        let open = markets::openings(conn, MOST)?;
        markets::opened(conn, open)
    };
    let opened: Vec<Opened> = cx.read(read).await?;
    let (config, links, l) = (&cx.app.config, cx.base_url(), cx.l());
    let (language, site_name, signer) = (cx.language(), &config.site_name, &cx.app.signer);
    let frame = Frame { language, site_name, links: &links, path: FEED, signer };
    // In the site's zone: a feed is read by programs of all.
    let zone = config.schedule.zone;
    let entries: Vec<Entry> = opened.iter().map(|one| entry(one, (l, zone), &frame)).collect::<Result<_>>()?;
    let title = l.title_of_site(l.markets_feed(), frame.site_name);
    let head = Head { title, key: FEED.to_owned(), page: MARKETS.to_owned() };
    let body = written(&frame, head, entries, Timestamp(DateTime::UNIX_EPOCH))?;
    Ok(cx.for_visitors(atom_answer(body)))
}

/// What an entry says, in the language of whoever reads; the reason is in that in which it was given.
#[derive(Template)]
#[template(path = "board/opening.html")]
struct Content<'a> {
    since: String,
    exception: String,
    reason: &'a str,
    lang: &'a str,
}

fn entry(opened: &Opened, (l, zone): (&Messages, Tz), frame: &Frame<'_>) -> Result<Entry> {
    let (line, market) = (opened.line.of(&frame.language), opened.market.of(&frame.language));
    let (reason, lang) = &opened.exception;
    let since = l.markets_line_open(l.date(opened.at.0, zone));
    let content = Content { since, exception: l.markets_exception(), reason, lang };
    Ok(Entry {
        title: l.markets_mail_subject(line, market),
        id: urn(frame, &format!("market line {} {}", opened.id, opened.at.rfc3339())),
        url: format!("{}{}", frame.links, opened.address),
        author: frame.site_name.to_owned(),
        lang: String::new(),
        at: opened.at,
        updated: opened.at,
        html: content.render().map_err(|error| Error::Broken(Box::new(error)))?,
    })
}
