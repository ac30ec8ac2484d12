//! The list of views, and the form of one that could not be kept.

use super::super::listing::COUNTED;
use super::Typed;
use super::store::SavedView;
use crate::error::Problems;
use crate::people::Profile;
use crate::web::{Cx, Field, Page, Pager, summary};
use askama::Template;

/// A view as the list shows it.
pub(super) struct Listed {
    pub view: SavedView,
    /// How many posts it has; of a view with words that is not asked here.
    pub count: Option<i64>,
    pub by: Option<Profile>,
    pub is_own: bool,
}

/// `/triage/views`
#[derive(Template)]
#[template(path = "desk/views.html")]
pub(super) struct ViewsPage<'a> {
    page: Page<'a>,
    all: Vec<Listed>,
    pager: Pager,
}

impl<'a> ViewsPage<'a> {
    pub(super) fn new(cx: &'a Cx, all: Vec<Listed>, pager: Pager) -> Self {
        Self { page: cx.page(pager.title(cx.l().desk_views(), cx.l())), all, pager }
    }

    fn counted(&self, listed: &Listed) -> Option<String> {
        let count = listed.count?;
        let number = self.page.number(count);
        Some(if count >= COUNTED { self.page.l.desk_count_many(number) } else { number })
    }
}

/// A view that could not be kept as it was entered.
#[derive(Template)]
#[template(path = "desk/save_view.html")]
pub(super) struct SavePage<'a> {
    page: Page<'a>,
    name: Field,
    view: String,
    is_shared: bool,
    problems: Vec<(&'static str, String)>,
}

impl<'a> SavePage<'a> {
    pub(super) fn new(cx: &'a Cx, typed: &Typed, problems: &Problems) -> Self {
        let l = cx.l();
        let page = cx.page(l.desk_view_save());
        Self {
            page: if problems.is_empty() { page } else { page.with_errors() },
            name: Field::new("name", typed.name.as_str(), problems, l),
            view: typed.view.clone(),
            is_shared: typed.shared == "yes",
            problems: summary(problems, l, |_| l.desk_view_name()),
        }
    }
}
