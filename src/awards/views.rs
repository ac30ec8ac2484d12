//! The pages of awards.

use super::entered::{FIELDS, SENTENCE_MAX, Typed};
use super::model::{FEWEST_ANSWERS, FEWEST_VOTES, State};
use super::places::{AWARDS, FEED, KEPT, stage_of};
use super::reading::Told;
use super::staff::Staged;
use crate::areas::Named;
use crate::error::Problems;
use crate::files::fitting;
use crate::i18n::{Language, Messages};
use crate::pictures::{PictureOf, PicturePage, full_at, small_at};
use crate::planning::Builder;
use crate::releases;
use crate::web::{Cx, Field, Page};
use askama::Template;

/// The widest and highest that a picture stands, in pixels.
const SHOWN: (u32, u32) = (320, 240);

/// An award in the archive, on the page of its release and before it is presented.
pub(super) struct Row<'a> {
    told: &'a Told,
    state: State,
}

impl<'a> Row<'a> {
    pub(super) fn of(told: &'a Told) -> Self {
        Self { state: told.state(), told }
    }

    fn is_withdrawn(&self) -> bool {
        self.state == State::Withdrawn
    }

    /// Whether it stands although its release was recalled.
    fn is_recalled(&self) -> bool {
        self.state == State::Presented && self.told.is_recalled
    }

    /// The addresses of its picture, the small one and the other, with how wide and high it stands.
    fn picture(&self) -> Option<(String, String, u32, u32)> {
        let award = &self.told.award;
        let name = award.picture.as_ref()?;
        let [width, height] = [award.small_width, award.small_height].map(|side| u32::try_from(side).unwrap_or(1));
        let (width, height) = fitting((width, height), SHOWN);
        Some((small_at(name), full_at(name), width, height))
    }

    fn engineers(&self) -> Vec<&'a Builder> {
        self.told.named()
    }

    fn release(&self) -> String {
        releases::address(&self.told.version)
    }
}

/// What holds for all of them, told openly.
fn rules(l: &Messages) -> Vec<String> {
    vec![
        l.awards_rule_votes(),
        l.awards_rule_found(),
        l.awards_rule_tie(),
        l.awards_rule_floor(l.number(FEWEST_ANSWERS), l.number(FEWEST_VOTES)),
        l.awards_rule_people(),
        l.awards_rule_recalled(),
    ]
}

/// `/awards`
#[derive(Template)]
#[template(path = "awards/awards.html")]
pub(super) struct AwardsPage<'a> {
    page: Page<'a>,
    /// All years, each with whether it is shown.
    years: Vec<(i64, bool)>,
    year: Option<i64>,
    rows: Vec<Row<'a>>,
    feed: &'static str,
}

impl<'a> AwardsPage<'a> {
    pub(super) fn new(cx: &'a Cx, (years, year): (&[i64], Option<i64>), awards: &'a [Told]) -> Self {
        let l = cx.l();
        Self {
            page: cx.page(l.awards_title()).with_description(&l.awards_text()),
            years: years.iter().map(|known| (*known, Some(*known) == year)).collect(),
            year,
            rows: awards.iter().map(Row::of).collect(),
            feed: FEED,
        }
    }

    fn rules(&self) -> Vec<String> {
        rules(self.page.l)
    }

    fn kept(&self) -> Option<&'static str> {
        self.page.for_staff().then_some(KEPT)
    }
}

/// `/staff/awards`
#[derive(Template)]
#[template(path = "awards/staff.html")]
pub(super) struct StaffPage<'a> {
    page: Page<'a>,
    waiting: Vec<Row<'a>>,
    others: Vec<Row<'a>>,
}

