//! The front page, and the parts of it that lines and areas have.

mod narrowing;

use super::super::beside::Beside;
use super::super::entrance::Front;
use super::super::filter::{Filter, Sort};
use super::super::finding::Listed;
use super::super::listing::{Board, Place, Row, Search};
use super::super::pictured;
use super::super::week::Strip;
use super::reason::{Order, Reason};
use super::row::RowView;
use super::taking_part::{self, OpenLine};
use crate::areas::LineAreas;
use crate::db::Timestamp;
use crate::devices::{Device, address_of_device};
use crate::filing::FORM;
use crate::following::FollowWider;
use crate::owner_hours::Hour;
use crate::posts::{self, Kind, Status};
use crate::testing;
use crate::web::{Cx, Page, Pager, with_query};
use askama::Template;
use narrowing::sort_word;
use url::form_urlencoded::Serializer;

/// The front page.
#[derive(Template)]
#[template(path = "board/board.html")]
pub(in super::super) struct BoardPage<'a> {
    page: Page<'a>,
    filter: Filter,
    lines: Vec<LineAreas>,
    place: Place,
    device: Option<Device>,
    is_unknown_device: bool,
    sought_device: Option<Device>,
    rows: Vec<RowView>,
    strip: Option<Strip>,
    search: Option<Search>,
    /// The number of a post that was looked for and is not here.
    missing: Option<i64>,
    pager: Pager,
    /// The address of the hour of the area's owners, and when it is.
    hour: Option<(String, String)>,
    /// The button that follows the part that is shown.
    follow: Option<FollowWider>,
    /// What was found beside posts.
    beside: Vec<Beside>,
    /// What is open to everybody at this moment: of several lines each member reads one.
    open: Vec<OpenLine>,
}

impl<'a> BoardPage<'a> {
    /// The part of the board that was asked for.
    pub(in super::super) fn new(cx: &'a Cx, board: Board) -> Self {
        let l = cx.l();
        let Board {
            filter,
            lines,
            place,
            device,
            is_unknown_device,
            sought_device,
            rows,
            texts,
            mut hits,
            has_more,
            votes,
            strip,
            search,
            hour,
        } = board;
        let pager = Pager::new(&filter.path(), &filter.query(), filter.page, has_more);
        let here = filter.address();
        let question = search.as_ref().map(|search| &search.question);
        let order = Order::new(cx, &filter, search.as_ref());
        let view = |row: Row| {
            let hit = hits.remove(&row.id);
            let view = RowView::new(row, question, &texts, &here, &votes).for_blocked(cx.blocked.is_some());
            order.explained(RowView { hit, ..view })
        };
        let rows = rows.into_iter().map(view).collect();
        let title = match (&filter.words, filter.sort) {
            (Some(words), _) => l.board_search_title(words.as_str()),
            (None, sort) => match (place_name(&place, cx), sort) {
                (Some(name), _) => name,
                (None, _) if device.is_some() => device.as_ref().map(Device::called).unwrap_or_default(),
                (None, Sort::Week) => l.board_title(),
                (None, sort) => sort_word(l, sort),
            },
        };
        // Nobody who looks for something came for the week.
        let strip = strip.filter(|_| search.is_none());
        let page = cx.page(pager.title(title, l)).with_card(pictured::of_place(&place, &cx.frame()));
        let hour = hour.map(|hour| (hour.address(), said_of(&page, &hour, cx.app.now())));
        Self {
            page,
            missing: missing(&filter, search.as_ref(), &cx.app.config.base_url),
            filter,
            lines,
            place,
            device,
            is_unknown_device,
            sought_device,
            rows,
            strip,
            search,
            pager,
            hour,
            follow: None,
            beside: Vec::new(),
            open: Vec::new(),
        }
    }

    /// The front page.
    pub(in super::super) fn of_front(cx: &'a Cx, Front { board, beside, open }: Front) -> Self {
        let page = Self::new(cx, board);
        let open = open.map(|open| taking_part::lines_of(&open, cx.l(), page.page.is_outline)).unwrap_or_default();
        Self { beside, open, ..page }
    }

    /// The same with the button that follows the part that is shown.
    pub(in super::super) fn with_follow(self, follow: Option<FollowWider>) -> Self {
        Self { follow, ..self }
    }

