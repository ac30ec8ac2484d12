//! What is stored of an address without an account, for whoever asks what is kept of theirs or wants it gone. What belongs to an
//! account of the same address is none of it.

use super::model::Subscriber;
use super::{actions, store};
use crate::areas;
use crate::db::{Conn, MailId, Timestamp};
use crate::error::Result;
use crate::mail::{self, EmailAddress, ToStranger};
use serde::Serialize;

/// Mails that are told: more than an address gets within the time for which they are kept.
const MAILS: i64 = 1_000;
/// Mails that are erased in one write: others wait only milliseconds behind it.
const AT_ONCE: i64 = 500;

/// All that is stored of an address.
#[derive(Debug, Serialize)]
pub struct Kept {
    /// What it asked for; none where it did not, or has left.
    subscription: Option<Subscription>,
    mails: Vec<ToStranger>,
}

/// What somebody asked for.
#[derive(Debug, Serialize)]
struct Subscription {
    email: String,
    language: String,
    /// None where they want to hear of all.
    line: Option<String>,
    area: Option<String>,
    asked_at: String,
    confirmed_at: Option<String>,
    told_at: Option<String>,
}

impl Kept {
    /// Whether nothing is.
    pub fn is_nothing(&self) -> bool {
        self.subscription.is_none() && self.mails.is_empty()
    }
}

/// An address that is being erased: it is forgotten, then all mails to it go, some at a time, but for those that are being sent.
#[derive(Clone)]
pub struct Erasing {
    /// The ways in which mails may have it.
    forms: Vec<String>,
    /// The word in its links, if it had asked for mails.
    token: Option<String>,
}

impl Erasing {
    /// What there is of an address.
    pub fn of(conn: &mut Conn, address: &EmailAddress) -> Result<Self> {
        let there = store::by_key(conn, &address.key())?;
        Ok(Self { forms: forms(address, there.as_ref()), token: there.map(|there| there.token) })
    }

    /// Forgets it; whether it had asked for mails.
    pub fn forget(&self, conn: &mut Conn, now: Timestamp) -> Result<bool> {
        let Some(token) = &self.token else { return Ok(false) };
        actions::leave(conn, token, now)?;
        Ok(true)
    }

    /// The next mails that may go; none where all have.
    pub fn next(&self, conn: &mut Conn, now: Timestamp) -> Result<Vec<MailId>> {
        mail::some_to_strangers(conn, &as_str(&self.forms), now, AT_ONCE)
    }

    /// How many are being sent at this moment, and stay until they have gone.
    pub fn under_way(&self, conn: &mut Conn, now: Timestamp) -> Result<i64> {
        mail::under_way_to_strangers(conn, &as_str(&self.forms), now)
    }
}

/// Erases these mails, those of them that are not being sent by now; how many.
pub fn erase(conn: &mut Conn, mails: &[MailId], now: Timestamp) -> Result<usize> {
    mail::remove_to_strangers(conn, mails, now)
}

/// What is stored of an address.
pub fn kept(conn: &mut Conn, address: &EmailAddress) -> Result<Kept> {
    let there = store::by_key(conn, &address.key())?;
    let mails = mail::to_strangers(conn, &as_str(&forms(address, there.as_ref())), MAILS)?;
    let subscription = match there {
        Some(there) => Some(told(conn, there)?),
        None => None,
    };
    Ok(Kept { subscription, mails })
}

/// The ways in which mails may have it: as it is typed now, as it was typed then, and as addresses are compared.
fn forms(address: &EmailAddress, there: Option<&Subscriber>) -> Vec<String> {
    let then = there.map(|there| there.email.clone());
    [Some(address.as_str().to_owned()), then, Some(address.key())].into_iter().flatten().collect()
}

fn as_str(forms: &[String]) -> Vec<&str> {
    forms.iter().map(String::as_str).collect()
}

fn told(conn: &mut Conn, there: Subscriber) -> Result<Subscription> {
    let lines = areas::by_line(conn)?;
    let line = lines.iter().map(|group| &group.line).find(|line| Some(line.id) == there.line_id);
    let all = areas::list(conn)?;
    let area = all.iter().find(|area| Some(area.id) == there.area_id);
    Ok(Subscription {
        line: line.map(|line| line.slug.clone()),
        area: area.map(|area| area.slug.clone()),
        asked_at: there.asked_at.rfc3339(),
        confirmed_at: there.confirmed_at.map(Timestamp::rfc3339),
        told_at: there.told_at.map(Timestamp::rfc3339),
        email: there.email,
        language: there.lang,
    })
}
