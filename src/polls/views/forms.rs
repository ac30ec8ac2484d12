//! The pages of forms that staff fill in.

use super::super::entered::{FURTHEST, MOST_OPTIONS};
use super::super::model::{Poll, PollOption, Purpose, Totals};
use super::super::web::Drafting;
use super::{pictured, rules};
use crate::error::Problems;
use crate::i18n::Messages;
use crate::pictures::{PictureOf, PicturePage};
use crate::web::{Cx, Field, Page};
use askama::Template;

/// Where staff write what is decided.
#[derive(Template)]
#[template(path = "polls/draft.html")]
pub(in super::super) struct DraftPage<'a> {
    page: Page<'a>,
    /// Where it is sent, and where it leads back.
    action: String,
    back: String,
    /// Which state of the draft the page showed; empty of a new one.
    seen: String,
    purpose: Field,
    question: Field,
    note: Field,
    options: Field,
    totals: Field,
    day: Field,
    time: Field,
    problems: Vec<(&'static str, String)>,
}

impl<'a> DraftPage<'a> {
    pub(in super::super) fn new(cx: &'a Cx, (action, back): (&str, &str), typed: &Drafting, wrong: &Problems) -> Self {
        let l = cx.l();
        let title = if typed.seen.is_empty() { l.polls_draft_new() } else { l.polls_edit() };
        let (page, problems) = cx.page(title).with_problems(wrong, label);
        let field = |name: &str, value: &str| Field::new(name, value, wrong, l);
        Self {
            action: action.to_owned(),
            back: back.to_owned(),
            seen: typed.seen.clone(),
            purpose: field("purpose", &typed.purpose),
            question: field("question", &typed.question),
            note: field("note", &typed.note),
            options: field("options", &typed.options),
            totals: field("totals", &typed.totals),
            day: field("day", &typed.day),
            time: field("time", &typed.time),
            problems,
            page,
        }
    }

    /// What it may be for, each with its word and whether it is chosen.
    fn purposes(&self) -> Vec<(&'static str, String, bool)> {
        let word = |purpose: &Purpose| (purpose.as_str(), purpose.word(self.page.l));
        let all = Purpose::ALL.iter().map(word);
        all.map(|(value, word)| (value, word, self.purpose.value == value)).collect()
    }

    /// What may be read of the totals, each in words and whether it is chosen.
    fn ways(&self) -> Vec<(&'static str, String, bool)> {
        let l = self.page.l;
        let said = |totals: &Totals| match totals {
            Totals::Hidden => l.polls_totals_hidden(),
            Totals::Running => l.polls_totals_running(),
        };
        let all = Totals::ALL.iter().map(|totals| (totals.as_str(), said(totals)));
        all.map(|(value, said)| (value, said, self.totals.value == value)).collect()
    }

    fn options_hint(&self) -> String {
        self.page.l.polls_options_hint(self.page.number(MOST_OPTIONS))
    }

    fn day_hint(&self) -> String {
        self.page.l.polls_day_hint(self.page.number(FURTHEST))
    }

    fn time_hint(&self) -> String {
        self.page.l.owner_hours_zone(self.page.site_zone.name())
    }
}

/// Where staff read once more what becomes unchangeable, and open it.
#[derive(Template)]
#[template(path = "polls/open.html")]
pub(in super::super) struct OpenPage<'a> {
    page: Page<'a>,
    poll: &'a Poll,
    options: &'a [PollOption],
}

impl<'a> OpenPage<'a> {
    pub(in super::super) fn new(cx: &'a Cx, poll: &'a Poll, options: &'a [PollOption]) -> Self {
        Self { page: cx.page(cx.l().polls_open_title()), poll, options }
    }

    fn rules(&self) -> Vec<String> {
        rules(self.page.l, self.poll)
    }

    fn until(&self) -> String {
        self.page.l.polls_until(self.page.moment(&self.poll.closes_at))
    }
}

/// Where staff say why they withdraw a poll.
#[derive(Template)]
#[template(path = "polls/withdraw.html")]
pub(in super::super) struct WithdrawPage<'a> {
    page: Page<'a>,
    poll: &'a Poll,
    reason: Field,
    problems: Vec<(&'static str, String)>,
}

impl<'a> WithdrawPage<'a> {
    pub(in super::super) fn new(cx: &'a Cx, poll: &'a Poll, reason: &str, wrong: &Problems) -> Self {
        let l = cx.l();
        let (page, problems) = cx.page(l.polls_withdraw_title()).with_problems(wrong, label);
        Self { page, poll, reason: Field::new("reason", reason, wrong, l), problems }
    }
}

/// Where staff send the picture of an option, and say what it shows.
pub(in super::super) fn picture_page<'a>(
    cx: &'a Cx,
    (poll, option): (&Poll, &PollOption),
    typed: (&str, bool),
    wrong: &Problems,
) -> PicturePage<'a> {
    let (l, back) = (cx.l(), poll.address());
    let of = PictureOf {
        title: l.pictures_of_option(option.label.as_str()),
        action: format!("{back}/options/{}/picture", option.id),
        back,
        above: poll.question.clone(),
        above_lang: Some(poll.lang.clone()),
        beside: l.polls_open_back(),
        shown: pictured(option),
        shows: option.alt.clone(),
    };
    PicturePage::new(cx, of, typed, wrong)
}

fn label(l: &Messages, field: &str) -> String {
    match field {
        "purpose" => l.polls_purpose(),
        "question" => l.polls_question(),
        "note" => l.polls_note(),
        "options" => l.polls_options(),
        "totals" => l.polls_totals(),
        "day" => l.polls_day(),
        "time" => l.polls_time(),
        _ => l.moderation_reason(),
    }
}
