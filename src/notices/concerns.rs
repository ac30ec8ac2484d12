//! Mails of one sentence to somebody whom something concerns: a question, a correction, a vote, a group of testers, an answer
//! to what they asked.

use super::mails::{Answer, notice};
use crate::areas::Area;
use crate::asking::{Choice, Question};
use crate::db::UserId;
use crate::error::Result;
use crate::mail::{Letterhead, NewMail, Reader, with_link_colour};
use crate::on_behalf::OnBehalf;
use crate::owner_hours::{Hour, HourQuestion, News};
use crate::people::Recipient;
use crate::posts::{self, Post};
use crate::subscriptions;
use crate::testing::{Standing, Tester, address_of_testers};
use crate::text::{excerpt, literal, to_html};

/// Characters of a question that a mail tells; all of it stands on the post's page.
const ASKED: usize = 500;

/// That staff corrected a post, to its author.
pub(super) fn corrected(letterhead: &Letterhead, post: &Post, author: &Recipient, token: &str) -> Result<NewMail> {
    let words = |to: &Reader<'_>| Words {
        subject: to.l.correcting_mail_subject(post.title.as_str()),
        sentence: to.l.correcting_mail(),
        why: to.l.triage_mail_why(to.site_name),
        stop: to.l.triage_mail_stop(to.l.board_unfollow()),
        button: to.l.triage_mail_button(),
    };
    // Of one post once.
    about_post(letterhead, post, (author, token), format!("correction/{}/{}", post.id, author.id), words)
}

/// That staff ask what they would choose, to one of those who follow a post.
pub(super) fn asked(
    letterhead: &Letterhead,
    (post, question): &(Post, Question),
    recipient: &Recipient,
    token: &str,
) -> Result<NewMail> {
    let words = |to: &Reader<'_>| Words {
        subject: to.l.asking_mail_subject(post.title.as_str()),
        sentence: to.l.asking_mail(excerpt(&question.body, ASKED)),
        why: to.l.triage_mail_why(to.site_name),
        stop: to.l.triage_mail_stop(to.l.board_unfollow()),
        button: to.l.triage_mail_button(),
    };
    about_post(letterhead, post, (recipient, token), question_key(question.id, recipient.id), words)
}

/// What comes of a question, to one of those who answered it.
pub(super) fn concluded(
    letterhead: &Letterhead,
    (post, question, chosen): &(Post, Question, Option<Choice>),
    recipient: &Recipient,
    token: &str,
) -> Result<NewMail> {
    let words = |to: &Reader<'_>| Words {
        subject: to.l.asking_mail_concluded_subject(post.title.as_str()),
        sentence: match chosen {
            Some(chosen) => to.l.asking_mail_concluded_chosen(chosen.label.as_str()),
            None => to.l.asking_mail_concluded(),
        },
        why: to.l.asking_mail_concluded_why(to.site_name),
        stop: String::new(),
        button: to.l.triage_mail_button(),
    };
    let answer = Some((question.conclusion.as_str(), question.conclusion_lang.as_str()));
    let title = Title { words: &post.title, lang: &post.lang, page: posts::address(post.slug()), answer };
    about(letterhead, &title, (recipient, token), conclusion_key(question.id, recipient.id), words)
}

/// That staff cast a vote for somebody, to them.
pub(super) fn voted(
    letterhead: &Letterhead,
    (post, own): (&Post, &OnBehalf),
    voter: &Recipient,
    token: &str,
) -> Result<NewMail> {
    let words = |to: &Reader<'_>| Words {
        subject: to.l.on_behalf_mail_subject(post.title.as_str()),
        sentence: to.l.on_behalf_mail(),
        why: to.l.on_behalf_mail_why(to.site_name),
        stop: String::new(),
        button: to.l.triage_mail_button(),
    };
    about_post(letterhead, post, (voter, token), own.mail_key(), words)
}

/// That staff invite somebody to test an area, or have let them in, to them.
pub(super) fn tester(
    letterhead: &Letterhead,
    (area, tester): (&Area, &Tester),
    recipient: &Recipient,
    token: &str,
) -> Result<NewMail> {
    let name = |to: &Reader<'_>| area.named.of(&to.language).to_owned();
    let words = |to: &Reader<'_>| {
        let (subject, sentence) = if tester.standing == Standing::Joined {
            (to.l.testing_mail_admitted_subject(name(to)), to.l.testing_mail_admitted())
        } else {
            (to.l.testing_mail_invited_subject(name(to)), to.l.testing_mail_invited())
        };
        let (why, button) = (to.l.testing_mail_why(to.site_name), to.l.triage_mail_button());
        Words { subject, sentence, why, stop: String::new(), button }
    };
    let to = letterhead.to(recipient.language.as_deref());
    let name = name(&to);
    let title = Title { words: &name, lang: to.language.as_ref(), page: address_of_testers(area), answer: None };
    about(letterhead, &title, (recipient, token), tester.mail_key(), words)
}

/// That staff answered what somebody asked in an hour of theirs, to them.
pub(super) fn hour_answered(
    letterhead: &Letterhead,
    (area, question, key): (&Area, &HourQuestion, &str),
    recipient: &Recipient,
    token: &str,
) -> Result<NewMail> {
    let words = |to: &Reader<'_>| Words {
        subject: to.l.owner_hours_mail_subject(area.named.of(&to.language)),
        sentence: to.l.owner_hours_mail(),
        why: to.l.owner_hours_mail_why(to.site_name),
        stop: String::new(),
        button: to.l.owner_hours_mail_button(),
    };
    let answer = Some((question.answer.as_str(), question.answer_lang.as_str()));
    let title = Title { words: &question.body, lang: &question.lang, page: question.address(), answer };
    about(letterhead, &title, (recipient, token), key.to_owned(), words)
}

