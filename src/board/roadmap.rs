//! The roadmap: what is planned, under way, finished and shipped. It promises nothing beyond this week.

use super::cards::{COUNTED, Card, Top, cards_of, count_of, top_of};
use crate::areas::AREA_NAMED;
use crate::asking;
use crate::db::schema::{areas, posts};
use crate::db::{Conn, PostId, Timestamp};
use crate::error::Result;
use crate::posts::{Status, Visibility};
use crate::releases;
use crate::web::Page;
use diesel::prelude::*;
use std::collections::{HashMap, HashSet};

/// Posts in a section.
const EACH: i64 = 10;
/// Questions whose time is not over that are looked at: those that close first.
const ASKED: i64 = 100;
/// Posts with an open question beyond the first ones of their section, at most.
const MORE_ASKED: usize = 10;

/// A section of the roadmap.
pub(super) struct Section {
    pub status: Status,
    pub top: Top,
    /// How many there are, at most [`COUNTED`].
    count: i64,
}

impl Section {
    fn of(conn: &mut Conn, status: Status, top: Top) -> Result<Self> {
        Ok(Self { status, count: count_of(conn, status, &top)?, top })
    }

    /// How many there are, as the page says it.
    pub(super) fn counted(&self, page: &Page<'_>) -> String {
        let number = page.number(self.count);
        if self.count >= COUNTED { page.l.desk_count_many(number) } else { number }
    }

    /// The board of this status alone.
    pub(super) fn address(&self) -> String {
        match self.status {
            Status::Shipped => "/?sort=done".to_owned(),
            status => format!("/?status={}", status.as_str()),
        }
    }
}

/// The whole roadmap.
pub(super) struct Roadmap {
    pub sections: Vec<Section>,
    /// The version each shipped post went out with.
    versions: HashMap<PostId, String>,
    /// Until when readers are asked about a post.
    asked: HashMap<PostId, Timestamp>,
}

impl Roadmap {
    /// The version a post went out with.
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "templates hand over references")]
    pub(super) fn version(&self, id: &PostId) -> Option<&str> {
        self.versions.get(id).map(String::as_str)
    }

    /// Until when readers are asked about a post of a section.
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "templates hand over references")]
    pub(super) fn asked(&self, section: &Section, id: &PostId) -> Option<&Timestamp> {
        self.asked.get(id).filter(|_| section.status == Status::Planned)
    }

    /// Whether there is nothing on it.
    pub(super) fn is_empty(&self) -> bool {
        self.sections.iter().all(|section| section.top.cards.is_empty())
    }
}

/// Most votes first on the way, latest first when shipped. What readers are asked about stands on it however many votes it has.
pub(super) fn roadmap(conn: &mut Conn, now: Timestamp) -> Result<Roadmap> {
    let mut sections = Vec::new();
    for status in [Status::Planned, Status::InProgress, Status::Ready] {
        let top = top_of(conn, status, EACH)?;
        sections.push(Section::of(conn, status, top)?);
    }
    let asked: HashMap<PostId, Timestamp> = asking::asked_about(conn, now, ASKED)?.into_iter().collect();
    if let Some(planned) = sections.first_mut().filter(|_| !asked.is_empty()) {
        let there: HashSet<PostId> = planned.top.cards.iter().map(|card| card.id).collect();
        let further: Vec<PostId> = asked.keys().copied().filter(|id| !there.contains(id)).collect();
        planned.top.cards.extend(cards_of(conn, Status::Planned, &further)?.into_iter().take(MORE_ASKED));
    }
    let shipped = shipped(conn)?;
    let ids: Vec<PostId> = shipped.cards.iter().map(|card| card.id).collect();
    let versions = releases::version_of(conn, &ids)?;
    sections.push(Section::of(conn, Status::Shipped, shipped)?);
    Ok(Roadmap { sections, versions, asked })
}

fn shipped(conn: &mut Conn) -> Result<Top> {
    let rows = posts::table
        .inner_join(areas::table)
        .filter(posts::status.eq(Status::Shipped))
        .filter(posts::visibility.eq(Visibility::Published));
    let columns = (posts::id, posts::title, posts::lang, posts::vote_count, AREA_NAMED, posts::status);
    let latest = rows.order((posts::status_changed_at.desc(), posts::id.desc())).limit(EACH + 1);
    Ok(Top::of(latest.select(columns).load::<Card>(conn)?, EACH))
}
