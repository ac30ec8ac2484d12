//! The pages of groups.

use super::model::{FanGroup, Standing, address_for_staff};
use super::reading::{Found, PAGE, Row};
use super::typed::Typed;
use crate::areas::{Area, LineAreas};
use crate::db::{GroupId, PostId, Timestamp};
use crate::error::{Problems, Refusal};
use crate::i18n::Messages;
use crate::posts::Post;
use crate::web::{Cx, Field, Page, PageNumber, Pager};
use askama::Template;
use std::collections::HashMap;

/// All groups, and how the reader stands to them.
pub(super) struct All {
    pub groups: Vec<FanGroup>,
    pub areas: Vec<Area>,
    pub own: HashMap<GroupId, Standing>,
}

/// `/groups`
#[derive(Template)]
#[template(path = "groups/groups.html")]
pub(super) struct GroupsPage<'a> {
    page: Page<'a>,
    all: &'a All,
}

impl<'a> GroupsPage<'a> {
    pub(super) fn new(cx: &'a Cx, all: &'a All) -> Self {
        Self { page: cx.page(cx.l().groups_title()).with_description(&cx.l().groups_text()), all }
    }

    /// What the area of a group is called.
    fn area(&self, group: &FanGroup) -> &str {
        let area = self.all.areas.iter().find(|area| area.id == group.area_id);
        area.map_or("", |area| area.named.of(&self.page.lang))
    }

    /// How the reader stands to a group, where there is something to say of it.
    fn own(&self, group: &FanGroup) -> Option<String> {
        said_of(*self.all.own.get(&group.id)?, self.page.l)
    }
}

/// How somebody stands to a group, told to themselves.
fn said_of(standing: Standing, l: &Messages) -> Option<String> {
    match standing {
        Standing::Joined => Some(l.groups_you_are_in()),
        Standing::Asked => Some(l.groups_you_asked()),
        Standing::Invited => Some(l.groups_you_are_invited()),
        Standing::TurnedDown => None,
    }
}

/// A group, as whoever looks knows of it.
#[derive(Template)]
#[template(path = "groups/group.html")]
pub(super) struct GroupPage<'a> {
    page: Page<'a>,
    found: &'a Found,
    /// How many members voted for the posts of this page.
    votes: &'a HashMap<PostId, i64>,
    /// The reader's own standing.
    own: Option<Standing>,
    /// Until when they do not ask again.
    rests_until: Option<Timestamp>,
    /// Where its forms are.
    here: String,
    /// Posts before this page.
    before: usize,
    pager: Pager,
}

impl<'a> GroupPage<'a> {
    pub(super) fn new(
        cx: &'a Cx,
        found: &'a Found,
        votes: &'a HashMap<PostId, i64>,
        (number, before): (PageNumber, usize),
    ) -> Self {
        let here = found.group.address();
        let pager = Pager::new(&here, "", number, before.saturating_add(PAGE) < found.posts.len());
        let page = cx.page(pager.title(found.group.name.clone(), cx.l())).with_description(&found.group.about);
        let rests_until = found.own.as_ref().and_then(|own| own.rests_until(cx.app.now()));
        Self {
            own: found.own.map(|own| own.standing).filter(|own| *own != Standing::TurnedDown),
            rests_until: rests_until.filter(|_| !page.for_staff()),
            page,
            found,
            votes,
            here,
            before,
            pager,
        }
    }

    /// The posts of this page.
    fn posts(&self) -> impl Iterator<Item = &Post> {
        self.found.posts.iter().skip(self.before).take(PAGE)
    }

    /// How many of the members voted for a post.
    fn said(&self, post: &Post) -> String {
        let (votes, members) = (self.votes.get(&post.id).copied().unwrap_or_default(), self.found.members());
        self.page.l.groups_votes(members, self.page.counted(votes), self.page.counted(members))
    }

    /// How the reader stands to the group.
    fn own_said(&self) -> Option<String> {
        said_of(self.own?, self.page.l)
    }

    /// What the button says by which they leave it.
    fn leaving(&self) -> String {
        let l = self.page.l;
        match self.own {
            Some(Standing::Invited) => l.testing_decline(),
            Some(Standing::Asked) => l.testing_take_back(),
            _ => l.testing_leave(),
        }
    }

    /// Whether the reader is invited, and may accept.
    fn may_accept(&self) -> bool {
        self.own == Some(Standing::Invited) && self.may_join()
    }

    /// Members who are named here: staff see all.
    fn named(&self) -> Vec<&Row> {
        let is_named = |row: &&Row| self.page.for_staff() || !row.person.name_hidden;
        self.found.all(Standing::Joined).filter(is_named).collect()
    }

