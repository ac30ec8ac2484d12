//! The mail that tells of a recall.

use crate::error::Result;
use crate::mail::{Letter, Letterhead, MailKind, NewMail, Reader};
use crate::people::Recipient;
use crate::releases::{self, Recall};
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
    (version, recall): (&str, &Recall),
) -> Result<NewMail> {
    let to = &letterhead.to(recipient.language.as_deref());
    let (unsubscribe, (reason, lang)) = (subscriptions::one_click(token), recall.told(to.language));
    let recalled = &Recalled {
        intro: to.l.recalls_mail_intro(version, to.site_name),
        reason,
        lang,
        link: to.link(&releases::address(version)),
        unsubscribe: to.link(&unsubscribe),
        settings: to.link(subscriptions::SETTINGS),
    };
    let subject = &to.l.recalls_mail_subject(version);
    let letter = Letter::render(subject, &Text { to, recalled }, &Html { to, subject, recalled })?;
    let whose = (Some(recipient.id), recipient.address.as_str(), recipient.name.as_str());
    let key = format!("recall/{}/{}", recall.release_id, recipient.id);
    Ok(letter.posted((key, MailKind::Digest), whose, Some(to.plain_link(&unsubscribe))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::{ReleaseId, UserId};
    use crate::i18n::{Catalog, Language};
    use crate::releases::InOthers;

    #[test]
    fn it_says_in_every_language_which_release_and_why_and_how_to_hear_no_more() {
        let named = [("FRIDAY_BASE_URL", "https://friday.example".to_owned())];
        let config = crate::config::Config::load(&named, std::iter::empty(), |_, _| Ok(())).unwrap();
        let head = Letterhead::new(&config, Catalog::load());
        let reason = "Phones with <b>two</b> cards & no memory card do not boot. ".repeat(3);
        let (reason, lang) = (reason.trim().to_owned(), "en".to_owned());
        let others = InOthers::from(vec![("de".to_owned(), "Sie starten nicht.".to_owned())]);
        let recall = Recall { release_id: ReleaseId(5), reason, lang, by_id: UserId(1), told_at: None, others };
        for language in Language::iter() {
            let recipient = Recipient {
                id: UserId(7),
                name: "Ada".to_owned(),
                address: "ada@example.org".to_owned(),
                language: Some(language.to_string()),
            };
            let mail = recalled(&head, &recipient, "abc", ("26.11.20", &recall)).unwrap();
            assert_eq!(mail.key.as_str(), "recall/5/7");
            assert!(mail.subject.contains("26.11.20"), "{}", mail.subject);
            let says = if *language == Language::De { "Sie starten nicht." } else { "<b>two</b> cards & no" };
            assert!(mail.text.contains(says) && !mail.text.contains("&#"), "{}", mail.text);
            assert!(!mail.html.contains("<b>two"), "{}", mail.html);
            for path in ["/releases/26.11.20", "/unsubscribe/abc", subscriptions::SETTINGS] {
                let link = format!("https://friday.example/{language}{path}");
                assert!(mail.text.lines().any(|line| line == link), "{link} in {}", mail.text);
                assert!(mail.html.contains(&format!("href=\"{link}\"")), "{link} in {}", mail.html);
            }
            let is_bare = |part: &str| !part.contains(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}']);
            assert!(is_bare(&mail.text) && is_bare(&mail.html) && is_bare(&mail.subject), "{language}");
        }
    }
}
