//! The account mails, and how a mail's three templates become one letter. None of them shows the name somebody signed
//! up with: anybody can enter a stranger's address and a name that advertises something.

use super::store::Account;
use super::token::Token;
use crate::db::Timestamp;
use crate::error::{Error, Result};
use crate::i18n::{Messages, plain};
use crate::mail::{Letterhead, MailKind, NewMail};
use askama::Template;

/// Longest line of a plain text part, where its words allow it.
const LINE: usize = 72;
/// Stands above what mail programs show as a signature; without its blank at the end they do not know it (RFC 3676 §4.3).
const SIGNATURE: &str = "-- ";

/// The words of one mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// One line.
    pub subject: String,
    /// Plain text part, wrapped.
    pub text: String,
    /// HTML part.
    pub html: String,
}

impl Letter {
    /// Renders `subject.txt`, `body.txt` and `body.html` of a mail.
    pub fn render(subject: &impl Template, text: &impl Template, html: &impl Template) -> Result<Self> {
        let broken = |error| Error::Broken(Box::new(error));
        Ok(Self {
            subject: plain(subject.render().map_err(broken)?.trim()),
            text: wrapped(&plain(&text.render().map_err(broken)?)),
            html: html.render().map_err(broken)?,
        })
    }
}

/// Breaks long lines between words; what belongs to a point of a list stays under it. A link is one word and stays
/// whole; so do lines that begin with a blank.
pub fn wrapped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / LINE);
    for line in text.trim().lines() {
        let mut width = 0;
        let hanging = if line.starts_with("* ") || line.starts_with("- ") { "  " } else { "" };
        if line == SIGNATURE {
            out.push_str(line);
        } else if line.starts_with(' ') || line.chars().count() <= LINE {
            out.push_str(line.trim_end());
        } else {
            for word in line.split(' ').filter(|word| !word.is_empty()) {
                let length = word.chars().count();
                if width > 0 && width + 1 + length > LINE {
                    out.push('\n');
                    out.push_str(hanging);
                    width = hanging.len();
                } else if width > 0 {
                    out.push(' ');
                    width += 1;
                }
                out.push_str(word);
                width += length;
            }
        }
        out.push('\n');
    }
    out
}

/// Declares the three templates of an account mail and the function that renders them.
macro_rules! letter {
    ($render:ident, $subject:tt, $text:tt, $html:tt) => {
        fn $render(head: &Letterhead, language: Option<&str>, link: &str) -> Result<Letter> {
            #[derive(Template)]
            #[template(path = $subject)]
            struct Subject<'a> {
                l: &'a Messages,
                site_name: &'a str,
            }
            #[derive(Template)]
            #[template(path = $text)]
            struct Text<'a> {
                l: &'a Messages,
                site_name: &'a str,
                link: &'a str,
            }
            #[derive(Template)]
            #[template(path = $html)]
            struct Html<'a> {
                l: &'a Messages,
                site_name: &'a str,
                link: &'a str,
            }
            let (l, site_name) = (head.l(language), head.site_name.as_str());
            Letter::render(&Subject { l, site_name }, &Text { l, site_name, link }, &Html { l, site_name, link })
        }
    };
}

letter!(verify_letter, "mail/verify/subject.txt", "mail/verify/body.txt", "mail/verify/body.html");
letter!(reset_letter, "mail/reset/subject.txt", "mail/reset/body.txt", "mail/reset/body.html");
letter!(
    already_registered_letter,
    "mail/already_registered/subject.txt",
    "mail/already_registered/body.txt",
    "mail/already_registered/body.html"
);
letter!(
    password_changed_letter,
    "mail/password_changed/subject.txt",
    "mail/password_changed/body.txt",
    "mail/password_changed/body.html"
);

/// The link that confirms an address.
pub fn verify(head: &Letterhead, to: &Account, token: &Token) -> Result<NewMail> {
    let link = format!("{}/verify/{}", head.base_url, token.as_str());
    Ok(addressed(to, format!("verify/{}", mark(token)), verify_letter(head, to.language.as_deref(), &link)?))
}