impl<'a> StaffPage<'a> {
    pub(super) fn new(cx: &'a Cx, awards: &'a [Told]) -> Self {
        let (waiting, others) = awards.iter().map(Row::of).partition(|row: &Row<'_>| row.state == State::Waiting);
        Self { page: cx.page(cx.l().awards_staff_title()), waiting, others }
    }

    #[expect(clippy::unused_self, reason = "templates call methods")]
    fn stage(&self, row: &Row<'_>) -> String {
        stage_of(&row.told.version)
    }

    fn word(&self, row: &Row<'_>) -> String {
        row.state.word(self.page.l)
    }
}

/// The field of a language.
struct Sentence {
    id: &'static str,
    language: String,
    field: Field,
}

/// Where staff word an award, look at it and present it.
#[derive(Template)]
#[template(path = "awards/stage.html")]
pub(super) struct StagePage<'a> {
    page: Page<'a>,
    staged: &'a Staged,
    row: Row<'a>,
    here: String,
    seen: String,
    sentences: Vec<Sentence>,
    /// Each area with its votes, and whether it wins.
    numbers: Vec<(String, String, bool)>,
    problems: Vec<(&'static str, String)>,
}

impl<'a> StagePage<'a> {
    pub(super) fn new(cx: &'a Cx, staged: &'a Staged, typed: &Typed, wrong: &Problems) -> Self {
        let l = cx.l();
        let version = staged.told.version.as_str();
        let (page, problems) = cx.page(l.awards_stage_title(version)).with_problems(wrong, label);
        let sentence = |(id, language): &(&'static str, Language)| Sentence {
            id,
            language: language.language_name().to_owned(),
            field: Field::new(id, typed.typed(id), wrong, l).in_language(language.as_ref()),
        };
        Self {
            staged,
            row: Row::of(&staged.told),
            here: stage_of(version),
            seen: typed.seen.clone(),
            sentences: FIELDS.iter().map(sentence).collect(),
            numbers: numbers(&page, &staged.told),
            problems,
            page,
        }
    }

    /// Whether staff may still say something of it.
    fn is_open(&self) -> bool {
        matches!(self.row.state, State::Waiting | State::Presented)
    }

    fn is_waiting(&self) -> bool {
        self.row.state == State::Waiting
    }

    fn is_presented(&self) -> bool {
        self.row.state == State::Presented
    }

    fn word(&self) -> String {
        self.row.state.word(self.page.l)
    }

    fn hint(&self) -> String {
        self.page.l.awards_sentence_hint(self.page.number(SENTENCE_MAX))
    }

    fn answers(&self) -> String {
        let people = self.staged.told.award.people;
        self.page.l.reports_people(people, self.page.counted(people))
    }

    fn rules(&self) -> Vec<String> {
        rules(self.page.l)
    }

    #[expect(clippy::unused_self, reason = "templates call methods")]
    fn list(&self) -> &'static str {
        KEPT
    }

    #[expect(clippy::unused_self, reason = "templates call methods")]
    fn archive(&self) -> &'static str {
        AWARDS
    }
}

fn numbers(page: &Page<'_>, told: &Told) -> Vec<(String, String, bool)> {
    let wins = if told.state() == State::TooFew { 0 } else { told.winners().count() };
    let number = |(place, (named, votes)): (usize, &(Named, i64))| {
        (named.of(&page.lang).to_owned(), page.number(*votes), place < wins)
    };
    told.votes.iter().enumerate().map(number).collect()
}

/// Where staff send the picture of an award, and say what it shows.
pub(super) fn picture_page<'a>(cx: &'a Cx, told: &Told, typed: (&str, bool), wrong: &Problems) -> PicturePage<'a> {
    let (l, here) = (cx.l(), stage_of(&told.version));
    let of = PictureOf {
        title: l.awards_picture_title(told.version.as_str()),
        action: format!("{here}/picture"),
        back: here,
        above: l.awards_back(),
        above_lang: None,
        beside: l.awards_back(),
        shown: Row::of(told).picture().map(|(small, _, width, height)| (small, width, height)),
        shows: told.award.alt.clone(),
    };
    PicturePage::new(cx, of, typed, wrong)
}

/// Where staff say why they withdraw an award.
#[derive(Template)]
#[template(path = "awards/withdraw.html")]
pub(super) struct WithdrawPage<'a> {
    page: Page<'a>,
    here: String,
    reason: Field,
    problems: Vec<(&'static str, String)>,
}

impl<'a> WithdrawPage<'a> {
    pub(super) fn new(cx: &'a Cx, version: &str, reason: &str, wrong: &Problems) -> Self {
        let l = cx.l();
        let (page, problems) = cx.page(l.awards_withdraw_title(version)).with_problems(wrong, label);
        Self { page, here: stage_of(version), reason: Field::new("reason", reason, wrong, l), problems }
    }
}

fn label(l: &Messages, field: &str) -> String {
    match field {
        "reason" => l.moderation_reason(),
        field => {
            let language = FIELDS.iter().find(|(known, _)| *known == field);
            language.map_or_else(|| l.awards_sentence(), |(_, language)| language.language_name().to_owned())
        }
    }
}
