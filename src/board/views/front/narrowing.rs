//! In which order the list stands, and what it may be narrowed to.

use super::super::super::filter::Sort;
use super::super::super::listing::Place;
use super::BoardPage;
use crate::areas::{Area, ProductLine};
use crate::i18n::Messages;
use crate::posts::{Kind, Status};

/// An order of the list.
pub(super) struct Tab {
    pub(super) url: String,
    pub(super) word: String,
    pub(super) is_here: bool,
}

impl BoardPage<'_> {
    pub(super) fn tabs(&self) -> Vec<Tab> {
        let tab = |sort: &Sort| Tab {
            url: self.filter.sorted(*sort).address(),
            word: sort_word(self.page.l, *sort),
            is_here: *sort == self.filter.sort,
        };
        self.filter.sorts().map(|sort| tab(&sort)).collect()
    }

    /// What is about the device that a member named last.
    pub(super) fn own_device(&self) -> Option<String> {
        self.page.viewer.map(|_| self.filter.of_own_device().address())
    }

    /// Whether an area is offered as a filter: one that is retired only while it is shown.
    pub(super) fn shows_area(&self, area: &Area) -> bool {
        !area.is_retired || self.is_area(area)
    }

    pub(super) fn is_line(&self, line: &ProductLine) -> bool {
        self.filter.line.as_deref() == Some(line.slug.as_str())
    }

    pub(super) fn is_area(&self, area: &Area) -> bool {
        self.filter.area.as_deref() == Some(area.slug.as_str())
    }

    /// Words of the database and addresses, with the chosen one marked.
    pub(super) fn kinds(&self) -> impl Iterator<Item = (Kind, bool)> {
        Kind::ALL.iter().map(|kind| (*kind, self.filter.kind == Some(*kind)))
    }

    pub(super) fn statuses(&self) -> impl Iterator<Item = (Status, bool)> {
        Status::ALL.iter().map(|status| (*status, self.filter.status == Some(*status)))
    }

    /// What the filter is set to, in words.
    pub(super) fn chosen(&self) -> Vec<String> {
        let l = self.page.l;
        let place = (!matches!(self.place, Place::Everywhere)).then(|| self.heading());
        let kind = self.filter.kind.map(|kind| kind.word(l));
        let status = self.filter.status.map(|status| status.word(l));
        [place, self.called(), kind, status].into_iter().flatten().collect()
    }
}

/// What an order is called.
pub(super) fn sort_word(l: &Messages, sort: Sort) -> String {
    match sort {
        Sort::Week => l.board_sort_week(),
        Sort::New => l.board_sort_new(),
        Sort::Top => l.board_sort_top(),
        Sort::Talk => l.board_sort_talk(),
        Sort::Done => l.board_sort_done(),
        Sort::Best => l.board_sort_best(),
    }
}
