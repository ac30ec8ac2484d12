//! Polls for feed readers, the latest first: an entry changes when its poll is closed or withdrawn. Totals stand in it once they
//! are sealed, and not before, also where they run along on the page: a reader that asks once an hour would tell old ones.

use super::model::{Poll, PollOption, State, turnout};
use super::places::FEED;
use super::store;
use crate::db::{Conn, Timestamp};
use crate::error::{Error, Result};
use crate::i18n::{Around, Language, Messages};
use crate::web::{Cx, atom_answer, atom_text};
use actix_web::HttpResponse;
use askama::Template;
use std::collections::HashMap;

/// Polls in the feed.
const MOST: i64 = 30;

/// What the feed tells.
pub(super) struct Source {
    polls: Vec<Poll>,
    options: HashMap<i64, Vec<PollOption>>,
}

/// Reads it.
pub(super) fn source(conn: &mut Conn) -> Result<Source> {
    let polls = store::lately_opened(conn, MOST)?;
    let ids: Vec<i64> = polls.iter().map(|poll| poll.id).collect();
    Ok(Source { options: store::options_of_each(conn, &ids)?, polls })
}

#[derive(Template)]
#[template(path = "polls/feed.xml")]
struct Feed<'a> {
    lang: Language,
    title: String,
    id: String,
    /// What links begin with, and the path of the feed.
    links: &'a str,
    path: &'static str,
    site_name: &'a str,
    updated: Timestamp,
    entries: Vec<Entry>,
}

struct Entry {
    title: String,
    id: String,
    url: String,
    /// The language of its title; empty when unknown.
    lang: String,
    at: Timestamp,
    updated: Timestamp,
    html: String,
}

/// What an entry says.
#[derive(Template)]
#[template(path = "polls/entry.html")]
struct Told<'a> {
    poll: &'a Poll,
    /// Each with what stands around it: how many chose it, where that is told.
    options: Vec<(&'a PollOption, Around)>,
    when: String,
    turnout: String,
}

/// The answer that brings the feed.
pub(super) fn answer(cx: &Cx, source: &Source) -> Result<HttpResponse> {
    let links = cx.base_url();
    let entries: Vec<Entry> = source.polls.iter().map(|poll| entry(cx, &links, source, poll)).collect::<Result<_>>()?;
    let feed = Feed {
        lang: cx.language(),
        title: cx.l().title_of_site(cx.l().polls_title(), cx.app.config.site_name.as_str()),
        id: cx.app.signer.urn("feed", FEED),
        links: &links,
        path: FEED,
        site_name: &cx.app.config.site_name,
        // Where there is none, nothing has changed since ever.
        updated: entries.iter().map(|entry| entry.updated).max().unwrap_or_else(|| Timestamp::from(0)),
        entries,
    };
    Ok(atom_answer(atom_text(&feed)?))
}

fn entry(cx: &Cx, links: &str, source: &Source, poll: &Poll) -> Result<Entry> {
    let at = poll.opened_at.unwrap_or(poll.closes_at);
    // It says that it is closed from then on, also while its result is still to be sealed.
    let over = (poll.state(cx.app.now()) == State::Closed).then_some(poll.closes_at);
    let ends = [over, poll.closed_at, poll.withdrawn_at];
    let options = source.options.get(&poll.id).map(Vec::as_slice).unwrap_or_default();
    Ok(Entry {
        title: poll.question.clone(),
        id: cx.app.signer.urn("feed", &format!("poll {}", poll.id)),
        url: format!("{links}{}", poll.address()),
        lang: poll.lang.clone(),
        at,
        updated: ends.into_iter().flatten().fold(at, Timestamp::max),
        html: told(cx, poll, options)?,
    })
}

fn told(cx: &Cx, poll: &Poll, options: &[PollOption]) -> Result<String> {
    let l = cx.l();
    let is_told = poll.closed_at.is_some();
    let around = |option: &PollOption| {
        if !is_told {
            return Around::of(str::to_owned);
        }
        let votes = l.votes(option.people, l.counting(option.people, l.number(option.people)));
        Around::of(|label| l.polls_told(label, &votes))
    };
    let total = turnout(options);
    let told = Told {
        options: options.iter().map(|option| (option, around(option))).collect(),
        when: when(cx, l, poll),
        turnout: if is_told { l.polls_turnout(total, l.counted(total)) } else { String::new() },
        poll,
    };
    told.render().map_err(|error| Error::Broken(Box::new(error)))
}

fn when(cx: &Cx, l: &Messages, poll: &Poll) -> String {
    // In the site's zone: a feed is read by programs of all.
    let moment = |at: Timestamp| l.moment(at.0, cx.app.config.schedule.zone);
    let state = poll.state(cx.app.now());
    match (state, poll.withdrawn_at) {
        (State::Withdrawn, Some(at)) => l.polls_withdrawn_at(moment(at)),
        (State::Closed, _) => l.polls_closed_at(moment(poll.closes_at)),
        _ => l.polls_until(moment(poll.closes_at)),
    }
}
