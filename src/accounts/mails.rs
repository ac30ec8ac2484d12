//! The account mails. None of them shows the name somebody signed up with: anybody can enter a stranger's address and a
//! name that advertises something.

use super::model::SignUp;
use super::notes::Note;
use super::token::Token;
use crate::db::{Timestamp, UserId};
use crate::error::Result;
use crate::mail::{EmailAddress, Letter, Letterhead, MailKind, NewMail, Reader};
use crate::people::Person;

/// A mail with a link that works once, and what is stored of the link. Both are made before the write that keeps them.
#[derive(Clone)]
pub struct LinkMail {
    /// Stored with the link.
    pub token_hash: String,
    /// Holds the link itself.
    pub mail: NewMail,
}

/// The mails of which a sign-up, or a wish for another link, sends one.
#[derive(Clone)]
pub struct SignUpMails {
    /// For somebody new.
    pub confirm: LinkMail,
    /// For the member who has the address, if there was one a moment ago.
    pub known: Option<NewMail>,
}

impl SignUpMails {
    /// Both, since only the write knows which is right.
    pub fn prepare(head: &Letterhead, newcomer: &To<'_>, known: Option<&Person>, now: Timestamp) -> Result<Self> {
        let known = known.map(|person| already_registered(head, person, now)).transpose()?;
        Ok(Self { confirm: LinkMail::verify(head, newcomer)?, known })
    }
}

impl LinkMail {
    /// The link that confirms an address.
    fn verify(head: &Letterhead, to: &To<'_>) -> Result<Self> {
        Self::with(head, to, "verify", Note::verify, "/verify/")
    }

    /// The link to choose a new password.
    pub fn reset(head: &Letterhead, to: &To<'_>) -> Result<Self> {
        Self::with(head, to, "reset", Note::reset, "/password/reset/")
    }

    /// The link that makes this address that of a person.
    pub fn address(head: &Letterhead, person: &Person, address: &EmailAddress) -> Result<Self> {
        let to = To { email: address.as_str(), name: "", ..To::from(person) };
        Self::with(head, &to, "address", Note::address, ADDRESS)
    }

    fn with(head: &Letterhead, to: &To<'_>, about: &str, note: fn(&Reader<'_>) -> Note, path: &str) -> Result<Self> {
        let token = Token::draw()?;
        let token_hash = token.hash().to_owned();
        // Enough of the hash to tell mails apart.
        let mark: String = token_hash.chars().take(16).collect();
        let mail = addressed(head, to, format!("{about}/{mark}"), note, &format!("{path}{}", token.as_str()))?;
        Ok(Self { token_hash, mail })
    }
}

/// Somebody signed up with the address of a member: one such mail a day, however often it happens.
fn already_registered(head: &Letterhead, person: &Person, now: Timestamp) -> Result<NewMail> {
    let key = format!("already_registered/{}/{}", person.id, now.0.date_naive());
    addressed(head, &To::from(person), key, Note::already_registered, FORGOT)
}

/// The password was changed at this moment.
pub fn password_changed(head: &Letterhead, person: &Person, now: Timestamp) -> Result<NewMail> {
    let key = format!("password_changed/{}/{}", person.id, now.0.timestamp_micros());
    addressed(head, &To::from(person), key, Note::password_changed, FORGOT)
}

/// Many wrong passwords were tried at a person's account: one such mail a day.
pub fn guessed(head: &Letterhead, person: &Person, now: Timestamp) -> Result<NewMail> {
    let key = format!("guessed/{}/{}", person.id, now.0.date_naive());
    addressed(head, &To::from(person), key, Note::guessed, FORGOT)
}

/// Somebody wanted the address of a member for another account: one such mail a day.
pub fn address_in_use(head: &Letterhead, person: &Person, now: Timestamp) -> Result<NewMail> {
    let key = format!("address_in_use/{}/{}", person.id, now.0.date_naive());
    addressed(head, &To::from(person), key, Note::in_use, FORGOT)
}

