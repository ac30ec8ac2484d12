//! The pages of polls; those of their forms are in `forms`, the bars in `chart`.

mod chart;
mod forms;

pub(super) use forms::{DraftPage, OpenPage, WithdrawPage, picture_page};

use super::listing::Polls;
use super::model::{Poll, PollOption, State, Totals, turnout, winner};
use super::pictured::of as card_of;
use super::places::{FEED, POLLS};
use super::reading::Found;
use crate::error::Problems;
use crate::files::fitting;
use crate::i18n::Messages;
use crate::pictures::{full_at, small_at};
use crate::web::{Cx, Field, Page, Pager};
use askama::Template;
use chart::Bar;

/// The widest and highest that a picture of an option stands, in pixels.
const SHOWN: (u32, u32) = (320, 240);

/// A poll in a list.
pub(super) struct PollRow<'a> {
    poll: &'a Poll,
    state: State,
}

impl PollRow<'_> {
    fn word(&self, l: &Messages) -> String {
        word(self.state, l)
    }

    fn class(&self) -> &'static str {
        class(self.state)
    }

    /// Until when, or since when not any more.
    fn when(&self, page: &Page<'_>) -> String {
        when(page, self.poll, self.state)
    }
}

fn word(state: State, l: &Messages) -> String {
    match state {
        State::Draft => l.polls_state_draft(),
        State::Open => l.polls_state_open(),
        State::Closed => l.polls_state_closed(),
        State::Withdrawn => l.polls_state_withdrawn(),
    }
}

/// The colours of the post's status that is most like it.
fn class(state: State) -> &'static str {
    match state {
        State::Draft => "under_review",
        State::Open => "in_progress",
        State::Closed => "shipped",
        State::Withdrawn => "declined",
    }
}

fn when(page: &Page<'_>, poll: &Poll, state: State) -> String {
    let moment = page.moment(&poll.closes_at);
    match state {
        State::Draft | State::Open => page.l.polls_until(moment),
        State::Closed => page.l.polls_closed_at(moment),
        State::Withdrawn => {
            poll.withdrawn_at.map_or_else(String::new, |at| page.l.polls_withdrawn_at(page.moment(&at)))
        }
    }
}

/// All polls; for staff at their own address with the drafts.
#[derive(Template)]
#[template(path = "polls/polls.html")]
pub(super) struct PollsPage<'a> {
    page: Page<'a>,
    drafts: Vec<PollRow<'a>>,
    running: Vec<PollRow<'a>>,
    past: Vec<PollRow<'a>>,
    pager: Pager,
    /// Whether it is the one where staff keep them.
    is_kept: bool,
    feed: &'static str,
}

impl<'a> PollsPage<'a> {
    pub(super) fn new(cx: &'a Cx, polls: &'a Polls, path: &str) -> Self {
        let (l, now) = (cx.l(), cx.app.now());
        let pager = Pager::new(path, "", polls.number, polls.has_more);
        let is_kept = path != POLLS;
        let title = if is_kept { l.polls_staff_title() } else { l.polls_title() };
        let rows = |polls: &'a [Poll]| polls.iter().map(|poll| PollRow { poll, state: poll.state(now) }).collect();
        Self {
            page: cx.page(pager.title(title, l)).with_description(&l.polls_text()),
            drafts: rows(&polls.drafts),
            running: rows(&polls.running),
            past: rows(&polls.past),
            pager,
            is_kept,
            feed: FEED,
        }
    }

    fn is_empty(&self) -> bool {
        self.drafts.is_empty() && self.running.is_empty() && self.past.is_empty()
    }
}

/// An option as its reader sees it.
pub(super) struct OptionRow<'a> {
    option: &'a PollOption,
    /// Its place as people count, from 1.
    place: String,
    /// What part of all votes it has.
    share: String,
    bar: Bar,
    won: bool,
}

impl OptionRow<'_> {
    /// The addresses of its picture, the small one and the other, with how wide and high it stands.
    fn picture(&self) -> Option<(String, String, u32, u32)> {
        let (small, width, height) = pictured(self.option)?;
        Some((small, full_at(self.option.picture.as_ref()?), width, height))
    }
}

/// The address of the small picture of an option, if it has one, and how wide and high that stands, in pixels.
fn pictured(option: &PollOption) -> Option<(String, u32, u32)> {
    let name = option.picture.as_ref()?;
    let [width, height] = [option.small_width, option.small_height].map(|side| u32::try_from(side).unwrap_or(1));
    let (width, height) = fitting((width, height), SHOWN);
    Some((small_at(name), width, height))
}

/// A poll.
#[derive(Template)]
#[template(path = "polls/poll.html")]
pub(super) struct PollPage<'a> {
    page: Page<'a>,
    found: &'a Found,
    state: State,
    rows: Vec<OptionRow<'a>>,
    total: i64,
    option: Field,
    problems: Vec<(&'static str, String)>,
}