/// That staff answered what somebody asked or voted for in an hour of theirs, to them; of one question of their own, with its
/// answer.
pub(super) fn hour_answers(
    letterhead: &Letterhead,
    (area, hour, answered): &(Area, Hour, Vec<HourQuestion>),
    recipient: &Recipient,
    token: &str,
) -> Result<NewMail> {
    let key = hour.answers_key(recipient.id);
    let mut own = answered.iter().filter(|question| question.author_id == recipient.id);
    if let (Some(only), None) = (own.next(), own.next()) {
        return hour_answered(letterhead, (area, only, &key), recipient, token);
    }
    let words = |to: &Reader<'_>| Words {
        subject: to
            .l
            .owner_hours_mail_answers_subject(area.named.of(&to.language), to.l.date(hour.starts_at.0, to.zone)),
        sentence: to.l.owner_hours_mail_answers(),
        why: to.l.owner_hours_mail_answers_why(to.site_name),
        stop: String::new(),
        button: to.l.owner_hours_mail_off_button(),
    };
    let to = letterhead.to(recipient.language.as_deref());
    let name = to.l.owner_hours_title_of(area.named.of(&to.language), to.l.date(hour.starts_at.0, to.zone));
    let title = Title { words: &name, lang: to.language.as_ref(), page: hour.address(), answer: None };
    about(letterhead, &title, (recipient, token), key, words)
}

/// What became of an hour in which somebody asked, to them.
pub(super) fn hour(
    letterhead: &Letterhead,
    news: News,
    (area, hour): &(Area, Hour),
    recipient: &Recipient,
    token: &str,
) -> Result<NewMail> {
    let words = |to: &Reader<'_>| {
        let name = area.named.of(&to.language).to_owned();
        let (day, moment) = (to.l.date(hour.starts_at.0, to.zone), to.l.moment(hour.starts_at.0, to.zone));
        let (subject, sentence) = match news {
            News::CalledOff => (to.l.owner_hours_mail_off_subject(name, day), to.l.owner_hours_mail_off()),
            News::Held => (to.l.owner_hours_mail_on_subject(name, day), to.l.owner_hours_mail_on(moment)),
            News::Moved => (to.l.owner_hours_mail_moved_subject(name, day), to.l.owner_hours_mail_moved(moment)),
        };
        Words {
            subject,
            sentence,
            why: to.l.owner_hours_mail_off_why(to.site_name),
            stop: String::new(),
            button: to.l.owner_hours_mail_off_button(),
        }
    };
    let to = letterhead.to(recipient.language.as_deref());
    let name = to.l.owner_hours_title_of(area.named.of(&to.language), to.l.date(hour.starts_at.0, to.zone));
    let reason = (hour.reason.as_str(), hour.reason_lang.as_str());
    let answer = Some(reason).filter(|_| news == News::CalledOff);
    let title = Title { words: &name, lang: to.language.as_ref(), page: hour.address(), answer };
    about(letterhead, &title, (recipient, token), hour.mail_key(news, recipient.id), words)
}

/// What a mail is about.
pub(super) struct Title<'a> {
    pub words: &'a str,
    pub lang: &'a str,
    /// Its address on the site.
    pub page: String,
    /// What staff say to it, in plain text, and in which language.
    pub answer: Option<(&'a str, &'a str)>,
}

/// What a mail about a post says to one whom it concerns.
pub(super) struct Words {
    pub subject: String,
    pub sentence: String,
    pub why: String,
    pub stop: String,
    /// What the button that leads there says.
    pub button: String,
}

/// A sentence about a post, to somebody whom it concerns.
fn about_post(
    letterhead: &Letterhead,
    post: &Post,
    to: (&Recipient, &str),
    key: String,
    words: impl Fn(&Reader<'_>) -> Words,
) -> Result<NewMail> {
    let title = Title { words: &post.title, lang: &post.lang, page: posts::address(post.slug()), answer: None };
    about(letterhead, &title, to, key, words)
}

/// The same about something else.
pub(super) fn about(
    letterhead: &Letterhead,
    title: &Title<'_>,
    (recipient, token): (&Recipient, &str),
    key: String,
    words: impl Fn(&Reader<'_>) -> Words,
) -> Result<NewMail> {
    let to = letterhead.to(recipient.language.as_deref());
    let unsubscribe = subscriptions::one_click(token);
    let Words { subject, sentence, why, stop, button } = words(&to);
    let (note, note_lang) = title.answer.unwrap_or_default();
    let note_html = if note.is_empty() { String::new() } else { with_link_colour(&to_html(&literal(note))) };
    let answer = Answer {
        sentence,
        title: title.words,
        title_lang: title.lang,
        link: to.link(&title.page),
        target: None,
        revisit: None,
        note,
        note_html: &note_html,
        note_lang,
        button,
        why,
        stop,
        unsubscribe: to.link(&unsubscribe),
        settings: to.link(subscriptions::SETTINGS),
    };
    let letter = answer.letter(&to, &subject)?;
    Ok(notice(key, recipient, letter, to.plain_link(&unsubscribe), vec![answer.line()]))
}

/// The same, of what comes of a question.
pub(super) fn conclusion_key(question: i64, user: UserId) -> String {
    format!("{}{user}", concluded_below(question))
}

/// What the keys of all of these begin with.
pub(super) fn concluded_below(question: i64) -> String {
    format!("conclusion/{question}/")
}

/// The occasion and the person, of a question.
pub(super) fn question_key(question: i64, user: UserId) -> String {
    format!("{}{user}", asked_below(question))
}

/// What the keys of all of these begin with.
pub(super) fn asked_below(question: i64) -> String {
    format!("question/{question}/")
}
