//! What a post's page shows of its questions, and the pages of their forms.

use super::entered::MOST_DAYS;
use super::model::{Asked, Choice, Question, State, may_be_asked_about};
use super::web::{Answering, Concluding, Drafting, Withdrawing};
use crate::db::Timestamp;
use crate::error::Problems;
use crate::i18n::Messages;
use crate::people::Viewer;
use crate::posts::{self, Post};
use crate::web::{Cx, Field, Page, summary};
use askama::Template;

/// The questions about a post; part of its page.
pub struct AskedPanel {
    /// The latest first.
    pub rows: Vec<Row>,
    /// Whether fans can be asked now: everybody sees the post, work has not started, and nothing else is asked.
    pub may_ask: bool,
}

/// One of them, as a reader sees it.
pub struct Row {
    /// What is asked.
    pub asked: Asked,
    /// How far it has come.
    pub state: State,
    /// How many have answered.
    pub total: i64,
    /// Whether the reader may answer.
    pub may_answer: bool,
    /// Whether the reader knows how many chose what.
    pub shows_people: bool,
    /// Whether staff may open it again.
    pub may_open: bool,
}

impl Row {
    /// Whether staff alone read it.
    pub fn is_draft(&self) -> bool {
        self.state == State::Draft
    }

    /// Whether fans answer it.
    pub fn is_open(&self) -> bool {
        self.state == State::Open
    }

    /// Whether nobody answers it any more.
    pub fn is_closed(&self) -> bool {
        self.state == State::Closed
    }

    /// Whether staff withdrew it.
    pub fn is_withdrawn(&self) -> bool {
        self.state == State::Withdrawn
    }

    /// The post that it is about, where that was merged into this one, and where that stands on its page.
    pub fn merged(&self) -> Option<(&Post, String)> {
        let merged = self.asked.merged.as_ref()?;
        Some((merged, posts::address(merged.id)))
    }

    /// Whether the reader chose it.
    pub fn chose(&self, option: &Choice) -> bool {
        self.asked.own == Some(option.id)
    }

    /// "412 of 650", of those who answered.
    pub fn people(&self, option: &Choice, page: &Page<'_>) -> String {
        of_all(page.l, option.people, self.total)
    }

    /// What staff will do.
    pub fn chosen(&self) -> Option<&Choice> {
        self.asked.options.iter().find(|option| option.is_chosen)
    }
}

impl AskedPanel {
    /// The questions about a post, as whoever asks for the page sees them.
    pub fn new(cx: &Cx, post: &Post, asked: Vec<Asked>) -> Self {
        let (now, viewer) = (cx.app.now(), cx.viewer.as_ref());
        let is_staff = viewer.is_some_and(Viewer::is_staff);
        let may = cx.blocked.is_none() && viewer.is_none_or(|viewer| viewer.verified);
        let row = |asked: Asked| {
            let post = asked.merged.as_ref().unwrap_or(post);
            let state = asked.question.state(post, now);
            Row {
                total: asked.options.iter().map(|option| option.people).sum(),
                may_answer: may && state == State::Open,
                shows_people: is_staff || asked.own.is_some() || !matches!(state, State::Open | State::Draft),
                may_open: asked.question.may_be_opened_again(post, now),
                state,
                asked,
            }
        };
        let rows: Vec<Row> = asked.into_iter().map(row).collect();
        Self { may_ask: may_be_asked_about(post) && !rows.iter().any(Row::is_open), rows }
    }
}

/// A post, its address and its title, where a form leads back to it.
pub(super) struct Above {
    post: Post,
    url: String,
}

impl Above {
    fn new(post: Post) -> Self {
        Self { url: posts::address(post.slug()), post }
    }
}

fn marked<'a>(page: Page<'a>, wrong: &Problems) -> Page<'a> {
    if wrong.is_empty() { page } else { page.with_errors() }
}

/// Where staff write what they ask.
#[derive(Template)]
#[template(path = "asking/draft.html")]
pub(super) struct DraftPage<'a> {
    page: Page<'a>,
    above: Above,
    question: Field,
    options: Field,
    days: Field,
    problems: Vec<(&'static str, String)>,
}

