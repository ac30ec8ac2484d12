//! The mail that tells followers of an answer.

use crate::db::{DecisionId, Timestamp, UserId};
use crate::error::Result;
use crate::i18n::Messages;
use crate::mail::{Letter, Letterhead, Line, MailKind, NewMail, Reader, with_link_colour};
use crate::people::Recipient;
use crate::posts::{self, Post, Status};
use crate::subscriptions::{self, Concern};
use crate::text::{whole_html, whole_markdown};
use crate::triage::Decision;
use askama::Template;

/// What both bodies say. Nobody's name is in it: a name can be an advertisement.
pub(super) struct Answer<'a> {
    /// What became of the post, in a sentence.
    pub sentence: String,
    pub title: &'a str,
    pub title_lang: &'a str,
    pub link: String,
    /// Where a merged post goes on.
    pub target: Option<String>,
    /// When a declined post is looked at again, in a sentence.
    pub revisit: Option<String>,
    pub note: &'a str,
    pub note_html: &'a str,
    pub note_lang: &'a str,
    /// What the button that leads there says.
    pub button: String,
    /// Why they get it, and how that ends; nothing more is to end where it is said once.
    pub why: String,
    pub stop: String,
    pub unsubscribe: String,
    pub settings: String,
}

#[derive(Template)]
#[template(path = "mail/decided/body.txt")]
struct Text<'a> {
    to: &'a Reader<'a>,
    answer: &'a Answer<'a>,
}

#[derive(Template)]
#[template(path = "mail/decided/body.html")]
struct Html<'a> {
    to: &'a Reader<'a>,
    subject: &'a str,
    answer: &'a Answer<'a>,
}

/// An answer and its note, whose links lead where they lead on the post's page: the same for everybody.
pub(super) struct Told<'a> {
    post: &'a Post,
    decision: &'a Decision,
    revisit: Option<Timestamp>,
    note: String,
    note_html: String,
}

impl<'a> Told<'a> {
    pub(super) fn new(
        letterhead: &Letterhead,
        (post, decision, revisit): &'a (Post, Decision, Option<Timestamp>),
    ) -> Self {
        let page = letterhead.page(&posts::address(post.slug()));
        let note_html = with_link_colour(&whole_html(&decision.note_html, &page));
        Self { post, decision, revisit: *revisit, note: whole_markdown(&decision.note, &page), note_html }
    }
}

/// An answer to a post, to one of those who wait for it; `token` is that of their links.
pub(super) fn decided(letterhead: &Letterhead, told: &Told<'_>, recipient: &Recipient, token: &str) -> Result<NewMail> {
    let Told { post, decision, revisit, note, note_html } = told;
    let to = letterhead.to(recipient.language.as_deref());
    let (subject, sentence) = words(to.l, decision.to, &post.title);
    let unsubscribe = subscriptions::one_click(token);
    let answer = Answer {
        sentence,
        title: &post.title,
        title_lang: &post.lang,
        link: to.link(&posts::address(post.slug())),
        target: decision.duplicate_of.map(|target| to.link(&posts::address(target))),
        revisit: revisit.map(|day| to.l.board_revisit(to.l.day(day.0, to.zone))),
        note,
        note_html,
        note_lang: &decision.lang,
        button: to.l.triage_mail_button(),
        why: to.l.triage_mail_why(to.site_name),
        stop: to.l.triage_mail_stop(to.l.board_unfollow()),
        unsubscribe: to.link(&unsubscribe),
        settings: to.link(subscriptions::SETTINGS),
    };
    let letter = answer.letter(&to, &subject)?;
    let lines = vec![answer.line()];
    Ok(notice(key(decision.id, recipient.id), recipient, letter, to.plain_link(&unsubscribe), lines))
}

/// A letter to somebody, by its key, with the address that unsubscribes at once, and what it says in short.
pub(super) fn notice(
    key: String,
    recipient: &Recipient,
    letter: Letter,
    unsubscribe: String,
    lines: Vec<Line>,
) -> NewMail {
    let whose = (Some(recipient.id), recipient.address.as_str(), recipient.name.as_str());
    NewMail { lines, ..letter.posted((key, MailKind::Notice), whose, Some(unsubscribe)) }
}

/// The occasion and the person: what is told once, and by which it is found again.
pub(super) fn key(decision: DecisionId, user: UserId) -> String {
    format!("{}{user}", below(decision))
}

