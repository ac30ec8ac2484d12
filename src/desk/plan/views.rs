//! The page.

use super::PLAN;
use super::listing::{AreaPlan, Found, IN_WEEK};
use super::week::{Making, Weeks};
use crate::db::PostId;
use crate::desk::acts::Last;
use crate::planning::{CAPACITY_MAX, built_by};
use crate::posts::{self, Post, Status};
use crate::trains::WEEKLY;
use crate::web::{Cx, Page, with_query};
use askama::Template;
use url::form_urlencoded::Serializer;

/// `/staff/plan`
#[derive(Template)]
#[template(path = "desk/plan.html")]
pub(super) struct PlanPage<'a> {
    page: Page<'a>,
    found: &'a Found,
    around: &'a Around,
}

/// What stands around the areas.
pub(super) struct Around {
    /// The releases that are being made.
    pub weeks: Weeks,
    /// What one did here last.
    pub last: Option<Last>,
}

/// A line that is one press away.
struct Tab<'a> {
    word: &'a str,
    url: String,
    is_here: bool,
}

impl<'a> PlanPage<'a> {
    pub(super) fn new(cx: &'a Cx, found: &'a Found, around: &'a Around) -> Self {
        Self { page: cx.page(cx.l().planning_title()), found, around }
    }

    /// Which release a press is for, in words, and with which train that goes, unless that is the weekly one.
    fn presses_are_for(&self) -> Vec<(Option<String>, String)> {
        let made = self.around.weeks.all().iter();
        made.filter_map(|making| Some((self.train(making), self.press_is_for(making)?))).collect()
    }

    fn train(&self, making: &Making) -> Option<String> {
        (making.train.id != WEEKLY).then(|| making.train.called(self.page.l))
    }

    /// With which train the posts of an area ship, unless that is the weekly one.
    fn ships_with(&self, plan: &AreaPlan) -> Option<String> {
        let train = self.train(self.around.weeks.of_area(plan.area.id)?)?;
        Some(self.page.l.planning_ships_with(train))
    }

    fn press_is_for(&self, making: &Making) -> Option<String> {
        let l = self.page.l;
        let day = self.page.release_day(&making.publish_at);
        Some(match &making.frozen {
            None => l.planning_week_open(self.page.release_soon(&making.cutoff_at), day),
            Some((next, _)) => l.planning_week_frozen(day, self.page.release_day(next.as_ref()?)),
        })
    }

    /// Whether a post of an area goes out with a release that is closed already.
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "templates hand over references")]
    fn is_frozen(&self, plan: &AreaPlan, post: &PostId) -> bool {
        let frozen = self.around.weeks.of_area(plan.area.id).and_then(|making| making.frozen.as_ref());
        frozen.is_some_and(|(_, items)| items.contains(post))
    }

    /// The page, as long as one does not know in which area.
    fn back(&self) -> String {
        address(self.found.line.as_deref(), self.found.from)
    }

    /// The areas behind these, if there are more.
    fn next(&self) -> Option<String> {
        self.found.next.map(|next| address(self.found.line.as_deref(), next))
    }

    /// The first areas, where these are others.
    fn start(&self) -> Option<String> {
        (self.found.from > 0).then(|| address(self.found.line.as_deref(), 0))
    }

    fn tabs(&self) -> Vec<Tab<'_>> {
        let line = |line: &'a crate::areas::LineAreas| Tab {
            word: line.line.named.of(&self.page.lang),
            url: address(Some(&line.line.slug), 0),
            is_here: self.found.line.as_ref() == Some(&line.line.slug),
        };
        self.found.lines.iter().filter(|line| !line.areas.is_empty()).map(line).collect()
    }

    /// The page with this area in sight.
    fn here(&self, plan: &AreaPlan) -> String {
        format!("{}#area-{}", self.back(), plan.area.id)
    }

    /// How much of the area is in the week that one plans: what is in a closed release is done.
    fn count(&self, plan: &AreaPlan) -> i64 {
        let items = plan.in_week.iter().filter(|post| !self.is_frozen(plan, post));
        i64::try_from(items.count()).unwrap_or(i64::MAX)
    }

    /// "5 of 6".
    fn load(&self, plan: &AreaPlan) -> String {
        let (l, count) = (self.page.l, self.count(plan));
        match plan.capacity {
            Some(capacity) => l.planning_load_of(self.page.number(count), self.page.number(capacity)),
            None => l.planning_load(count, self.page.counted(count)),
        }
    }

    /// What is too much for the area, in words.
    fn surplus(&self, plan: &AreaPlan) -> Option<String> {
        let surplus = self.count(plan) - plan.capacity?;
        (surplus > 0).then(|| self.page.l.planning_over(surplus, self.page.counted(surplus)))
    }

    fn built_by(&self, post: &Post) -> Option<String> {
        built_by(self.found.builders.get(&post.id)?, self.page.l)
    }

    /// For how many testers it works, and for how many not.
    fn tested(&self, post: &Post) -> Vec<String> {
        self.found.tallies.get(&post.id).map(|tally| tally.sentences(&self.page)).unwrap_or_default()
    }

    /// A page about a post that leads back here.
    fn about(&self, plan: &AreaPlan, post: &Post, what: &str) -> String {
        let back = Serializer::new(String::new()).append_pair("back", &self.here(plan)).finish();
        with_query(&posts::address(format_args!("{}/{what}", post.id)), &back)
    }

    /// All that is open in an area.
    fn desk(plan: &AreaPlan) -> String {
        let area = Serializer::new(String::new()).append_pair("area", &plan.area.slug).finish();
        with_query("/triage", &area)
    }

    /// All that has a status there.
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "templates hand over references")]
    fn desk_of(plan: &AreaPlan, status: &Status) -> String {
        let mut query = Serializer::new(String::new());
        query.append_pair("status", status.as_str()).append_pair("area", &plan.area.slug);
        with_query("/triage", &query.finish())
    }

    /// How much of the week is not shown here, in words.
    fn more(&self, plan: &AreaPlan) -> Option<String> {
        let more = i64::try_from(plan.in_week.len().saturating_sub(plan.items.len())).unwrap_or(i64::MAX);
        (more > 0).then(|| self.page.l.planning_more(more, self.page.counted(more)))
    }
}

fn address(line: Option<&str>, from: usize) -> String {
    let mut query = Serializer::new(String::new());
    if let Some(line) = line {
        query.append_pair("line", line);
    }
    if from > 0 {
        query.append_pair("from", &from.to_string());
    }
    with_query(PLAN, &query.finish())
}
