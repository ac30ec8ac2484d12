//! Several notices to one person that are due at the same time, written as one mail.

use super::mails::notice;
use crate::db::{Conn, MailId, Timestamp, UserId};
use crate::error::Result;
use crate::jobs;
use crate::mail::{self, Letter, Letterhead, Line, NewMail, Part, Reader};
use crate::people::{self, Recipient};
use crate::subscriptions;
use askama::Template;

/// People looked at in one chunk: each of them gets one mail in place of a few.
const CHUNK: i64 = 100;

/// Some of the people to whom several notices are due.
pub struct Gathered {
    letters: Vec<(Recipient, String, Vec<Part>)>,
    /// Behind whom the next of them come; nobody where these were the last.
    pub next: Option<UserId>,
}

impl Gathered {
    /// Whether there is nobody among them for whom one mail is to be written.
    pub fn is_empty(&self) -> bool {
        self.letters.is_empty()
    }
}

/// A mail, and those in whose place it goes.
pub type Joined = (NewMail, Vec<MailId>);

/// Reads what is due to the next people who have several notices to get.
pub fn read_together(conn: &mut Conn, after: UserId, now: Timestamp) -> Result<Gathered> {
    let people = mail::with_several(conn, after, now, CHUNK)?;
    let next = jobs::last_of_full(&people, CHUNK).copied();
    let mut parts = mail::parts_of(conn, &people, now)?;
    let mut wishes = subscriptions::wishes_of(conn, &people)?;
    let letters = people::recipients(conn, &people)?
        .into_iter()
        .filter_map(|recipient| {
            let (_, token) = wishes.remove(&recipient.id)?;
            let theirs = parts.remove(&recipient.id)?;
            Some((recipient, token, theirs))
        })
        .collect();
    Ok(Gathered { letters, next })
}

/// What both bodies say.
struct Together<'a> {
    sentence: String,
    lines: Vec<&'a Line>,
    unsubscribe: String,
    settings: String,
}

#[derive(Template)]
#[template(path = "mail/together/body.txt")]
struct Text<'a> {
    to: &'a Reader<'a>,
    together: &'a Together<'a>,
}

#[derive(Template)]
#[template(path = "mail/together/body.html")]
struct Html<'a> {
    to: &'a Reader<'a>,
    subject: &'a str,
    together: &'a Together<'a>,
}

/// Writes the mails, with no database at hand.
pub fn render_together(gathered: &Gathered, letterhead: &Letterhead) -> Result<Vec<Joined>> {
    gathered.letters.iter().map(|(to, token, parts)| write(letterhead, to, token, parts)).collect()
}

fn write(letterhead: &Letterhead, recipient: &Recipient, token: &str, parts: &[Part]) -> Result<Joined> {
    let to = letterhead.to(recipient.language.as_deref());
    let lines: Vec<&Line> = parts.iter().flat_map(|part| &part.lines).collect();
    let count = i64::try_from(lines.len()).unwrap_or(i64::MAX);
    let subject = to.l.notices_together_subject(count, to.l.counted(count), to.site_name);
    let unsubscribe = subscriptions::one_click(token);
    let together = Together {
        sentence: to.l.notices_together(),
        lines,
        unsubscribe: to.link(&unsubscribe),
        settings: to.link(subscriptions::SETTINGS),
    };
    let html = Html { to: &to, subject: &subject, together: &together };
    let letter = Letter::render(&subject, &Text { to: &to, together: &together }, &html)?;
    let ids: Vec<MailId> = parts.iter().map(|part| part.id).collect();
    let first = ids.iter().min().map_or(0, |id| id.0);
    // The words stay with the mail, which may wait for others in its turn.
    let lines = together.lines.into_iter().cloned().collect();
    let key = format!("together/{first}");
    Ok((notice(key, recipient, letter, to.plain_link(&unsubscribe), lines), ids))
}

/// Queues the mails in place of those they are made of. Where one of these was taken back while they were written, nothing is
/// kept, and all is read again.
pub fn queue_together(conn: &mut Conn, joined: &[Joined], now: Timestamp) -> Result<()> {
    let people: Vec<UserId> = joined.iter().filter_map(|(mail, _)| mail.user_id).collect();
    // Held: who unsubscribes at this moment waits, and then finds the one mail.
    let wanted = subscriptions::still_wanted(conn, &people)?;
    for (mail, parts) in joined {
        if mail.user_id.and_then(|user| wanted.get(&user)).is_some_and(|wanted| wanted.notices) {
            mail::join(conn, parts, mail, now)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Catalog, Language};

    #[test]
    fn it_tells_each_thing_with_its_link_in_every_language_and_markup_of_people_stays_text() {
        let config = crate::config::Config::load(&[], std::iter::empty(), |_, _| Ok(())).unwrap();
        let head = Letterhead::new(&config, Catalog::load());
        let part = |id: i64, title: &str| Part {
            id: MailId(id),
            lines: vec![Line {
                concern: "answers".to_owned(),
                sentence: "A post you follow is planned:".to_owned(),
                title: title.to_owned(),
                lang: "en".to_owned(),
                link: format!("https://friday.example/posts/{id}"),
            }],
        };
        let parts = [part(7, "Dark <b>mode</b> & more"), part(5, "夜间模式")];
        for language in Language::iter() {
            let recipient = Recipient {
                id: UserId(3),
                name: "Ada".to_owned(),
                address: "ada@example.org".to_owned(),
                language: Some(language.to_string()),
            };
            let (mail, ids) = write(&head, &recipient, "abc", &parts).unwrap();
            assert_eq!((mail.key.as_str(), ids, mail.lines.len()), ("together/5", vec![MailId(7), MailId(5)], 2));
            assert!(mail.subject.contains('2'), "{}", mail.subject);
            for said in
                ["https://friday.example/posts/7", "https://friday.example/posts/5", "夜间模式", "/unsubscribe/abc"]
            {
                assert!(mail.text.contains(said) && mail.html.contains(said), "{language}: {said}: {}", mail.text);
            }
            assert!(mail.text.contains("Dark <b>mode</b> & more") && !mail.html.contains("<b>mode"), "{}", mail.html);
        }
    }
}
