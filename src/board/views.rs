//! Pages of the room.

mod answered;
mod front;
mod hidden;
mod mine;
mod post;
mod reason;
mod row;

pub(super) use answered::AnswersPage;
pub(super) use front::BoardPage;
pub(super) use hidden::HiddenPost;
pub(super) use mine::{MinePage, Of};
pub(super) use post::PostView;

use super::people::{Line, Person};
use super::pictured;
use super::roadmap::Roadmap;
use super::week::Week;
use crate::blocking::Panel;
use crate::db::Timestamp;
use crate::i18n::Around;
use crate::people;
use crate::releases::{State, day_out};
use crate::web::{Cx, Page, PageNumber, Pager};
use askama::Template;

/// Characters of a text in a list and in a page's description.
pub(super) const EXCERPT: usize = 140;

/// "Added 3 days ago", open where the time stands.
pub fn added(page: &Page<'_>) -> Around {
    Around::of(|when| page.l.board_post_added(when))
}

/// "(edited 3 days ago)", open where the time stands.
pub fn edited(page: &Page<'_>) -> Around {
    Around::of(|when| page.l.board_post_edited(when))
}

/// This week.
#[derive(Template)]
#[template(path = "board/week.html")]
pub(super) struct WeekPage<'a> {
    page: Page<'a>,
    week: Option<&'a Week>,
}

impl<'a> WeekPage<'a> {
    /// The week, or what to say before the first one.
    pub(super) fn new(cx: &'a Cx, week: Option<&'a Week>) -> Self {
        let l = cx.l();
        let frame = cx.page("");
        let title = |week: &Week| {
            let publish = frame.release_soon(&week.release.publish_at);
            match week.release.state {
                _ if week.hold.is_some() => l.board_strip_title(week.release.week.0),
                State::Frozen => l.board_week_frozen(week.release.week.0, publish),
                _ => l.board_week_ships(week.release.week.0, publish),
            }
        };
        let zone = frame.site_zone;
        let card = week.map(|week| pictured::of_week(&week.release, &cx.frame(), zone));
        let page = cx.page(week.map_or_else(|| l.nav_this_week(), title)).with_card(card);
        Self { page, week }
    }
}

/// The roadmap.
#[derive(Template)]
#[template(path = "board/roadmap.html")]
pub(super) struct RoadmapPage<'a> {
    pub page: Page<'a>,
    pub roadmap: &'a Roadmap,
}

/// A person's page.
#[derive(Template)]
#[template(path = "board/person.html")]
pub(super) struct PersonPage<'a> {
    page: Page<'a>,
    person: &'a Person,
    /// What this reader is told that they are called.
    name: String,
    pager: Pager,
    /// Whether they look at their own page.
    is_own: bool,
    /// Whether the reader sees something that others do not.
    sees_hidden: bool,
    /// With which staff block a member.
    panel: Option<Panel>,
}

impl<'a> PersonPage<'a> {
    /// The page as this reader sees it.
    pub(super) fn new(cx: &'a Cx, person: &'a Person, number: PageNumber) -> Self {
        let profile = &person.profile;
        let has_more = person.part.as_ref().is_some_and(|part| part.has_more);
        let pager = Pager::new(&people::address(&profile.handle), "", number, has_more);
        let is_named = profile.is_named_for(cx.viewer.as_ref());
        let name = if is_named { profile.shown(cx.l()) } else { cx.l().board_person_unnamed() };
        Self {
            page: cx
                .page(pager.title(profile.marked(name.clone(), cx.l()), cx.l()))
                .with_card(pictured::of_person(person, &cx.frame())),
            name,
            is_own: cx.viewer.as_ref().is_some_and(|viewer| viewer.id == profile.id),
            sees_hidden: profile.name_hidden && person.part.is_some(),
            panel: person.standing.clone().map(Panel::new),
            person,
            pager,
        }
    }

    /// The day of the release in which a line went out then.
    fn date(&self, line: &Line, at: &Timestamp) -> String {
        self.page.l.calendar_date(day_out(line.day.as_deref(), *at, self.page.site_zone))
    }

    /// "12 changes shaped", open where the number stands.
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "templates hand over references")]
    fn lines(&self, count: &i64) -> Around {
        let l = self.page.l;
        Around::of(|shown| l.board_person_lines(*count, l.counting(count, shown.to_owned())))
    }
}
