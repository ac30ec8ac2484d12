//! Pages of the room.

mod addition;

pub(super) use addition::AdditionPage;

use super::model::{Entered, LOG_MAX};
use super::suggesting::Alike;
use crate::areas::LineAreas;
use crate::db::{PostId, Timestamp};
use crate::devices::OwnDevices;
use crate::error::Problems;
use crate::files::Chosen;
use crate::i18n::Messages;
use crate::logs::Found;
use crate::posts::{self, Post};
use crate::web::{Cx, Field, PICTURE, Page, summary};
use askama::Template;

/// What the form of a new post says of the crash in its log, before others were shown that tell of it.
const ASK: &str = "ask";

/// The form of a post: a new one, or one's own to change.
#[derive(Template)]
#[template(path = "filing/form.html")]
pub(super) struct FormPage<'a> {
    page: Page<'a>,
    /// Where it is sent.
    action: String,
    /// The post that is changed.
    post_url: Option<String>,
    /// The same, whose people may be mentioned; where there is none yet, nobody is offered.
    changed: Option<PostId>,
    kind: Field,
    title: Field,
    body: Field,
    area: Field,
    /// Whether the area is that of posts like this one, which nobody chose.
    is_proposed: bool,
    device: Field,
    build: Field,
    /// The device that the form began with.
    remembered: String,
    /// What is said of a device that a log names and the site does not know.
    unlisted: String,
    /// The devices of whoever fills it in.
    own: Vec<String>,
    /// Builds that others have on the device that it begins with.
    builds: Vec<String>,
    only: Field,
    private: Field,
    lang: Field,
    /// Whether language, device and build are seen at once: something in them was typed, or is wrong.
    is_unfolded: bool,
    /// A pasted log.
    log: Field,
    /// What is masked in it, which its author sees before it is filed.
    masked: Vec<Found>,
    lines: Vec<LineAreas>,
    picture: Field,
    /// Pictures that came along, and what did not.
    chosen: Chosen,
    /// Posts that say the same already, perhaps.
    alike: Alike,
    /// When it was shown, in seconds since 1970; empty where it does not matter.
    shown: String,
    /// Whether to ask about those before the post is filed.
    asks_first: bool,
    /// The crash of which others were shown; [`ASK`] before that.
    crash: String,
    problems: Vec<(&'static str, String)>,
}

impl<'a> FormPage<'a> {
    /// The form with what was entered and what is wrong with it.
    pub(super) fn new(
        cx: &'a Cx,
        changed: Option<&Post>,
        entered: &Entered<'_>,
        lines: Vec<LineAreas>,
        wrong: &Problems,
    ) -> Self {
        let l = cx.l();
        let field = |name, value: &str| Field::new(name, value, wrong, l);
        let title = if changed.is_some() { l.filing_edit_title() } else { l.filing_new_title() };
        let post_url = changed.map(|post| posts::address(post.slug()));
        // What an empty form remembers from the last post was not typed into this one.
        let is_fresh = changed.is_none() && wrong.is_empty();
        let folded =
            [("lang", entered.lang), ("device", entered.device), ("build", entered.build), ("only", entered.only)];
        let folded = folded.map(|(name, value)| field(name, value));
        let is_unfolded = !is_fresh && folded.iter().any(|it| !it.value.is_empty() || !it.error.is_empty());
        let [lang, device, build, only] = folded;
        Self {
            page: framed(cx, title, wrong),
            action: changed
                .map_or_else(|| "/posts".to_owned(), |post| posts::address(format_args!("{}/edit", post.id))),
            post_url,
            changed: changed.map(|post| post.id),
            kind: field("kind", entered.kind),
            title: field("title", entered.title).in_language(entered.lang),
            body: field("body", entered.body).in_language(entered.lang),
            area: field("area", entered.area),
            is_proposed: false,
            log: field("log", entered.log),
            masked: Vec::new(),
            device,
            build,
            remembered: entered.remembered.to_owned(),
            unlisted: String::new(),
            own: Vec::new(),
            builds: Vec::new(),
            only,
            private: field("private", entered.private),
            lang,
            is_unfolded,
            lines,
            picture: field(PICTURE, ""),
            chosen: Chosen::default(),
            alike: Alike::default(),
            shown: String::new(),
            asks_first: changed.is_none(),
            crash: if entered.crash.is_empty() { ASK } else { entered.crash }.to_owned(),
            problems: summary(wrong, l, |field| label(l, field)),
        }
    }
}

