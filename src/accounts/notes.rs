//! What the account mails say.

use crate::error::Result;
use crate::mail::{Letter, Reader};
use askama::Template;

/// What an account mail says around its one link.
pub(super) struct Note {
    subject: String,
    before: Vec<String>,
    button: String,
    after: Option<String>,
}

#[derive(Template)]
#[template(path = "mail/account/body.txt")]
struct Text<'a> {
    to: &'a Reader<'a>,
    note: &'a Note,
    link: &'a str,
}

#[derive(Template)]
#[template(path = "mail/account/body.html")]
struct Html<'a> {
    to: &'a Reader<'a>,
    subject: &'a str,
    note: &'a Note,
    link: &'a str,
}

impl Note {
    pub(super) fn verify(to: &Reader<'_>) -> Self {
        Self {
            subject: to.l.accounts_mail_verify_subject(to.site_name),
            before: vec![to.l.accounts_mail_verify_text(to.site_name)],
            button: to.l.accounts_mail_verify_button(),
            after: Some(to.l.accounts_mail_verify_life()),
        }
    }

    pub(super) fn already_registered(to: &Reader<'_>) -> Self {
        Self {
            subject: to.l.accounts_mail_known_subject(to.site_name),
            before: vec![to.l.accounts_mail_known_text(to.site_name), to.l.accounts_mail_known_way()],
            button: to.l.accounts_mail_known_button(),
            after: Some(to.l.accounts_mail_known_not_you()),
        }
    }

    pub(super) fn reset(to: &Reader<'_>) -> Self {
        Self {
            subject: to.l.accounts_mail_reset_subject(to.site_name),
            before: vec![to.l.accounts_mail_reset_text(to.site_name)],
            button: to.l.accounts_mail_reset_button(),
            after: Some(to.l.accounts_mail_reset_life()),
        }
    }

    pub(super) fn password_changed(to: &Reader<'_>) -> Self {
        Self {
            subject: to.l.accounts_mail_changed_subject(to.site_name),
            before: vec![to.l.accounts_mail_changed_text(to.site_name), to.l.accounts_mail_changed_not_you()],
            button: to.l.accounts_mail_changed_button(),
            after: None,
        }
    }

    pub(super) fn guessed(to: &Reader<'_>) -> Self {
        Self {
            subject: to.l.accounts_mail_guessed_subject(to.site_name),
            before: vec![to.l.accounts_mail_guessed_text(to.site_name), to.l.accounts_mail_guessed_way()],
            button: to.l.accounts_mail_changed_button(),
            after: None,
        }
    }

    pub(super) fn address(to: &Reader<'_>) -> Self {
        Self {
            subject: to.l.accounts_mail_address_subject(to.site_name),
            before: vec![to.l.accounts_mail_address_text(to.site_name)],
            button: to.l.accounts_mail_address_button(),
            after: Some(to.l.accounts_mail_address_life()),
        }
    }

    /// For the member whose address somebody wanted for an account.
    pub(super) fn in_use(to: &Reader<'_>) -> Self {
        Self {
            before: vec![to.l.accounts_mail_in_use_text(to.site_name), to.l.accounts_mail_known_way()],
            ..Self::already_registered(to)
        }
    }

    /// For the address that was left, with what others may see of the new one.
    pub(super) fn moved(to: &Reader<'_>, masked: &str) -> Self {
        Self {
            subject: to.l.accounts_mail_moved_subject(to.site_name),
            before: vec![to.l.accounts_mail_moved_text(to.site_name, masked), to.l.accounts_mail_moved_not_you()],
            button: to.l.accounts_mail_moved_button(),
            after: None,
        }
    }

    pub(super) fn letter(&self, to: &Reader<'_>, link: &str) -> Result<Letter> {
        Letter::render(
            &self.subject,
            &Text { to, note: self, link },
            &Html { to, subject: &self.subject, note: self, link },
        )
    }
}
