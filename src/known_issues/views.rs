//! The page of a device, the known issues of a release, and one of them for staff.

use super::advice::{Answer, Build, Facts, MANY};
use super::listed::One;
use super::model::KnownIssue;
use super::reading::Found;
use super::typed::{Typed, field};
use crate::db::Timestamp;
use crate::error::Problems;
use crate::i18n::{Language, Messages};
use crate::logs::DEVICE_MAX;
use crate::posts::Post;
use crate::releases::{self, Release, day_out};
use crate::rollouts::{Rollout, Shown, State};
use crate::text::Prose;
use crate::web::{Cx, Field, Page};
use askama::Template;
use chrono::NaiveDate;

/// An open bug, how many people have it, and what helps, with the language of that.
type Bug<'a> = (&'a Post, Option<String>, Option<(&'a str, &'a str)>);

/// `/devices/{codename}`.
#[derive(Template)]
#[template(path = "known_issues/device.html")]
pub(super) struct DevicePage<'a> {
    page: Page<'a>,
    codename: &'a str,
    called: String,
    answer: String,
    /// What staff say of the latest release there, and the language of that.
    reason: Option<(String, String)>,
    percent: Option<String>,
    until: Option<String>,
    build: Field,
    /// Each with how many people have it, and what helps.
    bugs: Vec<Bug<'a>>,
    releases: Vec<Row>,
    /// The known issues that staff wrote of the latest release that stands.
    notes: Option<Notes<'a>>,
    rules: String,
}

/// Known issues of a release.
struct Notes<'a> {
    title: String,
    html: &'a str,
    lang: &'a str,
}

/// A release there.
struct Row {
    version: String,
    here: String,
    day: String,
    state: String,
    is_stopped: bool,
    /// Where its packages are, if it has some there and was not recalled.
    downloads: Option<String>,
}

impl Row {
    fn of(
        (release, said): &(Release, Option<Rollout>),
        found: &Found,
        today: NaiveDate,
        page: &Page<'_>,
    ) -> Option<Self> {
        let (version, at) = (release.version.clone()?, release.published_at?);
        let (state, is_recalled) = (state_of(said.as_ref(), today), release.recalled_at.is_some());
        let has_packages = found.packed.contains(&release.id);
        let downloads = || releases::address(format_args!("{version}/devices#device-{}", found.device.codename));
        Some(Self {
            here: releases::address(&version),
            day: day(release, at, page),
            state: if is_recalled { page.l.recalls_word() } else { state.word(page.l) },
            is_stopped: is_recalled || state != State::Rolling,
            downloads: (has_packages && !is_recalled).then(downloads),
            version,
        })
    }
}

fn day(release: &Release, at: Timestamp, page: &Page<'_>) -> String {
    page.l.calendar_date(day_out(release.day.as_deref(), at, page.site_zone))
}

fn state_of(said: Option<&Rollout>, today: NaiveDate) -> State {
    said.map_or(State::Rolling, |said| said.state_on(today))
}

impl<'a> DevicePage<'a> {
    pub(super) fn new(cx: &'a Cx, found: &'a Found, build: &str, today: NaiveDate) -> Self {
        let (l, called) = (cx.l(), found.device.called());
        let build: String = build.trim().chars().take(DEVICE_MAX).collect();
        let latest = found.releases.first();
        let (version, said) = match latest {
            Some((release, said)) => (release.version.as_deref().unwrap_or_default(), said.as_ref()),
            None => ("", None),
        };
        let state = state_of(said, today);
        let is_recalled = latest.is_some_and(|(release, _)| release.recalled_at.is_some());
        let (has, has_bugs) = (Build::read(&build, version), !found.bugs.is_empty());
        let facts = Facts { is_recalled, state, build: has, has_bugs };
        let standing = found.standing();
        // In the place of what was recalled, unless that is stopped, too.
        let instead = standing.filter(|(_, said)| is_recalled && state_of(said.as_ref(), today) == State::Rolling);
        let instead = instead.and_then(|(release, _)| release.version.as_deref());
        let page = cx.page(l.known_issues_title(called.as_str()));
        // One answer: where it is stopped, nothing beside that says to how many it goes out, and what was recalled has no
        // other state but that there are no more releases.
        let is_over = is_recalled && state != State::Ended;
        let stopped = said.filter(|_| state != State::Rolling && !is_over);
        let going = said.filter(|_| state == State::Rolling && !is_over);
        let rows = found.releases.iter().filter_map(|one| Row::of(one, found, today, &page));
        let rows = rows.collect();
        Self {
            codename: &found.device.codename,
            called,
            answer: sentence(Answer::of(latest.map(|_| facts)), (version, instead), l),
            reason: stopped.map(|said| {
                let (reason, lang) = said.why(cx.language());
                (reason.to_owned(), lang.to_owned())
            }),
            percent: going.and_then(|said| said.part_on(today)).map(|part| l.rollouts_percent(l.number(part))),
            until: stopped.and_then(Rollout::ends_on).map(|day| l.rollouts_until(l.calendar_date(day))),
            build: Field::new("build", build, &Problems::default(), l),
            bugs: found
                .bugs
                .iter()
                .map(|(post, people, known)| {
                    let people = Some(*people).filter(|people| *people > 0);
                    let helps =
                        known.as_ref().map(|known| known.told(cx.language())).filter(|(text, _)| !text.is_empty());
                    (post, people.map(|people| l.confirming_people(people, l.counted(people))), helps)
                })
                .collect(),
            releases: rows,
            notes: found
                .text
                .as_ref()
                .zip(standing)
                .and_then(|(text, (release, _))| Notes::of(text, release.version.as_deref()?, l)),
            rules: l.known_issues_rules(l.number(MANY)),
            page,
        }
    }
}

