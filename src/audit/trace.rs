//! What is recorded of an act.

use super::act::Act;
use super::model::Entry;
use super::whole::{Kept, Whole};
use crate::db::PostId;

/// Characters of each of its texts: as much as the longest that staff usually write.
const TEXT_MAX: usize = 4_000;
/// Characters of what stays as it was that stand before the first one that does not, where a text is longer than that.
const AROUND: usize = 100;

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

    /// What was there before and after; of long texts the part in which they differ.
    #[must_use]
    pub fn from_to(self, before: impl Into<String>, after: impl Into<String>) -> Self {
        let (before, after) = (before.into(), after.into());
        let alike = before.chars().zip(after.chars()).take_while(|(was, is)| was == is).count();
        let is_long = before.chars().count().max(after.chars().count()) > TEXT_MAX;
        let skipped = if is_long { alike.saturating_sub(AROUND) } else { 0 };
        Self { before: from(skipped, &before), after: from(skipped, &after), ..self }
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

/// A text behind so many characters, which are told by a mark.
fn from(skipped: usize, text: &str) -> String {
    if skipped == 0 {
        return cut(text);
    }
    let rest = text.chars().skip(skipped).take(TEXT_MAX - 1);
    std::iter::once('…').chain(rest).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_changed_in_a_long_text_is_in_what_is_kept_of_it() {
        let text = |end: &str| format!("{}{end}", "a".repeat(10_000));
        let kept = |before: &str, after: &str| {
            let trace = Trace::of(Act::ReleaseNoted).from_to(before, after);
            (trace.before, trace.after)
        };
        let (before, after) = kept(&text("one"), &text("two"));
        assert!(before.starts_with('…') && before.ends_with("aone") && after.ends_with("atwo"), "{before} {after}");
        assert_eq!(before.chars().count(), AROUND + 4);
        assert_eq!(kept("one", "two"), ("one".to_owned(), "two".to_owned()));
        assert_eq!(
            kept(&text(""), "").0.chars().count(),
            TEXT_MAX,
            "what is gone altogether is told from its beginning"
        );
        let whole = "b".repeat(TEXT_MAX);
        assert_eq!(kept(&whole, ""), (whole.clone(), String::new()));
    }
}
