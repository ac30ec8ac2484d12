//! Pages of the room.

mod mine;
mod post;

pub(super) use mine::{MinePage, Of};
pub(super) use post::{HiddenPost, PostView};

use super::filter::{Filter, Sort};
use super::listing::{Board, Row, Search};
use super::people::Person;
use super::roadmap::Roadmap;
use super::week::{Strip, Week};
use crate::areas::Area;
use crate::blocking::Panel;
use crate::db::PostId;
use crate::i18n::{Around, Messages};
use crate::people;
use crate::posts::{Kind, Status};
use crate::releases::State;
use crate::search::{self, Question, Stretch};
use crate::text;
use crate::voting::{Cast, VoteButton};
use crate::web::{Cx, Page, PageNumber, Pager};
use askama::Template;
use std::collections::HashMap;
use url::form_urlencoded::Serializer;

/// Characters of a text in a list and in a page's description.
const EXCERPT: usize = 140;

/// The front page.
#[derive(Template)]
#[template(path = "board/board.html")]
pub(super) struct BoardPage<'a> {
    page: Page<'a>,
    filter: Filter,
    areas: Vec<Area>,
    rows: Vec<RowView>,
    strip: Option<Strip>,
    search: Option<Search>,
    pager: Pager,
}

/// An order of the list.
struct Tab {
    url: String,
    word: String,
    is_here: bool,
}

/// A post in the list.
struct RowView {
    row: Row,
    slug: String,
    area_url: String,
    /// The title and the line below it, with what was looked for marked.
    title: Vec<Stretch>,
    excerpt: Vec<Stretch>,
    vote: VoteButton,
}

impl<'a> BoardPage<'a> {
    /// The part of the board that was asked for.
    pub(super) fn new(cx: &'a Cx, board: Board) -> Self {
        let l = cx.l();
        let Board { filter, areas, rows, texts, has_more, votes, strip, search } = board;
        let pager = Pager::new("/", &filter.query(), filter.page, has_more);
        let here = filter.address();
        let question = search.as_ref().map(|search| &search.question);
        let view = |row| RowView::new(row, question, &texts, &here, &votes).for_blocked(cx.blocked.is_some());
        let rows = rows.into_iter().map(view).collect();
        let title = match (&filter.words, filter.sort) {
            (Some(words), _) => l.board_search_title(words.as_str()),
            (None, Sort::Week) => l.board_title(),
            (None, sort) => sort_word(l, sort),
        };
        // Nobody who looks for something came for the week.
        let strip = strip.filter(|_| search.is_none());
        Self { page: cx.page(pager.title(title, l)), filter, areas, rows, strip, search, pager }
    }

    fn tabs(&self) -> Vec<Tab> {
        let tab = |sort: &Sort| Tab {
            url: self.filter.sorted(*sort).address(),
            word: sort_word(self.page.l, *sort),
            is_here: *sort == self.filter.sort,
        };
        self.filter.sorts().map(|sort| tab(&sort)).collect()
    }

    fn found(&self) -> i64 {
        self.search.as_ref().and_then(|search| i64::try_from(search.count).ok()).unwrap_or_default()
    }

    /// The address of the form of a new post that says what was looked for.
    fn file_it(&self) -> String {
        let words = self.filter.words.as_deref().unwrap_or_default();
        format!("/posts/new?{}", Serializer::new(String::new()).append_pair("title", words).finish())
    }

    fn is_area(&self, area: &Area) -> bool {
        self.filter.area.as_deref() == Some(area.slug.as_str())
    }

    /// Words of the database and addresses, with the chosen one marked.
    fn kinds(&self) -> impl Iterator<Item = (Kind, bool)> {
        Kind::ALL.iter().map(|kind| (*kind, self.filter.kind == Some(*kind)))
    }

    fn statuses(&self) -> impl Iterator<Item = (Status, bool)> {
        Status::ALL.iter().map(|status| (*status, self.filter.status == Some(*status)))
    }

