//! The pages: who builds a post, and a capacity that could not be taken.

use super::model::{Builder, CAPACITY_MAX};
use super::web::{Found, Typed};
use crate::areas::Area;
use crate::error::Problems;
use crate::i18n::Messages;
use crate::people::Profile;
use crate::posts;
use crate::web::{Cx, Field, Page};
use askama::Template;

/// What is wrong, above a form.
type Told = Vec<(&'static str, String)>;

fn label(l: &Messages, field: &str) -> String {
    match field {
        "items" => l.planning_capacity(),
        "staff" => l.planning_builders_staff(),
        _ => l.planning_builders_others(),
    }
}

/// `/posts/{number}/builders`
#[derive(Template)]
#[template(path = "planning/builders.html")]
pub(super) struct BuildersPage<'a> {
    page: Page<'a>,
    found: &'a Found,
    typed: &'a Typed,
    staff: Field,
    others: Field,
    problems: Told,
}

impl<'a> BuildersPage<'a> {
    pub(super) fn new(cx: &'a Cx, found: &'a Found, typed: &'a Typed, wrong: &Problems) -> Self {
        let l = cx.l();
        let (page, problems) = cx.page(l.planning_builders_title()).with_problems(wrong, label);
        let (staff, others) =
            (Field::new("staff", "", wrong, l), Field::new("others", typed.others.as_str(), wrong, l));
        Self { page, found, typed, staff, others, problems }
    }

    fn url(&self) -> String {
        posts::address(self.found.post.slug())
    }

    fn is_chosen(&self, handle: &str) -> bool {
        self.typed.staff.iter().any(|chosen| chosen == handle)
    }

    /// Those named before who left the staff since.
    fn left(&self) -> Vec<&Profile> {
        let is_staff = |person: &Profile| self.found.staff.iter().any(|other| other.id == person.id);
        let known = self.found.builders.iter().filter_map(|builder| match builder {
            Builder::Known(person) => Some(person),
            Builder::Called(_) => None,
        });
        known.filter(|person| !is_staff(person)).collect()
    }
}

/// How much an area finishes, as it could not be taken.
#[derive(Template)]
#[template(path = "planning/capacity.html")]
pub(super) struct CapacityPage<'a> {
    page: Page<'a>,
    area: &'a Area,
    items: Field,
    back: String,
    problems: Told,
}

impl<'a> CapacityPage<'a> {
    pub(super) fn new(cx: &'a Cx, area: &'a Area, (items, back): (&str, &str), wrong: &Problems) -> Self {
        let l = cx.l();
        let page = cx.page(l.planning_capacity_title(area.named.of(&cx.language())));
        let (page, problems) = page.with_problems(wrong, label);
        Self { page, area, items: Field::new("items", items, wrong, l), back: back.to_owned(), problems }
    }
}
