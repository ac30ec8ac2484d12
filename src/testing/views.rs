//! The pages of testers.

use super::model::{Standing, Tester, address_of_testers};
use super::web::{Inviting, Removing, Typed};
use crate::areas::{Area, LineAreas};
use crate::db::{AreaId, Timestamp};
use crate::error::Problems;
use crate::people::Profile;
use crate::posts::{self, Post};
use crate::web::{Cx, Field, Page, summary};
use askama::Template;
use std::collections::HashMap;

/// Somebody of a group.
pub(super) struct Row {
    pub tester: Tester,
    pub person: Profile,
}

impl Row {
    #[expect(clippy::unnecessary_wraps, reason = "who wrote something may be unknown elsewhere")]
    fn known(&self) -> Option<&Profile> {
        Some(&self.person)
    }
}

/// Who tests an area.
pub(super) struct Found {
    pub area: Area,
    /// Whether somebody new is taken.
    pub is_open: bool,
    pub rows: Vec<Row>,
    /// What is being built, or is ready and not released yet.
    pub to_try: Vec<Post>,
    /// How the reader stands to the group.
    pub own: Option<Tester>,
}

/// The testers of an area, as whoever looks knows of them.
#[derive(Template)]
#[template(path = "testing/testers.html")]
pub(super) struct TestersPage<'a> {
    page: Page<'a>,
    found: &'a Found,
    /// The reader's own standing.
    own: Option<Standing>,
    /// Until when they do not ask again.
    rests_until: Option<Timestamp>,
    /// Where its forms are.
    here: String,
    handle: Field,
    problems: Vec<(&'static str, String)>,
}

impl<'a> TestersPage<'a> {
    pub(super) fn new(cx: &'a Cx, found: &'a Found, typed: &Inviting, wrong: &Problems) -> Self {
        let l = cx.l();
        let page = cx.page(l.testing_title(found.area.named.of(&cx.language())));
        let own = found.own.map(|own| own.standing).filter(|own| *own != Standing::TurnedDown);
        let rests_until = found.own.and_then(|own| own.rests_until(cx.app.now()));
        Self {
            own,
            rests_until: rests_until.filter(|_| !page.for_staff()),
            here: address_of_testers(&found.area),
            handle: Field::new("handle", &typed.handle, wrong, l),
            problems: summary(wrong, l, |_| l.testing_handle()),
            page: if wrong.is_empty() { page } else { page.with_errors() },
            found,
        }
    }

    /// Testers who are named here: staff see all.
    fn named(&self) -> Vec<&Row> {
        let is_named = |row: &&Row| self.page.for_staff() || !row.person.name_hidden;
        self.all(Standing::Joined).filter(is_named).collect()
    }

    /// How many more there are.
    fn unnamed(&self) -> i64 {
        i64::try_from(self.all(Standing::Joined).count() - self.named().len()).unwrap_or_default()
    }

    /// Those who ask to join, for staff.
    fn asking(&self) -> Vec<&Row> {
        self.all(Standing::Asked).collect()
    }

    /// Those who are invited, for staff.
    fn invited(&self) -> Vec<&Row> {
        self.all(Standing::Invited).collect()
    }

    fn all(&self, standing: Standing) -> impl Iterator<Item = &Row> {
        self.found.rows.iter().filter(move |row| row.tester.standing == standing)
    }

    /// Whether the reader may ask, or accept.
    fn may_join(&self) -> bool {
        self.found.is_open && self.page.blocked.is_none() && self.page.viewer.is_none_or(|viewer| viewer.verified)
    }

    /// Whether their address comes first.
    fn is_unconfirmed(&self) -> bool {
        self.page.viewer.is_some_and(|viewer| !viewer.verified)
    }
}

/// All areas with their testers, for staff.
#[derive(Template)]
#[template(path = "testing/areas.html")]
pub(super) struct AreasPage<'a> {
    page: Page<'a>,
    lines: Vec<LineAreas>,
    counts: HashMap<AreaId, (i64, i64)>,
}

impl<'a> AreasPage<'a> {
    pub(super) fn new(cx: &'a Cx, lines: Vec<LineAreas>, counts: HashMap<AreaId, (i64, i64)>) -> Self {
        Self { page: cx.page(cx.l().testing_all()), lines, counts }
    }

    fn testers(&self, area: &Area) -> String {
        let (testers, _) = self.counts.get(&area.id).copied().unwrap_or_default();
        self.page.l.testing_testers(testers, self.page.counted(testers))
    }

    fn asking(&self, area: &Area) -> Option<String> {
        let (_, asking) = self.counts.get(&area.id).copied().unwrap_or_default();
        (asking > 0).then(|| self.page.l.testing_asking(asking, self.page.counted(asking)))
    }

    #[expect(clippy::unused_self, reason = "templates call methods")]
    fn address(&self, area: &Area) -> String {
        address_of_testers(area)
    }
}

/// The form of a tester on a page of its own, with what is wrong.
#[derive(Template)]
#[template(path = "testing/ask.html")]
pub(super) struct AskPage<'a> {
    page: Page<'a>,
    post: &'a Post,
    device: Field,
    build: Field,
    works: Field,
    reason: Field,
    problems: Vec<(&'static str, String)>,
}

impl<'a> AskPage<'a> {
    pub(super) fn new(cx: &'a Cx, post: &'a Post, typed: &Typed, wrong: &Problems) -> Self {
        let l = cx.l();
        let field = |name, value: &str| Field::new(name, value, wrong, l);
        Self {
            page: cx.page(l.testing_question()).with_errors(),
            post,
            device: field("device", &typed.device),
            build: field("build", &typed.build),
            works: field("works", &typed.works),
            reason: field("reason", &typed.reason),
            problems: summary(wrong, l, |field| match field {
                "build" => l.filing_build(),
                "works" => l.testing_question(),
                "reason" => l.testing_reason(),
                _ => l.filing_device(),
            }),
        }
    }

    fn url(&self) -> String {
        posts::address(self.post.slug())
    }
}

/// Why staff take away what a tester said, on a page of its own, with what is wrong.
#[derive(Template)]
#[template(path = "testing/remove.html")]
pub(super) struct RemovePage<'a> {
    page: Page<'a>,
    post: &'a Post,
    handle: &'a str,
    reason: Field,
    problems: Vec<(&'static str, String)>,
}

impl<'a> RemovePage<'a> {
    pub(super) fn new(cx: &'a Cx, post: &'a Post, typed: &'a Removing, wrong: &Problems) -> Self {
        let l = cx.l();
        Self {
            page: cx.page(l.testing_remove_title()).with_errors(),
            post,
            handle: &typed.handle,
            reason: Field::new("reason", &typed.reason, wrong, l),
            problems: summary(wrong, l, |_| l.moderation_reason()),
        }
    }

    fn url(&self) -> String {
        posts::address(self.post.slug())
    }
}
