//! The mail that tells of a recall.

use crate::error::Result;
use crate::mail::{Letter, Letterhead, MailKind, NewMail, Reader};
use crate::people::Recipient;
use crate::releases::{self, Recall, Release};
use crate::subscriptions;
use askama::Template;

/// What both bodies say.
struct Recalled<'a> {
    intro: String,
    reason: &'a str,
    /// The language of the reason.
    lang: &'a str,
    link: String,
    unsubscribe: String,
    settings: String,
}

#[derive(Template)]
#[template(path = "mail/recall/body.txt")]
struct Text<'a> {
    to: &'a Reader<'a>,
    recalled: &'a Recalled<'a>,
}

#[derive(Template)]
#[template(path = "mail/recall/body.html")]
struct Html<'a> {
    to: &'a Reader<'a>,
    subject: &'a str,
    recalled: &'a Recalled<'a>,
}

/// That a release was recalled, to somebody who was told that it was out.
pub(super) fn recalled(
    letterhead: &Letterhead,
    recipient: &Recipient,
    token: &str,
    (release, recall): (&Release, &Recall),
) -> Result<NewMail> {
    let to = &letterhead.to(recipient.language.as_deref());
    let version = release.version.as_deref().unwrap_or_default();
    let unsubscribe = subscriptions::one_click(token);
    let recalled = &Recalled {
        intro: to.l.recalls_mail_intro(version, to.site_name),
        reason: &recall.reason,
        lang: &recall.lang,
        link: to.link(&releases::address(version)),
        unsubscribe: to.link(&unsubscribe),
        settings: to.link(subscriptions::SETTINGS),
    };
    let subject = &to.l.recalls_mail_subject(version);
    let letter = Letter::render(subject, &Text { to, recalled }, &Html { to, subject, recalled })?;
    Ok(NewMail {
        key: format!("recall/{}/{}", release.id, recipient.id).into(),
        user_id: Some(recipient.id),
        kind: MailKind::Digest,
        to_address: recipient.address.clone(),
        to_name: recipient.name.clone(),
        subject: letter.subject,
        text: letter.text,
        html: letter.html,
        unsubscribe_url: Some(to.plain_link(&unsubscribe)),
    })
}
