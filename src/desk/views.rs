//! The page.

use super::acts::Last;
use super::also::Also;
use super::beside::{Around, Beside};
use super::filter::{Filter, Order, Whose};
use super::listing::{BACK, COUNTED, Found, PAIRS};
use super::row::{Row, row};
use super::saved::Offered;
use crate::bulk;
use crate::devices::Device;
use crate::i18n::Language;
use crate::posts::{Kind, Post, Status};
use crate::triage::{Deed, KEYS};
use crate::web::{Cx, Page};
use askama::Template;

/// Ages that are offered, in days.
const AGES: [i64; 4] = [1, 7, 30, 90];
/// Votes that are offered as the least, of all time and of seven days.
const VOTES: [i64; 4] = [5, 10, 50, 100];
const RISES: [i64; 3] = [1, 5, 20];

/// `/triage`.
#[derive(Template)]
#[template(path = "desk/desk.html")]
pub(super) struct Desk<'a> {
    page: Page<'a>,
    found: &'a Found,
    also: &'a Also,
    rows: Vec<Row<'a>>,
    pane: Option<Beside<'a>>,
}

/// A part of the desk, or an order, that is one press away.
struct Tab {
    word: String,
    /// How many posts are there; of an order nothing.
    count: String,
    url: String,
    is_here: bool,
    /// What of it is to be looked at again, and where.
    back: Option<(String, String)>,
    is_back_here: bool,
}

impl<'a> Desk<'a> {
    pub(super) fn new(cx: &'a Cx, found: &'a Found, also: &'a Also) -> Self {
        let rows = found.posts.iter().map(|post| row(cx, found, post)).collect();
        let pane = found.beside.as_ref().map(|seen| Beside::new(cx, seen, around(found, &seen.post)));
        let mut desk = Self { page: cx.page(String::new()), found, also, rows, pane };
        desk.page.title = cx.l().desk_page_title(desk.tab_word(found.filter.status));
        desk
    }

    fn filter(&self) -> &Filter {
        &self.found.filter
    }

    /// How many posts a tab has, as it says so.
    fn counted(&self, count: i64) -> String {
        self.counted_to(count, COUNTED)
    }

    /// A number that is counted no further than another one.
    fn counted_to(&self, count: i64, most: i64) -> String {
        let number = self.page.number(count);
        if count >= most { self.page.l.desk_count_many(number) } else { number }
    }

    /// The same as of a tab, of a view that is one press away, where it is known.
    fn view_count(&self, view: &Offered) -> Option<String> {
        view.count.map(|count| self.counted(count))
    }

    fn tab_word(&self, status: Status) -> String {
        match status {
            Status::Open => self.page.l.desk_tab_open(),
            other => other.word(self.page.l),
        }
    }

    fn tabs(&self) -> Vec<Tab> {
        let tab = |(status, count): &(Status, i64)| Tab {
            word: self.tab_word(*status),
            count: self.counted(*count),
            url: self.filter().in_status(*status).address(),
            is_here: *status == self.filter().status && !self.filter().is_back,
            back: self.back(*status),
            is_back_here: *status == self.filter().status && self.filter().is_back,
        };
        self.found.counts.iter().map(tab).collect()
    }

    /// How many times several posts are being answered at once, and where one sees how far that is.
    fn bulks(&self) -> Option<(String, String)> {
        let url = match self.found.bulks.as_slice() {
            [] => return None,
            [one] => bulk::address(*one),
            _ => bulk::BULKS.to_owned(),
        };
        Some((self.page.number(self.found.bulks.len()), url))
    }

    /// The page as it is, with the post that was worked on.
    fn with_last(&self, last: &Last) -> String {
        last.post().map_or_else(|| self.here(), |post| self.back_to(post))
    }

    /// Whether the tab is one of answers, which may have to be looked at again.
    fn may_be_back(&self) -> bool {
        BACK.contains(&self.filter().status)
    }

    /// How many that were answered so are to be looked at again, and where they stand.
    fn back(&self, status: Status) -> Option<(String, String)> {
        let (_, count) = self.found.back.iter().find(|(of, count)| *of == status && *count > 0)?;
        Some((self.page.l.desk_revisit_count(self.counted(*count)), self.filter().back(status).address()))
    }

    fn orders(&self) -> Vec<Tab> {
        let l = self.page.l;
        let word = |order: Order| match order {
            Order::Votes => l.desk_sort_votes(),
            Order::Week => l.desk_sort_week(),
            Order::Age => l.desk_sort_age(),
            Order::New => l.desk_sort_new(),
        };
        let tab = |order: &Order| Tab {
            word: word(*order),
            count: String::new(),
            url: self.filter().sorted(*order).address(),
            is_here: *order == self.filter().order,
            back: None,
            is_back_here: false,
        };
        Order::ALL.iter().map(tab).collect()
    }

    fn device(&self) -> String {
        self.found.device.as_ref().map(Device::called).unwrap_or_default()
    }

    fn is_area(&self, slug: &str) -> bool {
        self.filter().area.as_deref() == Some(slug)
    }

