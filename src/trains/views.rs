//! Pages of the room.

use super::model::{Train, WEEKLY, told};
use super::named::asked;
use super::scheme::{Dated, Scheme};
use super::typed::{RHYTHMS, Typed};
use super::web::TRAINS;
use crate::error::{Problems, Refusal};
use crate::i18n::Messages;
use crate::schedule::Rhythm;
use crate::web::{Cx, Field, Page};
use askama::Template;
use chrono::NaiveDate;

/// The fields of a train.
struct Fields {
    name: Field,
    rhythm: Field,
    cutoff: Field,
    publish: Field,
    dated: Field,
    word: Field,
    /// The words of rhythms, each with what it is called.
    rhythms: Vec<(&'static str, String)>,
    /// The day on which the examples of versions go out.
    today: NaiveDate,
}

impl Fields {
    fn new(cx: &Cx, typed: &Typed, wrong: &Problems) -> Self {
        let field = |name: &str, value: &str| Field::new(name, value, wrong, cx.l());
        Self {
            name: field("name", &typed.name),
            rhythm: field("rhythm", &typed.rhythm),
            cutoff: field("cutoff", &typed.cutoff),
            publish: field("publish", &typed.publish),
            dated: field("dated", &typed.dated),
            word: field("word", &typed.word),
            rhythms: RHYTHMS.into_iter().map(|rhythm| (rhythm.as_str(), told(rhythm, cx.l()))).collect(),
            today: cx.app.config.schedule.local_day(cx.app.now().0),
        }
    }

    /// What a version can begin with, each with one of today.
    fn versions(&self) -> Vec<(&'static str, String)> {
        let of = |dated: Dated| Some((dated.as_str(), Scheme::new(dated, "")?.version(self.today, 0)));
        Dated::ALL.into_iter().filter_map(of).collect()
    }
}

/// What a field is called.
fn label(l: &Messages, id: &str) -> String {
    match id {
        "name" => l.areas_name(),
        "rhythm" => l.trains_rhythm(),
        "cutoff" => l.trains_cutoff(),
        "publish" => l.trains_publish(),
        "dated" => l.trains_version(),
        _ => l.trains_word(),
    }
}

/// How often a train goes, and what its release of a day would be called.
fn goes(train: &Train, l: &Messages, day: NaiveDate) -> Vec<String> {
    let rhythm = Rhythm::parse(&train.rhythm).map(|rhythm| told(rhythm, l));
    let version = Scheme::parse(&train.scheme).map(|scheme| scheme.version(day, 0));
    // One without a name is called by its rhythm already.
    rhythm.filter(|_| !train.name.is_empty()).into_iter().chain(version).collect()
}

/// All trains, for staff.
#[derive(Template)]
#[template(path = "trains/trains.html")]
pub(super) struct TrainsPage<'a> {
    page: Page<'a>,
    trains: &'a [Train],
    fields: Fields,
    problems: Vec<(&'static str, String)>,
}

impl<'a> TrainsPage<'a> {
    /// The list with the form beside it.
    pub(super) fn new(cx: &'a Cx, trains: &'a [Train], typed: &Typed, wrong: &Problems) -> Self {
        let (page, problems) = cx.page(cx.l().trains_title()).with_problems(wrong, label);
        Self { page, trains, fields: Fields::new(cx, typed, wrong), problems }
    }

    fn goes(&self, train: &Train) -> Vec<String> {
        goes(train, self.page.l, self.fields.today)
    }
}

/// A train, for staff.
#[derive(Template)]
#[template(path = "trains/train.html")]
pub(super) struct TrainPage<'a> {
    page: Page<'a>,
    train: &'a Train,
    fields: Fields,
    problems: Vec<(&'static str, String)>,
    /// What the form shows.
    seen: String,
    /// Why the form comes back though nothing in it is wrong.
    warning: Option<String>,
    /// What somebody else changed meanwhile: the names of fields, and what stands there now.
    theirs: Vec<(String, String)>,
}

impl<'a> TrainPage<'a> {
    /// The form with what was entered.
    pub(super) fn new(cx: &'a Cx, train: &'a Train, typed: &Typed, wrong: &Problems) -> Self {
        let l = cx.l();
        let (page, problems) = cx.page(l.areas_of(train.called(l))).with_problems(wrong, label);
        let (fields, seen) = (Fields::new(cx, typed, wrong), typed.seen.clone());
        Self { page, train, fields, problems, seen, warning: None, theirs: Vec::new() }
    }

    /// The same beside what somebody else made of the train since the form showed it: whoever sends it now has seen that.
    pub(super) fn over(mut self, typed: &Typed) -> Self {
        let (now, l) = (Typed::of(self.train), self.page.l);
        let differing = now.fields().into_iter().zip(typed.fields()).filter(|(now, typed)| now != typed);
        self.theirs = differing.map(|((id, value), _)| (label(l, id), self.in_words(id, value))).collect();
        self.seen = now.seen;
        self.warning = Some(Refusal::CHANGED_MEANWHILE.sentence(l));
        self.page = self.page.with_errors();
        self
    }

    /// What a field says, as people read it.
    fn in_words(&self, id: &str, value: &str) -> String {
        let l = self.page.l;
        let of = |choices: &[(&'static str, String)]| choices.iter().find(|(word, _)| *word == value).cloned();
        let chosen = match id {
            "rhythm" => of(&self.fields.rhythms),
            "dated" => of(&self.fields.versions()),
            _ => None,
        };
        match chosen {
            Some((_, called)) => called,
            None if value.is_empty() => l.canned_theirs_none(),
            None => value.to_owned(),
        }
    }

    /// Where its coming release is composed.
    fn composer(&self) -> String {
        format!("/releases/next/edit?{}", asked(self.train.word()))
    }

    /// Whether its clock is that of the settings.
    fn is_of_settings(&self) -> bool {
        self.train.id == WEEKLY
    }
}