impl<'a> PollPage<'a> {
    /// The page, with what was chosen and could not be taken.
    pub(super) fn new(cx: &'a Cx, found: &'a Found, chosen: &str, wrong: &Problems) -> Self {
        let l = cx.l();
        let note = &found.poll.note;
        let about = if note.is_empty() { l.polls_text() } else { note.clone() };
        let page = cx.page(found.poll.question.as_str()).with_description(&about);
        let card = card_of(&found.poll, &found.options, &cx.frame(), page.site_zone);
        let (page, problems) = page.with_card(card).with_problems(wrong, |l, _| l.polls_choose());
        let own = found.own.or(found.waiting).map(|own| own.to_string());
        let value = if chosen.is_empty() { own.unwrap_or_default() } else { chosen.to_owned() };
        let (total, won) = (turnout(&found.options), winner(&found.options).map(|(won, _)| won.id));
        let bars = chart::bars(&found.options.iter().map(|option| option.people).collect::<Vec<i64>>());
        let rows = found.options.iter().zip(bars).map(|(option, bar)| OptionRow {
            option,
            place: page.number(option.position + 1),
            share: l.polls_share(page.number(percent(option.people, total))),
            bar,
            won: found.sealed.is_some() && won == Some(option.id),
        });
        Self {
            rows: rows.collect(),
            state: found.poll.state(cx.app.now()),
            option: Field::new("option", value, wrong, l),
            found,
            total,
            problems,
            page,
        }
    }

    fn word(&self) -> String {
        word(self.state, self.page.l)
    }

    fn class(&self) -> &'static str {
        class(self.state)
    }

    fn when(&self) -> String {
        when(&self.page, &self.found.poll, self.state)
    }

    fn purpose(&self) -> String {
        self.found.poll.purpose.word(self.page.l)
    }

    fn is_draft(&self) -> bool {
        self.state == State::Draft
    }

    fn is_open(&self) -> bool {
        self.state == State::Open
    }

    fn is_withdrawn(&self) -> bool {
        self.state == State::Withdrawn
    }

    /// Whether the reader may vote; a visitor signs in on the way, and whoever has not confirmed their address has a vote that
    /// waits.
    fn may(&self) -> bool {
        self.state == State::Open && self.page.blocked.is_none()
    }

    fn is_unconfirmed(&self) -> bool {
        self.may() && self.page.viewer.is_some_and(|viewer| !viewer.verified)
    }

    /// Whether anybody reads the totals.
    fn shows_totals(&self) -> bool {
        self.found.poll.shows_totals()
    }

    /// Whether its time is over and its result is sealed in a moment.
    fn is_being_sealed(&self) -> bool {
        self.state == State::Closed && self.found.sealed.is_none()
    }

    fn chose(&self, option: &PollOption) -> bool {
        self.found.own == Some(option.id)
    }

    /// How many took part.
    fn turnout(&self) -> String {
        self.page.l.polls_turnout(self.total, self.page.counted(self.total))
    }

    /// Which one won, and that others had as many.
    fn won(&self) -> Option<String> {
        if self.found.sealed.is_none() || self.is_withdrawn() {
            return None;
        }
        let l = self.page.l;
        Some(match winner(&self.found.options) {
            None => l.polls_nobody(),
            Some((_, true)) => l.polls_tied(),
            Some((_, false)) => l.polls_won(),
        })
    }

    /// What holds for it, told before anybody votes.
    fn rules(&self) -> Vec<String> {
        rules(self.page.l, &self.found.poll)
    }

    /// How high the picture of the bars is.
    fn height(&self) -> i64 {
        chart::height(self.rows.len())
    }
}

fn rules(l: &Messages, poll: &Poll) -> Vec<String> {
    let totals = match poll.totals {
        Totals::Hidden => l.polls_rule_hidden(),
        Totals::Running => l.polls_rule_running(),
    };
    vec![
        l.polls_rule_one(),
        l.polls_rule_change(),
        totals,
        l.polls_rule_secret(),
        l.polls_rule_tie(),
        l.polls_rule_fixed(),
    ]
}

/// A part of all in whole percent, to the nearest.
fn percent(part: i64, all: i64) -> i64 {
    if all <= 0 {
        return 0;
    }
    let twice = (i128::from(part) * 200 + i128::from(all)) / (2 * i128::from(all));
    i64::try_from(twice).unwrap_or(100)
}

#[cfg(test)]
mod tests {
    use super::percent;

    #[test]
    fn parts_are_told_in_the_nearest_whole_percent() {
        let table = [(1, 3, 33), (2, 3, 67), (1, 200, 1), (0, 5, 0), (5, 5, 100), (0, 0, 0), (i64::MAX, i64::MAX, 100)];
        for (part, all, percents) in table {
            assert_eq!(percent(part, all), percents, "{part} of {all}");
        }
    }
}
