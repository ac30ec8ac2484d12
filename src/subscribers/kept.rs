//! What is stored of an address without an account, for whoever asks what is kept of theirs or wants it gone. What belongs to an
//! account of the same address is none of it.

use super::model::Subscriber;
use super::{actions, store};
use crate::areas;
use crate::db::{Conn, Timestamp};
use crate::error::Result;
use crate::mail::{self, EmailAddress, ToStranger};
use serde::Serialize;

/// Mails that are told: more than an address gets within the time for which they are kept.
const MAILS: i64 = 1_000;

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

/// What went when an address was erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Erased {
    /// Whether it had asked for mails.
    pub had_subscribed: bool,
    /// How many mails.
    pub mails: usize,
    /// How many are being sent at this moment, and stay until they have gone.
    pub under_way: usize,
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

/// Erases it: the address is forgotten, and all mails to it that are not being sent.
pub fn erase(conn: &mut Conn, address: &EmailAddress, now: Timestamp) -> Result<Erased> {
    let there = store::by_key(conn, &address.key())?;
    let forms = forms(address, there.as_ref());
    let had_subscribed = there.is_some();
    if let Some(there) = there {
        actions::leave(conn, &there.token, now)?;
    }
    let (mails, under_way) = mail::remove_to_strangers(conn, &as_str(&forms), now)?;
    Ok(Erased { had_subscribed, mails, under_way })
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