/// Somebody signed up with the address of a member: one such mail a day, however often it happens.
pub fn already_registered(head: &Letterhead, to: &Account, now: Timestamp) -> Result<NewMail> {
    let key = format!("already_registered/{}/{}", to.id, now.0.date_naive());
    Ok(addressed(to, key, already_registered_letter(head, to.language.as_deref(), &forgot(head))?))
}

/// The link to choose a new password.
pub fn reset(head: &Letterhead, to: &Account, token: &Token) -> Result<NewMail> {
    let link = format!("{}/password/reset/{}", head.base_url, token.as_str());
    Ok(addressed(to, format!("reset/{}", mark(token)), reset_letter(head, to.language.as_deref(), &link)?))
}

/// The password was changed; `session` is the one that began with it.
pub fn password_changed(head: &Letterhead, to: &Account, session: &Token) -> Result<NewMail> {
    let key = format!("password_changed/{}", mark(session));
    Ok(addressed(to, key, password_changed_letter(head, to.language.as_deref(), &forgot(head))?))
}

fn forgot(head: &Letterhead) -> String {
    format!("{}/password/forgot", head.base_url)
}

/// Enough of a token's hash to tell mails apart.
fn mark(token: &Token) -> String {
    token.hash().chars().take(16).collect()
}

fn addressed(to: &Account, key: String, letter: Letter) -> NewMail {
    NewMail {
        key,
        user_id: Some(to.id),
        kind: MailKind::Account,
        to_address: to.email.clone(),
        to_name: if to.verified_at.is_some() { to.name.clone() } else { String::new() },
        subject: letter.subject,
        text: letter.text,
        html: letter.html,
        unsubscribe_url: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_break_between_words_and_links_stay_whole() {
        let link = format!("https://friday.example/verify/{}", "x".repeat(60));
        let text = format!("{} {link} end\n\n  kept as it is\n", "word ".repeat(20).trim());
        let lines: Vec<String> = wrapped(&text).lines().map(str::to_owned).collect();
        assert!(lines.iter().all(|line| line.chars().count() <= LINE || line.contains(&link)), "{lines:?}");
        assert!(lines.contains(&link));
        assert_eq!(&lines[lines.len() - 2..], ["", "  kept as it is"]);
        let point = format!("* {}\n-- \nname", "word ".repeat(16).trim());
        let lines: Vec<String> = wrapped(&point).lines().map(str::to_owned).collect();
        assert_eq!(&lines[1..], ["  word word", "-- ", "name"]);
    }

    fn letterhead() -> Letterhead {
        let named = [("FRIDAY_SITE_NAME", "Fan & Friday".to_owned())];
        let config = crate::config::Config::load(&named, std::iter::empty(), |_, _| Ok(())).unwrap();
        Letterhead::new(&config, crate::i18n::Catalog::load())
    }

    #[test]
    fn every_account_mail_has_one_line_of_subject_and_its_link_in_both_parts() {
        let head = letterhead();
        let link = "https://friday.example/verify/abc";
        for render in [verify_letter, reset_letter, already_registered_letter, password_changed_letter] {
            let letter = render(&head, None, link).unwrap();
            assert!(!letter.subject.contains('\n') && letter.subject.contains("Fan & Friday"), "{}", letter.subject);
            assert!(letter.text.lines().any(|line| line == link), "{}", letter.text);
            assert!(letter.text.lines().all(|line| line.chars().count() <= LINE), "{}", letter.text);
            assert!(!letter.text.contains(['<', '\u{2068}']) && !letter.text.contains("&amp;"), "{}", letter.text);
            assert!(letter.html.contains(&format!("href=\"{link}\"")), "{}", letter.html);
            assert!(letter.html.contains("color-scheme") && !letter.html.contains("Fan & Friday"), "{}", letter.html);
        }
    }
}
