//! That a line opened in a market, told to those who want that market.

use super::about::About;
use super::concerns::{Title, Words, about};
use crate::db::{Conn, Timestamp, UserId};
use crate::error::Result;
use crate::events::Event;
use crate::mail::{self, Letterhead, NewMail, Reader};
use crate::markets::{self, MarketLine, Opened, Told};
use crate::people::Recipient;

/// As long as it is open since then: closed and opened again it is told by that.
pub(super) fn read(conn: &mut Conn, event: &Event) -> Result<Option<About>> {
    let found = markets::named_after(conn, &[event.subject])?;
    let Some(line) = found.first().map(|(line, ..)| line.clone()) else { return Ok(None) };
    if line.opened_at.as_ref() != Some(&event.at) {
        return Ok(None);
    }
    let opened = markets::opened(conn, found)?.pop();
    Ok(opened.map(|opened| About::MarketOpened(Box::new((line, opened)))))
}

/// As long as it is closed: opened again meanwhile, mails that wait are true again.
pub(super) fn closed(conn: &mut Conn, event: &Event) -> Result<Option<About>> {
    let line = markets::line_of(conn, event.subject)?.filter(|line| !line.is_open());
    Ok(line.map(|line| About::MarketClosed(Box::new(line))))
}

/// Stops the mails that wait to these people, who were told of a line. Whoever got none by now was not told.
pub(super) fn take_back(conn: &mut Conn, line: &MarketLine, people: &[UserId], now: Timestamp) -> Result<()> {
    let keys: Vec<String> = people.iter().map(|user| line.mail_key(*user)).collect();
    mail::cancel_keys(conn, &keys, now)?;
    let sent = mail::free_settled(conn, &keys)?;
    let others: Vec<UserId> = people.iter().copied().filter(|user| !sent.contains(user)).collect();
    markets::untold(conn, line.id, &others, Told::Mail)
}

/// The mail to one of them.
pub(super) fn told(
    letterhead: &Letterhead,
    (line, opened): &(MarketLine, Opened),
    recipient: &Recipient,
    token: &str,
) -> Result<NewMail> {
    let words = |to: &Reader<'_>| Words {
        subject: to.l.markets_mail_subject(opened.line.of(&to.language), opened.market.of(&to.language)),
        sentence: to.l.markets_mail(),
        why: to.l.markets_mail_why(to.site_name),
        stop: String::new(),
        button: to.l.markets_mail_button(),
    };
    let to = letterhead.to(recipient.language.as_deref());
    let name = to.l.markets_line_in(opened.line.of(&to.language), opened.market.of(&to.language));
    let (reason, lang) = &opened.exception;
    let answer = Some((reason.as_str(), lang.as_str())).filter(|_| !reason.is_empty());
    let title = Title { words: &name, lang: to.language.as_ref(), page: opened.address.clone(), answer };
    about(letterhead, &title, (recipient, token), line.mail_key(recipient.id), words)
}
