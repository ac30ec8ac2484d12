//! What a waiting notice says in short.

use super::cancelling::{Lease, cancel_these, take_apart};
use super::outbox::MailKind;
use crate::db::schema::{notice_lines, outbox};
use crate::db::{Conn, MailId, Timestamp, UserId};
use crate::error::Result;
use diesel::prelude::*;
use std::collections::{HashMap, HashSet};

/// One thing that a notice tells.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct Line {
    /// What kind of event it is about, in the word by which people choose where they hear of such.
    pub concern: String,
    /// What happened, in a sentence.
    pub sentence: String,
    /// What it happened to.
    pub title: String,
    /// The language of the title.
    pub lang: String,
    /// The page, with the site's address.
    pub link: String,
}

/// Keeps what a mail says.
pub(super) fn keep(conn: &mut Conn, mail: MailId, lines: &[Line]) -> Result<()> {
    for (place, line) in (0_i64..).zip(lines) {
        let row = (
            notice_lines::mail_id.eq(mail),
            notice_lines::place.eq(place),
            notice_lines::concern.eq(&line.concern),
            notice_lines::sentence.eq(&line.sentence),
            notice_lines::title.eq(&line.title),
            notice_lines::lang.eq(&line.lang),
            notice_lines::link.eq(&line.link),
        );
        diesel::insert_into(notice_lines::table).values(row).execute(conn)?;
    }
    Ok(())
}

/// What each of these mails says, in its order.
pub(super) fn lines_of(conn: &mut Conn, mails: &[MailId]) -> Result<HashMap<MailId, Vec<Line>>> {
    let mut of: HashMap<MailId, Vec<Line>> = HashMap::new();
    for piece in mails.chunks(1_000) {
        let rows = notice_lines::table.filter(notice_lines::mail_id.eq_any(piece));
        let columns = (
            notice_lines::mail_id,
            (
                notice_lines::concern,
                notice_lines::sentence,
                notice_lines::title,
                notice_lines::lang,
                notice_lines::link,
            ),
        );
        let rows: Vec<(MailId, Line)> =
            rows.order((notice_lines::mail_id, notice_lines::place)).select(columns).load(conn)?;
        for (mail, line) in rows {
            of.entry(mail).or_default().push(line);
        }
    }
    Ok(of)
}

/// Takes back those of a person's waiting notices that tell of nothing but these, also where they wait in one mail with others.
pub fn cancel_about(conn: &mut Conn, user: UserId, concerns: &[&str], now: Timestamp) -> Result<()> {
    let unwanted: HashSet<&str> = concerns.iter().copied().collect();
    let is_unwanted = |line: &Line| unwanted.contains(line.concern.as_str());
    let lines = waiting_of(conn, user)?;
    let mixed = lines.iter().filter(|(_, lines)| lines.iter().any(is_unwanted) && !lines.iter().all(is_unwanted));
    let mixed: Vec<MailId> = mixed.map(|(mail, _)| *mail).collect();
    let lines = if take_apart(conn, &mixed, Lease::Kept, now)? { waiting_of(conn, user)? } else { lines };
    let of_nothing_else = |lines: &Vec<Line>| lines.iter().all(is_unwanted);
    let mails: Vec<MailId> =
        lines.into_iter().filter(|(_, lines)| of_nothing_else(lines)).map(|(mail, _)| mail).collect();
    cancel_these(conn, &mails, now)
}

/// What each of a person's waiting notices says.
fn waiting_of(conn: &mut Conn, user: UserId) -> Result<HashMap<MailId, Vec<Line>>> {
    let theirs = outbox::table.filter(outbox::user_id.eq(user)).filter(outbox::kind.eq(MailKind::Notice));
    let waiting: Vec<MailId> = theirs.filter(outbox::settled_at.is_null()).select(outbox::id).load(conn)?;
    lines_of(conn, &waiting)
}
