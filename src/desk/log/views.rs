//! The page.

use super::told::{Names, Told};
use super::{AUDIT, CSV, ROWS};
use crate::audit::{Act, Entry, Filter};
use crate::comments;
use crate::people::{Person, Profile};
use crate::posts::Post;
use crate::releases;
use crate::web::{Cx, Page};
use askama::Template;

/// What the page shows.
pub(super) struct Found {
    pub filter: Filter,
    pub entries: Vec<Entry>,
    pub has_more: bool,
    /// The last entry of the table, where there are more than a table has.
    pub behind: Option<i64>,
    /// Whoever did one of these.
    pub people: Vec<Profile>,
    /// The posts they were done to, as far as they are there.
    pub posts: Vec<Post>,
    pub names: Names,
    /// Whom one may choose.
    pub staff: Vec<Person>,
}

/// `/staff/audit`
#[derive(Template)]
#[template(path = "desk/log.html")]
pub(super) struct AuditPage<'a> {
    page: Page<'a>,
    found: &'a Found,
}

impl<'a> AuditPage<'a> {
    pub(super) fn new(cx: &'a Cx, found: &'a Found) -> Self {
        Self { page: cx.page(cx.l().audit_title()), found }
    }

    fn filter(&self) -> &Filter {
        &self.found.filter
    }

    /// Who did it; nobody of those who stand here where it was done on the command line.
    fn person(&self, entry: &Entry) -> Option<&Profile> {
        if entry.act.is_of_command_line() {
            return None;
        }
        self.found.people.iter().find(|person| person.id == entry.actor_id)
    }

    fn acts() -> &'static [Act] {
        Act::ALL
    }

    fn told(&self, entry: &Entry) -> Told {
        Told::new(&self.page, &self.found.names, entry)
    }

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "templates hand over references")]
    fn is_act(&self, act: &Act) -> bool {
        self.filter().act.as_ref() == Some(act)
    }

    fn post_of(&self, entry: &Entry) -> Option<&Post> {
        self.found.posts.iter().find(|post| Some(post.id) == entry.post_id)
    }

    fn is_by(&self, handle: &str) -> bool {
        self.filter().by.as_deref() == Some(handle)
    }

    fn post(&self) -> String {
        self.filter().post.map(|post| post.to_string()).unwrap_or_default()
    }

    fn from(&self) -> String {
        self.filter().from.map(|day| day.to_string()).unwrap_or_default()
    }

    fn to(&self) -> String {
        self.filter().to.map(|day| day.to_string()).unwrap_or_default()
    }

    /// The table of what the page shows, and of what is behind it.
    fn csv(&self) -> String {
        self.filter().address(CSV)
    }

    /// Where the next table begins.
    fn behind(&self) -> Option<String> {
        self.found.behind.map(|last| self.filter().before(Some(last)).address(AUDIT))
    }

    fn rows(&self) -> String {
        self.page.number(ROWS)
    }

    fn next(&self) -> Option<String> {
        let last = self.found.entries.last().filter(|_| self.found.has_more)?;
        Some(self.filter().before(Some(last.id)).address(AUDIT))
    }

    fn first(&self) -> Option<String> {
        self.filter().before.map(|_| self.filter().before(None).address(AUDIT))
    }
}

/// Where what an act was done to stands, if its entry names that by an address of the site's own.
pub(super) fn leads_to(entry: &Entry) -> Option<String> {
    match entry.act {
        Act::BulkBegun | Act::BulkStopped | Act::BulkUndone => Some(entry.about.clone()),
        Act::ViewShared => Some(entry.after.clone()),
        Act::ViewUnshared => Some(entry.before.clone()),
        Act::KnownIssueSaid | Act::KnownIssueRemoved => Some(releases::address(format_args!("{}/issues", entry.about))),
        _ => {
            let (comment, _) = comments::done_at(&format!("{}/", entry.about))?;
            Some(comments::address(entry.post_id?, comment))
        }
    }
}