impl<'a> Notes<'a> {
    fn of(text: &'a Prose, version: &str, l: &Messages) -> Option<Self> {
        let notes = Self { title: l.known_issues_of(version), html: &text.html, lang: &text.lang };
        (!text.html.is_empty()).then_some(notes)
    }
}

/// The answer in one sentence, with the version that is the one to have in the place of the latest.
fn sentence(answer: Answer, (version, instead): (&str, Option<&str>), l: &Messages) -> String {
    match answer {
        Answer::Nothing => l.known_issues_nothing(),
        Answer::Ended => l.known_issues_ended(),
        Answer::Recalled => match instead {
            Some(instead) => l.known_issues_recalled_have(version, instead),
            None => l.known_issues_recalled(version),
        },
        Answer::Unknown => l.known_issues_unknown(version),
        Answer::No => l.known_issues_no(version),
        Answer::Has => l.known_issues_has(version),
        Answer::Wait => l.known_issues_wait(version),
        Answer::Mind => l.known_issues_mind(version),
        Answer::Yes => l.known_issues_yes(version),
    }
}

/// `/releases/{version}/issues/{number}`.
#[derive(Template)]
#[template(path = "known_issues/issue.html")]
pub(super) struct IssuePage<'a> {
    page: Page<'a>,
    /// The page of all known issues of the release.
    all: String,
    here: String,
    post: &'a Post,
    seen: i64,
    is_known: bool,
    /// What is said to help now, and the language of that.
    now: Option<(&'a str, &'a str)>,
    workaround: Field,
    devices: Field,
    /// What helps in each language: the field, the language, and what it is called.
    texts: Vec<(&'static str, Field, String)>,
    problems: Vec<(&'static str, String)>,
    /// Said where it is not what was meant.
    changed: Option<String>,
}

impl<'a> IssuePage<'a> {
    pub(super) fn new(cx: &'a Cx, one: &'a One, typed: &Typed, shown: &Shown) -> Self {
        let (l, wrong, said) = (cx.l(), &shown.wrong, one.said.as_ref());
        let (version, changed) = (&one.going.version, shown.notice(&one.going.version, l));
        let title = l.known_issues_one(one.post.title.as_str());
        let (page, problems) = cx.page(title).with_problems(wrong, label);
        let texts = Language::iter().map(|language| {
            let (name, label) = (field(*language), l.known_issues_in(language.language_name()));
            (name, Field::new(name, typed.text(*language), wrong, l), label)
        });
        Self {
            page: if changed.is_some() { page.with_errors() } else { page },
            all: releases::address(format_args!("{version}/issues")),
            here: releases::address(format_args!("{version}/issues/{}", one.post.id)),
            post: &one.post,
            seen: said.map_or(0, KnownIssue::token),
            is_known: said.is_some(),
            now: said.filter(|said| !said.workaround.is_empty()).map(|said| (&*said.workaround, &*said.lang)),
            workaround: Field::new("workaround", &typed.workaround, wrong, l),
            devices: Field::new("devices", &typed.devices, wrong, l),
            texts: texts.collect(),
            problems,
            changed,
        }
    }
}

fn label(l: &Messages, name: &str) -> String {
    let language = Language::iter().find(|language| field(**language) == name);
    match (name, language) {
        (_, Some(language)) => l.known_issues_in(language.language_name()),
        ("devices", None) => l.filing_only(),
        _ => l.known_issues_workaround(),
    }
}