/// What the keys of all mails about an answer begin with.
pub(super) fn below(decision: DecisionId) -> String {
    format!("decision/{decision}/")
}

/// What these mails are about, by which their reader may choose to get no more of them.
pub(super) fn about_all(mut mails: Vec<NewMail>, concern: Concern) -> Vec<NewMail> {
    for line in mails.iter_mut().flat_map(|mail| &mut mail.lines) {
        concern.as_str().clone_into(&mut line.concern);
    }
    mails
}

impl Answer<'_> {
    /// The same in short; what it is about is for whoever writes all mails of an event to say.
    pub(super) fn line(&self) -> Line {
        Line {
            concern: String::new(),
            sentence: self.sentence.clone(),
            title: self.title.to_owned(),
            lang: self.title_lang.to_owned(),
            link: self.link.clone(),
        }
    }

    pub(super) fn letter(&self, to: &Reader<'_>, subject: &str) -> Result<Letter> {
        let answer = self;
        Letter::render(subject, &Text { to, answer }, &Html { to, subject, answer })
    }
}

/// The subject and the first sentence for a new status.
pub(super) fn words(l: &Messages, to: Status, title: &str) -> (String, String) {
    match to {
        Status::Open => (l.triage_mail_open_subject(title), l.triage_mail_open()),
        Status::UnderReview => (l.triage_mail_under_review_subject(title), l.triage_mail_under_review()),
        Status::Planned => (l.triage_mail_planned_subject(title), l.triage_mail_planned()),
        Status::InProgress => (l.triage_mail_in_progress_subject(title), l.triage_mail_in_progress()),
        // Publication speaks through the digest; a mail about it would say what Ready says.
        Status::Ready | Status::Shipped => (l.triage_mail_ready_subject(title), l.triage_mail_ready()),
        Status::Declined => (l.triage_mail_declined_subject(title), l.triage_mail_declined()),
        Status::Duplicate => (l.triage_mail_duplicate_subject(title), l.triage_mail_duplicate()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Catalog, Language};

    fn letter(title: &str, note: &str) -> Letter {
        let config = crate::config::Config::load(&[], std::iter::empty(), |_, _| Ok(())).unwrap();
        let head = Letterhead::new(&config, Catalog::load());
        let to = head.to(None);
        let (subject, sentence) = words(to.l, Status::Duplicate, title);
        let answer = Answer {
            sentence,
            title,
            title_lang: "en",
            link: "https://friday.example/posts/7".to_owned(),
            target: Some("https://friday.example/posts/3".to_owned()),
            revisit: None,
            note,
            note_html: &with_link_colour(&crate::text::to_html(note)),
            note_lang: "en",
            button: "Open".to_owned(),
            why: "You follow it.".to_owned(),
            stop: "Stop following.".to_owned(),
            unsubscribe: "https://friday.example/unsubscribe/abc".to_owned(),
            settings: "https://friday.example/settings/mail".to_owned(),
        };
        answer.letter(&to, &subject).unwrap()
    }

    #[test]
    fn both_parts_say_the_same_and_markup_of_people_stays_text() {
        let letter = letter("Dark <b>mode</b> & more", &"Because we can. ".repeat(20));
        assert_eq!(letter.subject, "Merged: Dark <b>mode</b> & more");
        for link in ["/posts/7", "/posts/3", "/unsubscribe/abc", "/settings/mail"] {
            let link = format!("https://friday.example{link}");
            assert!(letter.text.lines().any(|line| line == link), "{}", letter.text);
            assert!(letter.html.contains(&format!("href=\"{link}\"")), "{}", letter.html);
        }
        assert!(letter.text.lines().all(|line| line.chars().count() <= 78), "{}", letter.text);
        assert!(letter.text.contains("Dark <b>mode</b> & more") && !letter.text.contains("&#"), "{}", letter.text);
        assert!(!letter.html.contains("<b>mode"), "{}", letter.html);
    }

    #[test]
    fn every_status_has_words_of_its_own() {
        let catalog = Catalog::load();
        let l = catalog.of(Language::En);
        let of = |status: &Status| words(l, *status, "Dark mode");
        let mut all: Vec<(String, String)> = Status::ALL.iter().map(of).collect();
        all.sort();
        all.dedup();
        assert_eq!(all.len(), Status::ALL.len() - 1, "only Ready and Shipped share theirs");
    }
}
