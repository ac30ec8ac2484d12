//! Pages of the room.

use super::model::{Audience, Train, WEEKDAYS, WEEKLY, called, read_by, told};
use super::named::asked;
use super::planned::Planned;
use super::scheme::{Dated, Scheme};
use super::typed::{RHYTHMS, Typed};
use super::web::TRAINS;
use crate::areas::ProductLine;
use crate::db::{Timestamp, TrainId};
use crate::error::{Problems, Refusal, Result};
use crate::i18n::Messages;
use crate::schedule::Rhythm;
use crate::web::{Cx, Field, Page};
use askama::Template;
use chrono::NaiveDate;
use std::collections::HashMap;

/// The fields of a train.
struct Fields {
    name: Field,
    rhythm: Field,
    cutoff_day: Field,
    cutoff_time: Field,
    publish_day: Field,
    publish_time: Field,
    dated: Field,
    word: Field,
    audience: Field,
    line: Field,
    /// The words of audiences, each with what it is called.
    audiences: Vec<(&'static str, String)>,
    /// The words of lines, likewise, behind that of none.
    lines: Vec<(String, String)>,
    /// The words of rhythms, each with what it is called.
    rhythms: Vec<(&'static str, String)>,
    /// The words of days, likewise.
    weekdays: Vec<(&'static str, String)>,
    /// What letters of a version stand for, with one of today.
    letters: String,
    /// The day on which the examples of versions go out.
    today: NaiveDate,
}

impl Fields {
    fn new(cx: &Cx, lines: &[ProductLine], typed: &Typed, wrong: &Problems) -> Self {
        let l = cx.l();
        let none = (String::new(), l.trains_line_none());
        let named = lines.iter().map(|line| (line.slug.clone(), line.named.of(&cx.language()).to_owned()));
        let field = |name: &str, value: &str| Field::new(name, value, wrong, l);
        let today = cx.app.config.schedule.local_day(cx.app.now().0);
        let of_today = Scheme::new(Dated::Day, "").map(|scheme| scheme.version(today, 0)).unwrap_or_default();
        Self {
            name: field("name", &typed.name),
            rhythm: field("rhythm", &typed.rhythm),
            cutoff_day: field("cutoff_day", &typed.cutoff_day),
            cutoff_time: field("cutoff_time", &typed.cutoff_time),
            publish_day: field("publish_day", &typed.publish_day),
            publish_time: field("publish_time", &typed.publish_time),
            dated: field("dated", &typed.dated),
            word: field("word", &typed.word),
            audience: field("audience", &typed.audience),
            line: field("line", &typed.line),
            audiences: Audience::ALL.iter().map(|who| (who.as_str(), read_by(*who, l))).collect(),
            lines: std::iter::once(none).chain(named).collect(),
            rhythms: RHYTHMS.into_iter().map(|rhythm| (rhythm.as_str(), told(rhythm, l))).collect(),
            weekdays: WEEKDAYS.into_iter().map(|(word, day)| (word, called(day, l))).collect(),
            letters: l.trains_letters(of_today, l.calendar_day(today)),
            today,
        }
    }

    /// What a version can be made of, each with one of today.
    fn versions(&self, l: &Messages) -> Vec<(&'static str, String)> {
        let of = |dated: Dated| {
            let scheme = Scheme::new(dated, "")?;
            Some((dated.as_str(), l.trains_such_as(scheme.letters(), scheme.version(self.today, 0))))
        };
        Dated::ALL.into_iter().filter_map(of).collect()
    }
}

/// What a field is called.
fn label(l: &Messages, id: &str) -> String {
    match id {
        "name" => l.areas_name(),
        "rhythm" => l.trains_rhythm(),
        "cutoff_day" => l.releases_moments_cutoff_day(),
        "cutoff_time" => l.releases_moments_cutoff_time(),
        "publish_day" => l.releases_moments_publish_day(),
        "publish_time" => l.releases_moments_publish_time(),
        "dated" => l.trains_version(),
        "audience" => l.trains_audience(),
        "line" => l.trains_line(),
        _ => l.trains_word(),
    }
}

/// Its next version and the moments of the next two, as they are planned; of one without a coming release, as its clock has
/// them. Nothing goes with one that is retired.
fn ahead(cx: &Cx, train: &Train, plans: &HashMap<TrainId, Planned>) -> Result<Option<String>> {
    if train.is_retired {
        return Ok(None);
    }
    if let Some(planned) = plans.get(&train.id) {
        return Ok(Some(told_of(cx, planned)));
    }
    let schedule = train.schedule(&cx.app.config.schedule)?;
    let [first, second] = schedule.next_two(cx.app.now().0);
    let version = train.scheme()?.version(schedule.local_day(first), 0);
    let l = cx.l();
    let said = |at| l.moment(at, schedule.zone);
    Ok(Some(l.trains_ahead(version, said(first), said(second))))
}

/// What is planned of it, in words.
fn told_of(cx: &Cx, planned: &Planned) -> String {
    let (l, zone, version) = (cx.l(), cx.app.config.schedule.zone, planned.version.as_str());
    let said = |at: Timestamp| l.moment(at.0, zone);
    match (planned.goes_out.map(said), planned.next.map(said)) {
        (Some(at), Some(next)) => l.trains_planned(version, at, next),
        (Some(at), None) => l.trains_planned_last(version, at),
        (None, _) => l.trains_planned_waits(version),
    }
}

/// What the pages show: trains, the lines for which one can go, and what is planned.
pub(super) struct Read {
    pub trains: Vec<Train>,
    pub lines: Vec<ProductLine>,
    pub plans: HashMap<TrainId, Planned>,
}

/// All trains, for staff.
#[derive(Template)]
#[template(path = "trains/trains.html")]
pub(super) struct TrainsPage<'a> {
    page: Page<'a>,
    /// Each with what is ahead of it.
    trains: Vec<(&'a Train, Option<String>)>,
    lines: &'a [ProductLine],
    fields: Fields,
    problems: Vec<(&'static str, String)>,
}

impl<'a> TrainsPage<'a> {
    /// The list with the form beside it.
    pub(super) fn new(
        cx: &'a Cx,
        Read { trains, lines, plans }: &'a Read,
        typed: &Typed,
        wrong: &Problems,
    ) -> Result<Self> {
        let (page, problems) = cx.page(cx.l().trains_title()).with_problems(wrong, label);
        let trains: Result<Vec<_>> = trains.iter().map(|train| Ok((train, ahead(cx, train, plans)?))).collect();
        Ok(Self { page, trains: trains?, lines, fields: Fields::new(cx, lines, typed, wrong), problems })
    }

    /// How often a train goes, and who alone reads of it.
    fn goes(&self, train: &Train) -> Vec<String> {
        let rhythm = Rhythm::parse(&train.rhythm).map(|rhythm| told(rhythm, self.page.l));
        // One without a name is called by its rhythm already.
        let rhythm = rhythm.filter(|_| !train.name.is_empty());
        let audience = (!train.is_public()).then(|| read_by(train.audience, self.page.l));
        rhythm.into_iter().chain(audience).collect()
    }

    /// What staff gave a word or a name: what its versions are made of, and its line.
    fn named(&self, train: &Train) -> Vec<String> {
        let letters = Scheme::parse(&train.scheme).map(|scheme| scheme.letters());
        let line = self.lines.iter().find(|line| Some(line.id) == train.line_id);
        let line = line.map(|line| line.named.of(&self.page.lang).to_owned());
        letters.into_iter().chain(line).collect()
    }
}

/// A train, for staff.
#[derive(Template)]
#[template(path = "trains/train.html")]
pub(super) struct TrainPage<'a> {
    page: Page<'a>,
    train: &'a Train,
    lines: &'a [ProductLine],
    /// What is ahead of it, as it is kept.
    ahead: Option<String>,
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
    pub(super) fn new(
        cx: &'a Cx,
        (train, Read { lines, plans, .. }): (&'a Train, &'a Read),
        typed: &Typed,
        wrong: &Problems,
    ) -> Result<Self> {
        let l = cx.l();
        let (page, problems) = cx.page(l.areas_of(train.called(l))).with_problems(wrong, label);
        let (fields, seen) = (Fields::new(cx, lines, typed, wrong), typed.seen.clone());
        let ahead = ahead(cx, train, plans)?;
        Ok(Self { page, train, lines, ahead, fields, problems, seen, warning: None, theirs: Vec::new() })
    }

    /// The same beside what somebody else made of the train since the form showed it: whoever sends it now has seen that.
    pub(super) fn over(mut self, typed: &Typed) -> Self {
        let (now, l) = (Typed::of(self.train, self.lines), self.page.l);
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
        let of = |choices: &[(&'static str, String)]| {
            choices.iter().find(|(word, _)| *word == value).map(|(_, called)| called.clone())
        };
        let of_line = || self.fields.lines.iter().find(|(word, _)| word == value).map(|(_, called)| called.clone());
        let chosen = match id {
            "rhythm" => of(&self.fields.rhythms),
            "dated" => of(&self.fields.versions(l)),
            "cutoff_day" | "publish_day" => of(&self.fields.weekdays),
            "audience" => of(&self.fields.audiences),
            "line" => of_line(),
            _ => None,
        };
        match chosen {
            Some(called) => called,
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