impl<'a> DraftPage<'a> {
    pub(super) fn new(cx: &'a Cx, post: Post, typed: &Drafting, wrong: &Problems) -> Self {
        let l = cx.l();
        let label = |name: &str| match name {
            "question" => l.asking_question(),
            "options" => l.asking_options(),
            _ => l.asking_days(),
        };
        Self {
            page: marked(cx.page(l.asking_draft_title()), wrong),
            above: Above::new(post),
            question: Field::new("question", &typed.question, wrong, l),
            options: Field::new("options", &typed.options, wrong, l),
            days: Field::new("days", &typed.days, wrong, l),
            problems: summary(wrong, l, label),
        }
    }

    fn days_hint(&self) -> String {
        self.page.l.asking_days_hint(self.page.number(MOST_DAYS))
    }
}

/// Where fans choose, for whom the post's page is not at hand.
#[derive(Template)]
#[template(path = "asking/answer.html")]
pub(super) struct AnswerPage<'a> {
    page: Page<'a>,
    above: Above,
    question: Question,
    options: Vec<Choice>,
    option: Field,
    problems: Vec<(&'static str, String)>,
}

impl<'a> AnswerPage<'a> {
    pub(super) fn new(
        cx: &'a Cx,
        (question, post, options): (Question, Post, Vec<Choice>),
        typed: &Answering,
        wrong: &Problems,
    ) -> Self {
        let l = cx.l();
        Self {
            page: marked(cx.page(l.asking_title()), wrong),
            above: Above::new(post),
            question,
            options,
            option: Field::new("option", &typed.option, wrong, l),
            problems: summary(wrong, l, |_| l.asking_title()),
        }
    }
}

/// Where staff say why they withdraw a question.
#[derive(Template)]
#[template(path = "asking/withdraw.html")]
pub(super) struct WithdrawPage<'a> {
    page: Page<'a>,
    above: Above,
    question: Question,
    reason: Field,
    problems: Vec<(&'static str, String)>,
}

impl<'a> WithdrawPage<'a> {
    pub(super) fn new(cx: &'a Cx, (question, post): (Question, Post), typed: &Withdrawing, wrong: &Problems) -> Self {
        let l = cx.l();
        Self {
            page: marked(cx.page(l.asking_withdraw_title()), wrong),
            above: Above::new(post),
            question,
            reason: Field::new("reason", &typed.reason, wrong, l),
            problems: summary(wrong, l, |_| l.moderation_reason()),
        }
    }
}

/// Where staff say what they made of the answers.
#[derive(Template)]
#[template(path = "asking/conclusion.html")]
pub(super) struct ConclusionPage<'a> {
    page: Page<'a>,
    above: Above,
    question: Question,
    options: Vec<Choice>,
    total: i64,
    option: String,
    conclusion: Field,
    problems: Vec<(&'static str, String)>,
}

impl<'a> ConclusionPage<'a> {
    pub(super) fn new(
        cx: &'a Cx,
        (question, post, options): (Question, Post, Vec<Choice>),
        typed: &Concluding,
        wrong: &Problems,
    ) -> Self {
        let l = cx.l();
        Self {
            page: marked(cx.page(l.asking_conclusion_title()), wrong),
            above: Above::new(post),
            question,
            total: options.iter().map(|option| option.people).sum(),
            options,
            option: typed.option.clone(),
            conclusion: Field::new("conclusion", &typed.conclusion, wrong, l),
            problems: summary(wrong, l, |_| l.asking_conclusion()),
        }
    }

    fn people(&self, option: &Choice) -> String {
        of_all(self.page.l, option.people, self.total)
    }
}

fn of_all(l: &Messages, people: i64, total: i64) -> String {
    l.asking_people_of(l.number(people), l.number(total))
}

/// When it closes, for the reader.
pub fn until(page: &Page<'_>, at: Option<&Timestamp>) -> String {
    at.map_or_else(String::new, |at| page.l.asking_until(page.soon(at)))
}
