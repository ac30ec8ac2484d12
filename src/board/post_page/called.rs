//! Names behind an @ in what people wrote on a page: those lead to somebody's page that have one by now.
//!
//! Asked as the page is read, and not as a text is stored: a handle may be nobody's then and somebody's later, given up, or that
//! of who leaves or hides their page. A handle that is kept for whoever had it leads to the one they have.

use super::{Found, PostPage};
use crate::db::{Conn, Timestamp};
use crate::error::Result;
use crate::i18n::Language;
use crate::people;
use crate::text;
use std::collections::HashSet;

/// Handles that are looked up for one page, those of the post and of what stands above first: nobody has more in sight.
const MOST: usize = 300;

impl Found {
    /// With whom a page calls, and what it says in several languages as somebody reads it.
    pub(in super::super) fn told(mut self, conn: &mut Conn, reads: Language, now: Timestamp) -> Result<Self> {
        if let Self::Here(page) = &mut self {
            page.history.tell_recalls(conn, reads)?;
            page.called = people::leading(conn, &page.handles(), now)?;
        }
        Ok(self)
    }
}

impl PostPage {
    /// What somebody wrote here, with links on the names of those who have a page.
    pub(in super::super) fn linked(&self, html: &str) -> String {
        text::with_people(html, &self.called, people::address)
    }

    /// The handles behind an @ on the page, each once, whether anybody has them or not.
    fn handles(&self) -> Vec<String> {
        let merged = self.merged.posts.iter();
        let merged = merged.flat_map(|merged| {
            merged
                .text
                .iter()
                .map(|text| &text.body_html)
                .chain(merged.additions.iter().map(|addition| &addition.body_html))
        });
        let additions = self.additions.iter().map(|addition| &addition.body_html);
        let said = self.talk.said().map(|comment| &comment.body_html);
        let all = std::iter::once(&self.text.body_html).chain(additions).chain(merged).chain(said);
        let mut known = HashSet::new();
        let all = all.flat_map(|html| text::handles_in_html(html));
        all.filter(|handle| known.insert(handle.clone())).take(MOST).collect()
    }
}