    fn is_line(&self, slug: &str) -> bool {
        self.filter().line.as_deref() == Some(slug)
    }

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "templates hand over references")]
    fn is_lang(&self, language: &Language) -> bool {
        self.filter().lang.as_deref() == Some(language.as_ref())
    }

    fn kinds(&self) -> impl Iterator<Item = (Kind, bool)> {
        Kind::ALL.iter().map(|kind| (*kind, self.filter().kind == Some(*kind)))
    }

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "templates hand over references")]
    fn is_whose(&self, whose: &Whose) -> bool {
        self.filter().whose == Some(*whose)
    }

    /// Choices of a least number, and the one that is chosen, also when it is none of these.
    fn least(chosen: Option<i64>, offered: &[i64]) -> Vec<(i64, bool)> {
        let mut all: Vec<i64> = offered.iter().copied().chain(chosen).collect();
        all.sort_unstable();
        all.dedup();
        all.into_iter().map(|number| (number, Some(number) == chosen)).collect()
    }

    fn ages(&self) -> Vec<(i64, bool)> {
        Self::least(self.filter().age, &AGES)
    }

    fn votes(&self) -> Vec<(i64, bool)> {
        Self::least(self.filter().votes, &VOTES)
    }

    fn rises(&self) -> Vec<(i64, bool)> {
        Self::least(self.filter().rise, &RISES)
    }

    /// How often votes of seven days are counted, and up to when they are.
    fn rises_counted(&self) -> String {
        let l = self.page.l;
        let at = self.found.rises_at.as_ref().map(|at| self.page.moment(at));
        at.map_or_else(|| l.desk_rise_uncounted(), |moment| l.desk_rise_counted(moment))
    }

    fn whose(&self) -> [(Whose, String); 2] {
        let l = self.page.l;
        [(Whose::Mine, l.desk_filter_mine()), (Whose::Nobodys, l.desk_filter_nobody())]
    }

    fn words(&self) -> &str {
        self.filter().words.as_deref().unwrap_or_default()
    }

    /// Where taking a decision back leads: to the post, which is in this list again if it was before.
    fn back_to(&self, post: &Post) -> String {
        place(self.found, post)
    }

    /// The filters that are on, in words.
    fn chosen(&self) -> Vec<String> {
        let (filter, l, lang) = (self.filter(), self.page.l, self.page.lang);
        let line = self.found.lines.iter().find(|line| filter.line.as_deref() == Some(&line.line.slug));
        let area = self.found.areas.iter().find(|area| filter.area.as_deref() == Some(&area.slug));
        let language = filter
            .lang
            .as_deref()
            .map(|tag| tag.parse().map_or_else(|_| tag.to_owned(), |known: Language| known.language_name().to_owned()));
        let whose = self.whose().into_iter().find(|(whose, _)| Some(*whose) == filter.whose);
        [
            filter.words.as_ref().map(|words| l.desk_filter_words(words.as_str())),
            line.map(|line| line.line.named.of(&lang).to_owned()),
            area.map(|area| area.named.of(&lang).to_owned()),
            self.found.device.as_ref().map(crate::devices::Device::called),
            filter.kind.map(|kind| kind.word(l)),
            language,
            filter.age.map(|days| l.desk_filter_age_least(days, self.page.counted(days))),
            filter.votes.map(|votes| l.desk_filter_votes_least(votes, self.page.counted(votes))),
            filter.rise.map(|votes| l.desk_filter_rise_least(votes, self.page.counted(votes))),
            whose.map(|(_, word)| word),
            filter.is_unanswered.then(|| l.desk_filter_unanswered()),
            filter.has_similar.then(|| l.desk_filter_similar_yes()),
            filter.is_back.then(|| l.desk_filter_revisit_due()),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// The page behind this one, and the first one for whoever is not there.
    fn next(&self) -> Option<String> {
        let next = self.found.next.clone()?;
        Some(self.filter().from(Some(next)).address())
    }

    fn first(&self) -> Option<String> {
        self.filter().after.as_ref().map(|_| self.filter().from(None).address())
    }

    /// This part, as it is saved.
    fn here(&self) -> String {
        self.filter().from(None).address()
    }

    fn all(&self) -> String {
        Filter::parse("").in_status(self.filter().status).sorted(self.filter().order).address()
    }

    /// The keys and what they do, in words.
    fn keys(&self) -> Vec<(&'static str, String)> {
        let l = self.page.l;
        let words = |deed: Deed| match deed {
            Deed::Next => l.desk_keys_next(),
            Deed::Previous => l.desk_keys_previous(),
            Deed::Open => l.triage_open_post(),
            Deed::Choose(Status::Duplicate) => l.desk_keys_merge(),
            Deed::Choose(status) => l.desk_keys_choose(status.word(l)),
            Deed::Own => l.desk_keys_own(),
            Deed::Correct => l.desk_keys_correct(),
            Deed::Note => l.desk_keys_note(),
            Deed::Search => l.desk_keys_search(),
            Deed::Select => l.desk_keys_select(),
            Deed::Several => l.desk_keys_several(),
            Deed::Undo => l.board_undo(),
            Deed::Help => l.desk_keys_help(),
        };
        KEYS.iter().map(|(key, deed)| (*key, words(*deed))).collect()
    }
}

/// The list with a post beside it.
fn place(found: &Found, post: &Post) -> String {
    found.filter.beside(Some(post.id)).address()
}

/// Where a post leads once it is decided: to the row below, and from the last one of a page to the beginning.
pub(super) fn around(found: &Found, post: &Post) -> Around {
    let at = found.posts.iter().position(|row| row.id == post.id);
    let below = at.and_then(|at| found.posts.get(at + 1));
    let next = match (below, at) {
        (Some(below), _) => place(found, below),
        (None, Some(_)) => found.filter.from(None).address(),
        // It is not in the list: the list stays as it is.
        (None, None) => found.filter.beside(None).address(),
    };
    // What changes hands may leave a list of what is somebody's.
    let own = if found.filter.whose.is_some() { next.clone() } else { place(found, post) };
    Around { list: found.filter.beside(None).address(), here: place(found, post), own, next }
}
