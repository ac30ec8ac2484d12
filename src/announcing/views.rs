//! The list and the form of announcements, and the page of the preview.

use super::model::{Part, Template};
use super::placeholders::{Filling, Placeholder};
use super::preview::Preview;
use super::web::Typed;
use crate::error::Problems;
use crate::i18n::{Around, Language, Messages};
use crate::posts::{Post, Status, slug};
use crate::releases::{Release, day_out};
use crate::web::{Cx, Field, Page, summary};
use askama::Template as Askama;

/// `/staff/announcements`
#[derive(Askama)]
#[template(path = "announcing/list.html")]
pub(super) struct ListPage<'a> {
    pub page: Page<'a>,
    /// What is said in each language.
    pub languages: Vec<(Language, Template)>,
}

/// A part of an announcement in the form.
struct PartField {
    id: &'static str,
    label: String,
    hint: String,
    field: Field,
    /// What somebody else wrote there meanwhile.
    theirs: Option<String>,
    /// How it reads in the announcement of the last release.
    sample: String,
}

/// `/staff/announcements/{lang}`
#[derive(Askama)]
#[template(path = "announcing/form.html")]
pub(super) struct FormPage<'a> {
    page: Page<'a>,
    language: Language,
    parts: Vec<PartField>,
    /// The version of the release that the samples speak of.
    version: Option<String>,
    /// Whether no release is out that samples could speak of.
    is_before_any: bool,
    seen: String,
    warning: Option<String>,
    problems: Vec<(&'static str, String)>,
}

impl<'a> FormPage<'a> {
    pub(super) fn new(cx: &'a Cx, language: Language, typed: &Typed, wrong: &Problems) -> Self {
        let l = cx.l();
        let page = cx.page(l.announcing_of(language.language_name()));
        let part = |part: &Part| PartField {
            id: part.field(),
            label: label(l, part.field()),
            hint: hint(l, *part),
            field: Field::new(part.field(), typed.of(*part), wrong, l).in_language(&language),
            theirs: None,
            sample: String::new(),
        };
        Self {
            page: if wrong.is_empty() { page } else { page.with_errors() },
            language,
            parts: Part::ALL.iter().map(part).collect(),
            version: None,
            is_before_any: false,
            seen: typed.seen.clone(),
            warning: None,
            problems: summary(wrong, l, |id| label(l, id)),
        }
    }

    /// The same with how these words read in the announcement of a release.
    pub(super) fn reading(mut self, cx: &Cx, template: &Template, release: Option<&Release>) -> Self {
        let Some((release, version, at)) =
            release.and_then(|release| Some((release, release.version.as_deref()?, release.published_at?)))
        else {
            self.is_before_any = true;
            return self;
        };
        let l = cx.app.catalog.of(self.language);
        let day = l.calendar_day(day_out(release.day.as_deref(), at, cx.app.config.schedule.zone));
        let filling = Filling::of(release, version, l, &day);
        for (field, part) in self.parts.iter_mut().zip(Part::ALL) {
            field.sample = template.filled(part, &filling);
        }
        self.version = Some(version.to_owned());
        self
    }

    /// The same over what somebody else made of it meanwhile: whoever sends it again has read that.
    pub(super) fn over(mut self, now: &Template, warning: String) -> Self {
        for (field, part) in self.parts.iter_mut().zip(Part::ALL) {
            let there = now.texts.get(part);
            field.theirs = (field.field.value.trim() != there).then(|| there.to_owned());
        }
        self.seen = now.revision.to_string();
        self.warning = Some(warning);
        self.page = self.page.with_errors();
        self
    }

    /// "Announcement in …", open where the language calls itself by its name.
    fn heading(&self) -> Around {
        Around::of(|language| self.page.l.announcing_of(language))
    }

    /// The placeholders as they are typed, and what each stands for.
    fn placeholders(&self) -> Vec<(String, String)> {
        let l = self.page.l;
        let words = |placeholder: Placeholder| match placeholder {
            Placeholder::Version => l.announcing_placeholder_version(),
            Placeholder::Week => l.announcing_placeholder_week(),
            Placeholder::Day => l.announcing_placeholder_day(),
            Placeholder::Items => l.announcing_placeholder_items(),
            Placeholder::People => l.announcing_placeholder_people(),
        };
        Placeholder::ALL
            .iter()
            .map(|placeholder| (format!("{{{}}}", placeholder.as_str()), words(*placeholder)))
            .collect()
    }
}

/// What a field is called.
fn label(l: &Messages, id: &str) -> String {
    match id {
        "greeting" => l.announcing_greeting(),
        "closing" => l.announcing_closing(),
        _ => l.announcing_preview(),
    }
}

fn hint(l: &Messages, part: Part) -> String {
    match part {
        Part::Greeting => l.announcing_greeting_hint(),
        Part::Closing => l.announcing_closing_hint(),
        Part::Preview => l.announcing_preview_hint(),
    }
}

/// `/releases/next/preview`
#[derive(Askama)]
#[template(path = "announcing/preview.html")]
pub(super) struct PreviewPage<'a> {
    page: Page<'a>,
    preview: Option<&'a Preview>,
    /// What staff say at its head.
    words: String,
}

/// What a preview is called.
pub(super) fn preview_title(cx: &Cx, preview: &Preview) -> String {
    let (l, version) = (cx.l(), &preview.version);
    if version.is_empty() { l.previewing_title() } else { l.previewing_title_of(version) }
}

/// What staff say at the head of a preview that was taken.
pub(super) fn preview_words(cx: &Cx, preview: &Preview) -> String {
    let Some(taken) = &preview.taken else { return String::new() };
    let l = cx.l();
    let day = l.calendar_day(cx.app.config.schedule.local_day(preview.release.publish_at.0));
    let filling = Filling::of(&preview.release, &preview.version, l, &day);
    let filling = Filling { items: l.number(taken.count()), ..filling };
    preview.template.filled(Part::Preview, &filling)
}

impl<'a> PreviewPage<'a> {
    pub(super) fn new(cx: &'a Cx, preview: Option<&'a Preview>) -> Self {
        let title = preview.map_or_else(|| cx.l().previewing_title(), |preview| preview_title(cx, preview));
        let words = preview.map(|preview| preview_words(cx, preview)).unwrap_or_default();
        Self { page: cx.page(title), words, preview }
    }

    /// Number and title of a post for its address.
    fn slug(post: &Post) -> String {
        slug(post.id, &post.title)
    }
}