impl FormPage<'_> {
    /// The same form under the question whether it is one of these.
    #[must_use]
    pub(super) fn asking(self, cx: &Cx, alike: Alike) -> Self {
        if alike.rows.is_empty() {
            return self;
        }
        // As the script does while the title is typed: proposed where none is chosen.
        let is_proposed = self.area.value.is_empty() && self.offers(&alike.area);
        let page = Page { title: cx.l().filing_alike_title(), ..self.page };
        let area = if is_proposed { Field { value: alike.area.clone(), ..self.area } } else { self.area };
        let crash = if alike.crash.is_empty() { self.crash } else { alike.crash.clone() };
        Self { page, area, is_proposed, alike, crash, asks_first: false, ..self }
    }

    /// The same, showing what is masked before it is filed.
    #[must_use]
    pub(super) fn masking(self, masked: Vec<Found>) -> Self {
        Self { masked, ..self }
    }

    /// The same, where the device that it knew stays in place of one that a log names. That is said once: from then on it is
    /// what its author typed.
    #[must_use]
    pub(super) fn keeping_device(self, named: Option<String>) -> Self {
        let Some(named) = named else { return self };
        let (l, device, build) = (self.page.l, self.device.value.as_str(), self.build.value.as_str());
        let unlisted = match build {
            "" => l.filing_unlisted(named.as_str(), device),
            build => l.filing_unlisted_build(named.as_str(), device, build),
        };
        Self { unlisted, remembered: String::new(), is_unfolded: true, ..self }
    }

    /// The same, with the pictures that came along.
    #[must_use]
    pub(super) fn with(self, chosen: Chosen) -> Self {
        Self { chosen, ..self }
    }

    /// The same, which somebody has to fill in first.
    #[must_use]
    pub(super) fn shown_at(self, now: Timestamp) -> Self {
        Self { shown: now.0.timestamp().to_string(), ..self }
    }

    /// The same for somebody who has these devices, with the builds that others have on the one it begins with.
    #[must_use]
    pub(super) fn knowing(self, own: OwnDevices, builds: Vec<String>) -> Self {
        Self { own: own.0.into_iter().map(|own| own.device).collect(), builds, ..self }
    }

    fn offers(&self, area: &str) -> bool {
        self.lines.iter().flat_map(|line| &line.areas).any(|offered| offered.slug == area)
    }

    /// Whether all but what is masked is folded away: nothing else is to be looked at before it is filed.
    fn is_rest_folded(&self) -> bool {
        !self.masked.is_empty() && self.problems.is_empty() && self.unlisted.is_empty() && !self.is_proposed
    }

    /// What the button says.
    fn send(&self) -> String {
        let l = self.page.l;
        match &self.post_url {
            Some(_) => l.filing_save(),
            None if self.alike.rows.is_empty() => l.filing_file(),
            None => l.filing_alike_none(),
        }
    }

    /// What is said of an area that nobody chose.
    fn proposed(&self) -> String {
        if self.is_proposed { self.page.l.filing_area_proposed() } else { String::new() }
    }

    /// Whether device and build are asked of bugs alone: nothing stands there that a wish would say.
    fn is_device_of_bugs(&self) -> bool {
        let is_right = self.device.error.is_empty() && self.build.error.is_empty();
        is_right && self.device.value == self.remembered && self.build.value.is_empty()
    }

    /// What is said of logs, and how long one may be.
    fn log_hint(&self) -> String {
        self.page.l.filing_log_hint(self.page.l.counted(LOG_MAX))
    }

    /// What the folded fields hold and would be sent unseen.
    fn remembered(&self) -> impl Iterator<Item = &str> {
        [&self.device.value, &self.build.value].into_iter().map(String::as_str).filter(|value| !value.is_empty())
    }
}

/// Posts like a title, as a part of the form's page.
#[derive(Template)]
#[template(path = "filing/alike.html")]
pub(super) struct AlikePage<'a> {
    pub page: Page<'a>,
    pub alike: Alike,
}

fn framed<'a>(cx: &'a Cx, title: String, wrong: &Problems) -> Page<'a> {
    let page = cx.page(title);
    if wrong.is_empty() { page } else { page.with_errors() }
}

fn label(l: &Messages, field: &str) -> String {
    match field {
        "kind" => l.filing_kind_label(),
        "title" => l.filing_title(),
        "body" => l.filing_body(),
        "area" => l.filing_area(),
        "lang" => l.filing_lang(),
        "device" => l.filing_device(),
        "only" => l.filing_only(),
        "private" => l.filing_private(),
        "log" => l.filing_log(),
        PICTURE => l.pictures_files(),
        _ => l.filing_build(),
    }
}

/// What everybody sees once a private bug is opened.
#[derive(Template)]
#[template(path = "filing/open.html")]
pub(super) struct OpenPage<'a> {
    page: Page<'a>,
    post: Post,
    has_log: bool,
}

impl<'a> OpenPage<'a> {
    pub(super) fn new(cx: &'a Cx, post: Post, has_log: bool) -> Self {
        Self { page: cx.page(cx.l().filing_open_title()), post, has_log }
    }

    fn url(&self) -> String {
        posts::address(self.post.slug())
    }
}
