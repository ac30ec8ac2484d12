//! The page of an inbox, in the reader's words.

use super::reading::{Bundle, Entry, Inbox};
use super::web::INBOX;
use crate::areas::Area;
use crate::awards;
use crate::comments;
use crate::db::{CommentId, DecisionId, PostId, ReleaseId, Timestamp};
use crate::events::What;
use crate::groups::News;
use crate::meetups;
use crate::owner_hours;
use crate::people;
use crate::polls;
use crate::posts;
use crate::releases;
use crate::testing::{Standing, address_of_testers};
use crate::web::{Cx, Page, PageNumber, Pager};
use askama::Template;

/// `/inbox`
#[derive(Template)]
#[template(path = "inbox/inbox.html")]
pub(super) struct InboxPage<'a> {
    page: Page<'a>,
    bundles: Vec<Told>,
    pager: Pager,
    newest: i64,
    /// The address of this page, to which each button leads back.
    here: String,
    /// The reader's own page.
    profile: String,
}

/// A bundle in words.
struct Told {
    heading: Heading,
    lines: Vec<Line>,
    /// "and 12 more"; empty where all are told.
    others: String,
    has_unread: bool,
    /// The field of the button that marks it as read, and its value.
    field: &'static str,
    key: i64,
}

/// What a bundle is about.
enum Heading {
    /// A post, and where the newest of it stands.
    Post { title: String, lang: String, href: String },
    /// A post that the reader cannot see by now, of this number.
    Unseen(PostId),
    /// What the only line says, and where it leads; empty where that is not there any more.
    Itself(String),
}

/// One entry.
struct Line {
    words: String,
    at: Timestamp,
    is_unread: bool,
}

impl Told {
    /// What it is called for whoever hears the page.
    fn name(&self) -> String {
        match &self.heading {
            Heading::Post { title, .. } => title.clone(),
            Heading::Unseen(number) => format!("#{number}"),
            Heading::Itself(_) => self.lines.first().map(|line| line.words.clone()).unwrap_or_default(),
        }
    }

    /// Where its only line leads, which stands by itself.
    fn leads(&self) -> Option<&str> {
        match &self.heading {
            Heading::Itself(href) if !href.is_empty() => Some(href),
            _ => None,
        }
    }
}

impl<'a> InboxPage<'a> {
    pub(super) fn new(cx: &'a Cx, inbox: &Inbox, number: PageNumber) -> Self {
        let l = cx.l();
        let pager = Pager::new(INBOX, "", number, inbox.has_more);
        let here = if number.get() > 1 { format!("{INBOX}?page={}", number.get()) } else { INBOX.to_owned() };
        let profile = cx.viewer.as_ref().map(|viewer| people::address(&viewer.handle)).unwrap_or_default();
        let page = cx.page(pager.title(l.inbox_title(), l));
        let bundles = inbox.bundles.iter().map(|bundle| told(&page, inbox, bundle)).collect();
        Self { bundles, page, pager, newest: inbox.newest, here, profile }
    }
}

fn told(page: &Page<'_>, inbox: &Inbox, bundle: &Bundle) -> Told {
    let newest = bundle.told.first();
    let line = |entry: &Entry| {
        let words = match entry.post {
            Some(_) => of_post(page, inbox, entry),
            None => elsewhere(page, inbox, entry).0,
        };
        Line { words, at: entry.at, is_unread: entry.is_unread }
    };
    let (heading, field, key) = match newest.map(|entry| (entry, entry.post)) {
        Some((entry, Some(number))) => {
            let heading = match inbox.posts.get(&number) {
                Some(post) => {
                    let href = match entry.what {
                        What::Commented | What::Mentioned if inbox.comments.contains(&entry.subject) => {
                            comments::address(number, CommentId(entry.subject))
                        }
                        _ => posts::address(post.slug()),
                    };
                    Heading::Post { title: post.title.clone(), lang: post.lang.clone(), href }
                }
                None => Heading::Unseen(number),
            };
            (heading, "post", number.0)
        }
        Some((entry, None)) => (Heading::Itself(elsewhere(page, inbox, entry).1), "entry", entry.id),
        None => (Heading::Itself(String::new()), "entry", 0),
    };
    let others = bundle.others;
    Told {
        heading,
        lines: bundle.told.iter().map(line).collect(),
        others: if others > 0 { page.l.inbox_others(others, page.counted(others)) } else { String::new() },
        has_unread: bundle.unread > 0,
        field,
        key,
    }
}

