//! Mails to those without an account: the link, and releases.

use super::model::{Asking, Subscriber};
use super::web::{choices_of, one_click};
use crate::areas::Area;
use crate::db::{ItemId, ReleaseId};
use crate::error::Result;
use crate::mail::{Letter, Letterhead, MailKind, NewMail, Reader};
use crate::releases::{self, Change, Heads, Recall, Release, ReleaseItem, Texts};
use askama::Template;
use chrono::NaiveDate;
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

/// Lines that a mail shows: even at full length they stay below the size at which mail programs cut a mail off.
const MOST: usize = 40;

#[derive(Template)]
#[template(path = "mail/subscribers/ask.txt")]
struct AskText<'a> {
    to: &'a Reader<'a>,
    link: &'a str,
}

#[derive(Template)]
#[template(path = "mail/subscribers/ask.html")]
struct AskHtml<'a> {
    to: &'a Reader<'a>,
    subject: &'a str,
    link: &'a str,
}

/// The link by which an address is confirmed, or its owner chooses something else; one a day (of the site) for each word of a link, so that who
/// left can come back at once. What is kept of the mail leads nowhere.
pub(super) fn link(letterhead: &Letterhead, asking: &Asking, today: NaiveDate) -> Result<NewMail> {
    let to = &letterhead.to(Some(&asking.lang));
    let (subject, link) = (to.l.subscribers_mail_subject(to.site_name), to.link(&choices_of(&asking.token)));
    let letter =
        Letter::render(&subject, &AskText { to, link: &link }, &AskHtml { to, subject: &subject, link: &link })?;
    let word = HEXLOWER.encode(&Sha256::digest(asking.token.as_bytes()));
    Ok(letter.posted((format!("subscribe/{word}/{today}"), MailKind::Account), (None, &asking.email, ""), None))
}

/// What both bodies say of a release.
struct Told {
    intro: String,
    summary: Option<(String, String)>,
    part: Part,
    link: String,
    unsubscribe: String,
    choices: String,
}

/// Some lines of the release, and how many more there are.
struct Part {
    lines: Vec<Shown>,
    more: usize,
}

struct Shown {
    change: Change,
    wording: String,
    /// The language of the line.
    lang: String,
    link: String,
}

#[derive(Template)]
#[template(path = "mail/subscribers/letter.txt")]
struct LetterText<'a> {
    to: &'a Reader<'a>,
    told: &'a Told,
}

#[derive(Template)]
#[template(path = "mail/subscribers/letter.html")]
struct LetterHtml<'a> {
    to: &'a Reader<'a>,
    subject: &'a str,
    told: &'a Told,
}

/// A release as its mails tell it.
pub(super) struct Source<'a> {
    pub release: &'a Release,
    pub items: &'a [ReleaseItem],
    pub texts: &'a Texts<ItemId>,
    pub heads: &'a Heads,
    pub areas: &'a [Area],
}

/// What the mail about a release to somebody is known by.
pub(super) fn key(release: ReleaseId, subscriber: i64) -> String {
    format!("{}{subscriber}", keys_of(release))
}

/// What the keys of all mails about a release begin with.
pub(super) fn keys_of(release: ReleaseId) -> String {
    format!("letter/{release}/")
}

/// The mail about a release to somebody, in the language nearest to theirs; none where nothing in it is for them.
pub(super) fn letter(letterhead: &Letterhead, to: &Subscriber, from: &Source<'_>) -> Result<Option<NewMail>> {
    let (reader, meant) = (&letterhead.to(Some(&to.lang)), to.choice().areas(from.areas));
    let is_meant = |item: &&ReleaseItem| meant.as_ref().is_none_or(|meant| meant.contains(&item.area_id));
    let items: Vec<&ReleaseItem> = from.items.iter().filter(is_meant).collect();
    let Some(version) = from.release.version.as_deref().filter(|_| !items.is_empty()) else { return Ok(None) };
    let page = reader.link(&releases::address(version));
    let shown = |item: &&ReleaseItem| {
        let told = from.texts.item((*item).clone(), reader.language);
        let lang = told.told_lang(&reader.language).to_owned();
        Shown { change: told.change, wording: told.told(reader.l), lang, link: page.clone() }
    };
    let lines = items.iter().take(MOST).map(shown).collect();
    let part = Part { lines, more: items.len().saturating_sub(MOST) };
    let summary = Some(from.heads.head(from.release, reader.language)).filter(|(summary, _)| !summary.is_empty());
    let told = &Told {
        intro: reader.l.subscribers_letter_intro(version, reader.site_name),
        summary,
        part,
        unsubscribe: reader.link(&one_click(&to.token)),
        choices: reader.link(&choices_of(&to.token)),
        link: page.clone(),
    };
    let subject = reader.l.subscribers_letter_subject(reader.site_name, version);
    let html = LetterHtml { to: reader, subject: &subject, told };
    let letter = Letter::render(&subject, &LetterText { to: reader, told }, &html)?;
    let stops = reader.plain_link(&one_click(&to.token));
    Ok(Some(letter.posted((key(from.release.id, to.id), MailKind::Letter), (None, &to.email, ""), Some(stops))))
}

/// What both bodies say of a recall.
struct Recalled<'a> {
    intro: String,
    reason: &'a str,
    /// The language of the reason.
    lang: &'a str,
    link: String,
    unsubscribe: String,
    choices: String,
}

#[derive(Template)]
#[template(path = "mail/subscribers/recalled.txt")]
struct RecalledText<'a> {
    to: &'a Reader<'a>,
    told: &'a Recalled<'a>,
}

#[derive(Template)]
#[template(path = "mail/subscribers/recalled.html")]
struct RecalledHtml<'a> {
    to: &'a Reader<'a>,
    subject: &'a str,
    told: &'a Recalled<'a>,
}

/// What the mail about the recall of a release to somebody is known by.
pub(super) fn recall_key(release: ReleaseId, subscriber: i64) -> String {
    format!("recalled-letter/{release}/{subscriber}")
}

/// The mail to somebody who was told that a release was out, and that is recalled.
pub(super) fn recalled(
    letterhead: &Letterhead,
    to: &Subscriber,
    release: &Release,
    recall: &Recall,
) -> Result<Option<NewMail>> {
    let Some(version) = release.version.as_deref() else { return Ok(None) };
    let reader = &letterhead.to(Some(&to.lang));
    let (reason, lang) = recall.told(reader.language);
    let told = &Recalled {
        intro: reader.l.recalls_mail_intro(version, reader.site_name),
        reason,
        lang,
        link: reader.link(&releases::address(version)),
        unsubscribe: reader.link(&one_click(&to.token)),
        choices: reader.link(&choices_of(&to.token)),
    };
    let subject = reader.l.recalls_mail_subject(version);
    let html = RecalledHtml { to: reader, subject: &subject, told };
    let letter = Letter::render(&subject, &RecalledText { to: reader, told }, &html)?;
    let stops = reader.plain_link(&one_click(&to.token));
    Ok(Some(letter.posted((recall_key(release.id, to.id), MailKind::Letter), (None, &to.email, ""), Some(stops))))
}