    /// What the filter is set to, in words.
    fn chosen(&self) -> Vec<String> {
        let l = self.page.l;
        let area = self.areas.iter().find(|area| self.is_area(area)).map(|area| area.name.clone());
        let kind = self.filter.kind.map(|kind| kind.word(l));
        let status = self.filter.status.map(|status| status.word(l));
        [area, kind, status].into_iter().flatten().collect()
    }

    /// Whether nobody has filed anything yet, as far as this list can tell.
    fn is_new_board(&self) -> bool {
        self.search.is_none() && !self.filter.is_narrow() && self.filter.sort != Sort::Done && self.pager.number == 1
    }
}

fn sort_word(l: &Messages, sort: Sort) -> String {
    match sort {
        Sort::Week => l.board_sort_week(),
        Sort::New => l.board_sort_new(),
        Sort::Top => l.board_sort_top(),
        Sort::Done => l.board_sort_done(),
        Sort::Best => l.board_sort_best(),
    }
}

impl RowView {
    fn new(
        row: Row,
        question: Option<&Question>,
        texts: &HashMap<PostId, String>,
        here: &str,
        votes: &HashMap<PostId, Cast>,
    ) -> Self {
        let excerpt = texts.get(&row.id).map_or_else(String::new, |text| text::excerpt(text, EXCERPT));
        Self {
            title: stretches(&row.title, &row.lang, question),
            excerpt: stretches(&excerpt, &row.lang, question),
            vote: VoteButton {
                number: row.id,
                count: row.vote_count,
                voted: votes.contains_key(&row.id),
                held: votes.get(&row.id).and_then(|cast| cast.hold()),
                open: !row.status.is_closed(),
                // Back to this row: a list that jumps to its top after each vote loses its reader.
                back: format!("{here}#post-{}", row.id),
                title: row.title.clone(),
            },
            slug: row.slug(),
            area_url: Filter::of_area(&row.area_slug).address(),
            row,
        }
    }

    /// The button of somebody who has voted.
    fn pressed(&self) -> VoteButton {
        VoteButton { voted: true, ..self.vote.clone() }
    }

    /// As somebody sees it who may be blocked.
    fn for_blocked(self, is_blocked: bool) -> Self {
        Self { vote: self.vote.for_blocked(is_blocked), ..self }
    }
}

fn stretches(text: &str, lang: &str, question: Option<&Question>) -> Vec<Stretch> {
    match question {
        Some(question) => search::marked(text, lang, question),
        None if text.is_empty() => Vec::new(),
        None => vec![Stretch { text: text.to_owned(), is_found: false }],
    }
}

/// "Added 3 days ago", open where the time stands.
fn added(page: &Page<'_>) -> Around {
    Around::of(|when| page.l.board_post_added(when))
}

/// "(edited 3 days ago)", open where the time stands.
fn edited(page: &Page<'_>) -> Around {
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
            let publish = frame.soon(&week.release.publish_at);
            match week.release.state {
                State::Frozen => l.board_week_frozen(week.release.week.0, publish),
                _ => l.board_week_ships(week.release.week.0, publish),
            }
        };
        let page = cx.page(week.map_or_else(|| l.nav_this_week(), title));
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
        Self {
            page: cx.page(pager.title(profile.named(cx.l()), cx.l())),
            is_own: cx.viewer.as_ref().is_some_and(|viewer| viewer.id == profile.id),
            sees_hidden: profile.name_hidden && person.part.is_some(),
            panel: person.standing.clone().map(Panel::new),
            person,
            pager,
        }
    }

    /// "12 changes shaped", open where the number stands.
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "templates hand over references")]
    fn lines(&self, count: &i64) -> Around {
        let l = self.page.l;
        Around::of(|shown| l.board_person_lines(*count, l.counting(count, shown.to_owned())))
    }
}