/// The account of a person, as they are before, has another address from this moment on.
pub fn address_changed(head: &Letterhead, person: &Person, address: &EmailAddress, now: Timestamp) -> Result<NewMail> {
    let key = format!("address_changed/{}/{}", person.id, now.0.timestamp_micros());
    let masked = address.masked();
    addressed(head, &To::from(person), key, |to| Note::moved(to, &masked), "/")
}

const FORGOT: &str = "/password/forgot";
/// What the addresses of links to another address begin with.
const ADDRESS: &str = "/settings/address/";

/// Whom an account mail goes to.
pub struct To<'a> {
    /// Nobody yet: the write that adds them knows.
    pub id: Option<UserId>,
    /// Address.
    pub email: &'a str,
    /// Display name; empty until the address is confirmed.
    pub name: &'a str,
    /// Language of their mail.
    pub language: Option<&'a str>,
}

impl<'a> From<&'a SignUp> for To<'a> {
    fn from(new: &'a SignUp) -> Self {
        Self { id: None, email: new.email.as_str(), name: "", language: Some(&*new.language) }
    }
}

impl<'a> From<&'a Person> for To<'a> {
    fn from(person: &'a Person) -> Self {
        let name = if person.verified_at.is_some() { &*person.name } else { "" };
        Self { id: Some(person.id), email: &person.email, name, language: person.language.as_deref() }
    }
}

fn addressed(
    head: &Letterhead,
    whom: &To<'_>,
    key: String,
    note: impl FnOnce(&Reader<'_>) -> Note,
    path: &str,
) -> Result<NewMail> {
    let to = head.to(whom.language);
    Ok(posted(whom, key, note(&to).letter(&to, &to.link(path))?))
}

fn posted(whom: &To<'_>, key: String, letter: Letter) -> NewMail {
    letter.posted((key, MailKind::Account), (whom.id, whom.email, whom.name), None)
}

/// A letter to a person about their account, queued once under its key.
pub fn about_account(person: &Person, key: String, letter: Letter) -> NewMail {
    posted(&To::from(person), key, letter)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Catalog, Language};

    fn letterhead() -> Letterhead {
        let named =
            [("FRIDAY_SITE_NAME", "Fan & Friday".to_owned()), ("FRIDAY_BASE_URL", "https://friday.example".to_owned())];
        let config = crate::config::Config::load(&named, std::iter::empty(), |_, _| Ok(())).unwrap();
        Letterhead::new(&config, Catalog::load())
    }

    #[test]
    fn every_account_mail_has_one_line_of_subject_and_its_link_in_both_parts_in_every_language() {
        let head = letterhead();
        for language in Language::iter() {
            let to = head.to(Some(language));
            let link = to.link("/verify/abc");
            assert_eq!(link, format!("https://friday.example/{language}/verify/abc"));
            let notes = [
                Note::verify(&to),
                Note::reset(&to),
                Note::already_registered(&to),
                Note::password_changed(&to),
                Note::guessed(&to),
                Note::address(&to),
                Note::in_use(&to),
                Note::moved(&to, "x***@y***.org"),
            ];
            for note in notes {
                let letter = note.letter(&to, &link).unwrap();
                assert!(
                    !letter.subject.contains('\n') && letter.subject.contains("Fan & Friday"),
                    "{}",
                    letter.subject
                );
                assert!(letter.text.lines().any(|line| line == link), "{}", letter.text);
                assert!(!letter.text.contains(['<', '\u{2068}']) && !letter.text.contains("&amp;"), "{}", letter.text);
                assert!(letter.html.contains(&format!("href=\"{link}\"")), "{}", letter.html);
                assert!(letter.html.contains(&format!("<html lang=\"{language}\" dir=\"ltr\">")), "{}", letter.html);
                assert!(
                    letter.html.contains("color-scheme") && !letter.html.contains("Fan & Friday"),
                    "{}",
                    letter.html
                );
            }
        }
    }

    #[test]
    fn a_language_that_is_none_of_ours_gets_the_sites_and_links_without_one() {
        let head = letterhead();
        for language in [None, Some("tlh"), Some(""), Some("../evil")] {
            let to = head.to(language);
            assert_eq!((to.language, to.link("/posts/1").as_str()), (Language::En, "https://friday.example/posts/1"));
        }
    }
}