/// What happened to a post.
fn of_post(page: &Page<'_>, inbox: &Inbox, entry: &Entry) -> String {
    let l = page.l;
    match entry.what {
        What::Decided => match inbox.statuses.get(&DecisionId(entry.subject)) {
            Some(status) => l.inbox_decided(status.word(l)),
            None => l.inbox_gone(),
        },
        What::Corrected => l.inbox_corrected(),
        What::VotedOnBehalf => l.inbox_voted(),
        What::Asked => l.inbox_asked(),
        What::Concluded => l.inbox_concluded(),
        // Removed since, or hidden a moment ago.
        What::Commented | What::Mentioned if !inbox.comments.contains(&entry.subject) => l.inbox_gone(),
        What::Commented => match inbox.people.get(&entry.actor) {
            Some(person) => l.inbox_commented(person.named(l)),
            None => l.inbox_gone(),
        },
        What::Mentioned | What::MentionedInPost => match inbox.people.get(&entry.actor) {
            Some(person) => l.mentions_inbox(person.named(l)),
            None => l.inbox_gone(),
        },
        What::HiddenOfAuthor => l.inbox_hidden(),
        What::CommentHidden => l.inbox_hidden_comment(),
        What::Approved if entry.subject > 0 => l.inbox_approved_comment(),
        What::Approved => l.inbox_approved(),
        What::PostRestored => l.inbox_restored(),
        What::CommentRestored => l.inbox_restored_comment(),
        What::Appeared => l.inbox_appeared(),
        What::FixReopened => l.verifying_reopened(),
        // None of these comes in about a post.
        What::Undone
        | What::ConclusionTakenBack
        | What::TesterTaken
        | What::GroupPlace
        | What::HourAnswered
        | What::AnsweredInHour
        | What::HourCalledOff
        | What::HourHeld
        | What::HourMoved
        | What::MarketOpened
        | What::MarketClosed
        | What::PollClosed
        | What::AwardPresented
        | What::MeetupNews
        | What::PostHidden
        | What::Published
        | What::Recalled
        | What::Shipped => l.inbox_gone(),
    }
}

/// What happened elsewhere than to a post, in the words of its mail, and where it stands.
fn elsewhere(page: &Page<'_>, inbox: &Inbox, entry: &Entry) -> (String, String) {
    let l = page.l;
    let gone = || (l.inbox_gone(), String::new());
    if let What::Published | What::Recalled | What::Shipped = entry.what {
        let Some(version) = inbox.versions.get(&ReleaseId(entry.subject)) else { return gone() };
        let words = match entry.what {
            What::Published => l.inbox_published(version.as_str()),
            What::Recalled => l.recalls_mail_subject(version.as_str()),
            _ => l.inbox_shipped(version.as_str()),
        };
        return (words, releases::address(version));
    }
    if entry.what == What::AwardPresented {
        let Some((version, year)) = inbox.awards.get(&ReleaseId(entry.subject)) else { return gone() };
        return (l.awards_inbox(version.as_str()), awards::address_of(*year, version));
    }
    if entry.what == What::GroupPlace {
        let Some((group, news)) = inbox.places.get(&entry.subject) else { return gone() };
        let name = group.name.as_str();
        let words = match news {
            News::Invited => l.groups_mail_invited_subject(name),
            News::Joined => l.groups_mail_joined_subject(name),
            News::TurnedDown => l.groups_mail_turned_down_subject(name),
            News::Removed => l.groups_mail_removed_subject(name),
        };
        return (words, group.address());
    }
    if entry.what == What::TesterTaken {
        let Some((area, standing)) = inbox.testers.get(&entry.subject) else { return gone() };
        let Some(area) = inbox.areas.get(area) else { return gone() };
        let name = name_of(page, area);
        let words = match standing {
            Standing::Joined => l.testing_mail_admitted_subject(name),
            _ => l.testing_mail_invited_subject(name),
        };
        return (words, address_of_testers(area));
    }
    if entry.what == What::MarketOpened {
        // Closed again, it says nothing.
        let Some(opened) = inbox.markets.get(&entry.subject) else { return gone() };
        let (line, market) = (opened.line.of(&page.lang), opened.market.of(&page.lang));
        return (l.markets_mail_subject(line, market), opened.address.clone());
    }
    if entry.what == What::PollClosed {
        let Some(question) = inbox.polls.get(&entry.subject) else { return gone() };
        return (l.polls_inbox(question.as_str()), polls::address_of(entry.subject));
    }
    if entry.what == What::MeetupNews {
        let Some((meetup, title, news)) = inbox.meetups.get(&entry.subject) else { return gone() };
        return (news.word(l, title), meetups::address_of(*meetup));
    }
    of_hour(page, inbox, entry)
}

/// What happened in an hour of owners, and where it stands.
fn of_hour(page: &Page<'_>, inbox: &Inbox, entry: &Entry) -> (String, String) {
    let l = page.l;
    let gone = || (l.inbox_gone(), String::new());
    let question = Some(entry.subject).filter(|_| entry.what == What::HourAnswered);
    let hour = match question {
        Some(question) => inbox.questions.get(&question).copied(),
        None => Some(entry.subject),
    };
    let Some((hour, (area, starts_at))) = hour.and_then(|hour| Some((hour, inbox.hours.get(&hour)?))) else {
        return gone();
    };
    let Some(area) = inbox.areas.get(area) else { return gone() };
    let (name, day, there) = (name_of(page, area), page.date(starts_at), owner_hours::address_of_hour(hour));
    match (entry.what, question) {
        (What::HourAnswered, Some(question)) => {
            (l.owner_hours_mail_subject(name), owner_hours::address_of_question(hour, question))
        }
        (What::AnsweredInHour, _) => (l.owner_hours_mail_answers_subject(name, day), there),
        (What::HourCalledOff, _) => (l.owner_hours_mail_off_subject(name, day), there),
        (What::HourHeld, _) => (l.owner_hours_mail_on_subject(name, day), there),
        (What::HourMoved, _) => (l.owner_hours_mail_moved_subject(name, day), there),
        _ => gone(),
    }
}

fn name_of(page: &Page<'_>, area: &Area) -> String {
    area.named.of(&page.lang).to_owned()
}
