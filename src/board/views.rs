//! Pages of the room.

mod answered;
mod front;
mod hidden;
mod mine;
mod person;
mod post;
mod reason;
mod row;
mod taking_part;

pub(super) use answered::AnswersPage;
pub(super) use front::BoardPage;
pub(super) use hidden::HiddenPost;
pub(super) use mine::{MinePage, Of};
pub(super) use person::PersonPage;
pub(super) use post::PostView;
pub(super) use taking_part::TakingPartPage;

use super::pictured;
use super::roadmap::Roadmap;
use super::week::Week;
use crate::i18n::Around;
use crate::releases::State;
use crate::web::{Cx, Page};
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
