//! What is recorded of an act.

use super::act::Act;
use super::model::Entry;
use super::whole::{Kept, Whole};
use crate::db::PostId;

/// Characters of each of its texts: as much as tells what it was.
const TEXT_MAX: usize = 500;

/// An act about to be recorded, in the words of now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trace {
    pub(super) act: Act,
    pub(super) post: Option<PostId>,
    pub(super) about: String,
    pub(super) before: String,
    pub(super) after: String,
    pub(super) kept: Option<Kept>,
}

impl Trace {
    /// An act of which nothing more is to be said yet.
    pub fn of(act: Act) -> Self {
        Self { act, post: None, about: String::new(), before: String::new(), after: String::new(), kept: None }
    }

    /// The way back of an act, which is called so.
    pub(super) fn back(entry: &Entry, act: Act) -> Self {
        let trace = Self::of(act).about(&entry.about);
        let trace = match act {
            // Both ways it says in which area.
            Act::TesterPutBack => trace.from_to(&entry.before, &entry.after),
            _ => trace.from_to(&entry.after, &entry.before),
        };
        Self { post: entry.post_id, ..trace }
    }

    /// The post it was done to.
    #[must_use]
    pub fn on(self, post: PostId) -> Self {
        Self { post: Some(post), ..self }
    }

    /// What else it was done to: a word in an address, a handle, a version.
    #[must_use]
    pub fn about(self, about: impl Into<String>) -> Self {
        Self { about: cut(&about.into()), ..self }
    }

    /// What was there before and after.
    #[must_use]
    pub fn from_to(self, before: impl Into<String>, after: impl Into<String>) -> Self {
        Self { before: cut(&before.into()), after: cut(&after.into()), ..self }
    }

    /// The same as a whole, so that the act can be taken back for a while.
    #[must_use]
    pub fn keeping<T: Whole>(self, before: &T, after: &T) -> Self {
        Self { kept: Kept::new(before, after), ..self }
    }

    /// Nothing where it was afterwards as it was before.
    pub fn if_changed(self) -> Option<Self> {
        let is_changed = self.kept.as_ref().map_or(self.before != self.after, |kept| kept.before != kept.after);
        is_changed.then_some(self)
    }
}

fn cut(text: &str) -> String {
    text.chars().take(TEXT_MAX).collect()
}