    /// How many more there are.
    fn unnamed(&self) -> i64 {
        self.found.members() - i64::try_from(self.named().len()).unwrap_or_default()
    }

    /// Whether the reader may ask, or accept.
    fn may_join(&self) -> bool {
        !self.found.group.is_closed()
            && self.page.blocked.is_none()
            && self.page.viewer.is_none_or(|viewer| viewer.verified)
    }

    /// Whether their address comes first.
    fn is_unconfirmed(&self) -> bool {
        self.page.viewer.is_some_and(|viewer| !viewer.verified)
    }

    /// Where staff keep it.
    fn kept_at(&self) -> String {
        address_for_staff(self.found.group.id)
    }
}

/// What a field is called.
fn label(l: &Messages, id: &str) -> String {
    match id {
        "name" => l.areas_name(),
        "about" => l.groups_about(),
        "area" => l.board_filter_area(),
        "handle" => l.testing_handle(),
        _ => l.groups_post(),
    }
}

/// All groups as staff keep them, with who waits.
pub(super) struct Listed {
    pub groups: Vec<FanGroup>,
    pub lines: Vec<LineAreas>,
    pub asking: HashMap<GroupId, i64>,
}

/// `/staff/groups`
#[derive(Template)]
#[template(path = "groups/all.html")]
pub(super) struct AllPage<'a> {
    page: Page<'a>,
    kept: &'a Listed,
    name: Field,
    about: Field,
    area: Field,
    problems: Vec<(&'static str, String)>,
}

impl<'a> AllPage<'a> {
    pub(super) fn new(cx: &'a Cx, kept: &'a Listed, typed: &Typed, wrong: &Problems) -> Self {
        let l = cx.l();
        let field = |name: &str, value: &str| Field::new(name, value, wrong, l);
        let (page, problems) = cx.page(l.groups_keep()).with_problems(wrong, label);
        let (name, about, area) =
            (field("name", &typed.name), field("about", &typed.about), field("area", &typed.area));
        Self { page, kept, name, about, area, problems }
    }

    /// How many ask to join a group, where anybody does.
    fn asking(&self, group: &FanGroup) -> Option<String> {
        let asking = self.kept.asking.get(&group.id).copied()?;
        Some(self.page.l.testing_asking(asking, self.page.counted(asking)))
    }

    #[expect(clippy::unused_self, reason = "templates call methods")]
    fn address(&self, group: &FanGroup) -> String {
        address_for_staff(group.id)
    }
}

/// What staff typed on the page of a group.
#[derive(Debug, Clone, Default)]
pub(super) struct Entered {
    pub group: Typed,
    pub handle: String,
    pub post: String,
}

/// A group as staff keep it.
#[derive(Template)]
#[template(path = "groups/keep.html")]
pub(super) struct KeepPage<'a> {
    page: Page<'a>,
    found: &'a Found,
    /// Below which its forms are.
    here: String,
    name: Field,
    about: Field,
    handle: Field,
    post: Field,
    problems: Vec<(&'static str, String)>,
    /// What the form shows.
    seen: String,
    /// Why the form comes back though nothing in it is wrong.
    warning: Option<String>,
}

impl<'a> KeepPage<'a> {
    pub(super) fn new(cx: &'a Cx, found: &'a Found, entered: &Entered, wrong: &Problems) -> Self {
        let l = cx.l();
        let field = |name: &str, value: &str| Field::new(name, value, wrong, l);
        let (page, problems) = cx.page(l.areas_of(found.group.name.as_str())).with_problems(wrong, label);
        let lang = found.group.lang.as_str();
        Self {
            page,
            here: address_for_staff(found.group.id),
            name: field("name", &entered.group.name),
            about: field("about", &entered.group.about).in_language(lang),
            handle: field("handle", &entered.handle),
            post: field("post", &entered.post),
            problems,
            seen: entered.group.seen.clone(),
            warning: None,
            found,
        }
    }

    /// The same beside what somebody else made of the group since the form showed it: whoever sends it now has seen that.
    pub(super) fn over(mut self, seen: String) -> Self {
        self.seen = seen;
        self.warning = Some(Refusal::CHANGED_MEANWHILE.sentence(self.page.l));
        self.page = self.page.with_errors();
        self
    }

    fn asking(&self) -> Vec<&Row> {
        self.found.all(Standing::Asked).collect()
    }

    fn invited(&self) -> Vec<&Row> {
        self.found.all(Standing::Invited).collect()
    }

    fn joined(&self) -> Vec<&Row> {
        self.found.all(Standing::Joined).collect()
    }

    /// Whether a post that was given to it does not count there, being in another area by now.
    fn is_elsewhere(&self, post: &Post) -> bool {
        post.area_id != self.found.group.area_id
    }
}