    /// What the part that is shown is, and its word, as its address has them.
    fn shared(&self) -> Option<(String, String)> {
        let path = self.place.path()?;
        let (what, word) = path.trim_start_matches('/').split_once('/')?;
        Some((what.to_owned(), word.to_owned()))
    }

    fn found(&self) -> i64 {
        self.search.as_ref().and_then(|search| i64::try_from(search.count).ok()).unwrap_or_default()
    }

    /// The address of the form of a new post that says what was looked for.
    fn file_it(&self) -> String {
        self.ask(self.filter.words.as_deref().unwrap_or_default())
    }

    /// The address of the form of a new post under a title, or none yet, in the area and about the device shown.
    fn ask(&self, title: &str) -> String {
        let device = self.device.as_ref().map(|device| device.codename.as_str());
        let said = [("title", Some(title)), ("area", self.filter.area.as_deref()), ("device", device)];
        let said = said.into_iter().filter_map(|(name, value)| Some((name, value.filter(|value| !value.is_empty())?)));
        with_query(FORM.1, &Serializer::new(String::new()).extend_pairs(said).finish())
    }

    /// Whether nothing new is filed in the part that is shown.
    fn is_retired(&self) -> bool {
        match &self.place {
            Place::Everywhere => false,
            Place::Line(line) => line.is_retired,
            Place::Area { area, line, .. } => area.is_retired || line.is_retired,
        }
    }

    /// The heading: the part of the ROM, or what the board asks everybody.
    fn heading(&self) -> String {
        match &self.place {
            Place::Everywhere => self.called().unwrap_or_else(|| self.page.l.board_title()),
            Place::Line(line) => line.named.of(&self.page.lang).to_owned(),
            Place::Area { area, .. } => area.named.of(&self.page.lang).to_owned(),
        }
    }

    /// The device that this is about.
    fn called(&self) -> Option<String> {
        self.device.as_ref().map(Device::called)
    }

    /// The device that is called what is looked for: its name, and where all that is about it stands.
    fn sought(&self) -> Option<(String, String)> {
        let device = self.sought_device.as_ref()?;
        Some((device.called(), address_of_device(&device.codename)))
    }

    /// The feed of what is new here, and what it is called.
    fn feed(&self) -> (String, String) {
        match &self.place {
            Place::Everywhere => ("/posts.atom".to_owned(), self.page.l.board_feed_posts()),
            _ => (format!("{}.atom", self.filter.path()), self.page.l.board_feed_titled(self.heading())),
        }
    }

    /// What the address of the feed of releases asks for the part that is shown.
    fn of_releases(&self) -> String {
        match &self.place {
            Place::Everywhere => String::new(),
            Place::Line(line) => line.asked(),
            Place::Area { area, .. } => area.asked(),
        }
    }

    /// The page of those who test the area.
    fn testers(&self) -> Option<String> {
        let Place::Area { area, .. } = &self.place else { return None };
        Some(testing::address_of_testers(area))
    }

    /// Who answers for the area.
    fn owners(&self) -> Option<String> {
        let Place::Area { owners, .. } = &self.place else { return None };
        let names: Vec<String> = owners.iter().map(|owner| owner.shown(self.page.l)).collect();
        (!names.is_empty()).then(|| self.page.l.board_owners(self.page.l.list(&names)))
    }

    /// Whether nobody has filed anything yet, as far as this list can tell.
    fn is_new_board(&self) -> bool {
        self.search.is_none() && !self.filter.is_narrow() && self.filter.sort != Sort::Done && self.pager.number == 1
    }
}

/// The number that was looked for, if there is no such post here.
fn missing(filter: &Filter, search: Option<&Search>, base_url: &str) -> Option<i64> {
    let words = filter.words.as_deref().filter(|_| search.is_some_and(|search| search.count == 0))?;
    posts::named(posts::on_site(words, base_url)).map(|post| post.0)
}

/// When the owners of an area answer questions.
fn said_of(page: &Page<'_>, hour: &Hour, now: Timestamp) -> String {
    if hour.starts_at <= now {
        page.l.owner_hours_on_board_running(page.soon(&hour.ends_at))
    } else {
        page.l.owner_hours_on_board(page.soon(&hour.starts_at))
    }
}

fn place_name(place: &Place, cx: &Cx) -> Option<String> {
    match place {
        Place::Everywhere => None,
        Place::Line(line) => Some(line.named.of(&cx.language()).to_owned()),
        Place::Area { area, .. } => Some(area.named.of(&cx.language()).to_owned()),
    }
}
