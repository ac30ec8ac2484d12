//! The mail to somebody who leaves.

use super::actions::WEEK;
use crate::accounts::{self, LEAVING};
use crate::db::Timestamp;
use crate::error::Result;
use crate::mail::{Letter, Letterhead, NewMail, Reader};
use crate::people::Person;
use askama::Template;

#[derive(Template)]
#[template(path = "mail/leaving/body.txt")]
struct Text<'a> {
    to: &'a Reader<'a>,
    day: &'a str,
    link: &'a str,
}

#[derive(Template)]
#[template(path = "mail/leaving/body.html")]
struct Html<'a> {
    to: &'a Reader<'a>,
    subject: &'a str,
    day: &'a str,
    link: &'a str,
}

/// On which day the account goes, and how it is kept.
pub(super) fn leaves(head: &Letterhead, person: &Person, now: Timestamp) -> Result<NewMail> {
    let to = &head.to(person.language.as_deref());
    let (subject, link) = (to.l.leaving_mail_subject(to.site_name), to.link(LEAVING));
    let day = to.l.day(now.plus(WEEK).0, to.zone);
    let (day, link) = (day.as_str(), link.as_str());
    let letter = Letter::render(&subject, &Text { to, day, link }, &Html { to, subject: &subject, day, link })?;
    Ok(accounts::about_account(person, format!("leaving/{}/{}", person.id, now.micros()), letter))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::UserId;
    use crate::i18n::{Catalog, Language};
    use crate::people::Role;

    #[test]
    fn the_day_and_the_way_to_stay_are_in_both_parts_in_every_language() {
        let named =
            [("FRIDAY_SITE_NAME", "Fan & Friday".to_owned()), ("FRIDAY_BASE_URL", "https://friday.example".to_owned())];
        let config = crate::config::Config::load(&named, std::iter::empty(), |_, _| Ok(())).unwrap();
        let head = Letterhead::new(&config, Catalog::load());
        let now = Timestamp("2026-11-20T12:00:00Z".parse().unwrap());
        for language in Language::iter() {
            let person = Person {
                id: UserId(3),
                email: "ada@example.org".to_owned(),
                email_key: "ada@example.org".to_owned(),
                name: "Ada".to_owned(),
                handle: "ada".to_owned(),
                role: Role::Member,
                verified_at: Some(now),
                language: Some(language.to_string()),
                name_hidden: false,
                profile_hidden: false,
                leaving_at: None,
                erased_at: None,
            };
            let mail = leaves(&head, &person, now).unwrap();
            let link = format!("https://friday.example/{language}/settings/erase");
            assert!(!mail.subject.contains('\n') && mail.subject.contains("Fan & Friday"), "{}", mail.subject);
            assert!(mail.text.lines().any(|line| line == link), "{}", mail.text);
            assert!(mail.text.contains("27") && mail.html.contains("27"), "{}", mail.text);
            assert!(mail.html.contains(&format!("href=\"{link}\"")), "{}", mail.html);
        }
    }
}
