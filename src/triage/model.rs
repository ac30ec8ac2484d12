//! What a decision is.

use crate::db::{DecisionId, PostId, Timestamp, UserId, WeekNumber};
use crate::error::{Problem, Problems};
use crate::i18n::Language;
use crate::posts::{Status, named, number};
use crate::text::{Prose, text};

/// Longest public note, in characters.
pub const NOTE_MAX: usize = 4_000;

/// Staff's act on a post; always public.
#[derive(Debug, Clone, PartialEq, Eq, diesel::Queryable)]
pub struct Decision {
    /// Its row.
    pub id: DecisionId,
    /// The post.
    pub post_id: PostId,
    /// The status before.
    pub from: Status,
    /// The status after.
    pub to: Status,
    /// Markdown as written; may be empty.
    pub note: String,
    /// The same as safe HTML.
    pub note_html: String,
    /// The language of the note, as a BCP 47 tag; empty when unknown.
    pub lang: String,
    /// For duplicates, the post it was merged into.
    pub duplicate_of: Option<PostId>,
    /// For Shipped, the week of the release.
    pub release_week: Option<WeekNumber>,
    /// The decision that this one takes back.
    pub undoes: Option<DecisionId>,
    /// Who decided.
    pub decided_by: UserId,
    /// When.
    pub decided_at: Timestamp,
}

impl Decision {
    /// Whether it can be taken back, as the last one on a post that has this status now.
    pub fn is_undoable(&self, status: Status) -> bool {
        self.undoes.is_none() && self.to == status && status != Status::Shipped
    }
}

/// A decision that may be taken; made only by [`Verdict::parse`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// The status to reach.
    pub to: Status,
    /// Public note; may be empty.
    pub note: Prose,
    /// The target of a merge; given exactly when `to` is Duplicate.
    pub duplicate_of: Option<PostId>,
}

impl Verdict {
    /// Checks what was entered: a status, a note where closing owes a reason, a target for a duplicate (its number, or
    /// its address). `reads` is the language the note's writer reads the site in.
    pub fn parse(status: &str, note: &str, duplicate_of: &str, reads: Language) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let unknown = if status.is_empty() { Problem::Missing } else { Problem::UnknownChoice };
        let to = problems.check("status", Status::parse(status).ok_or(unknown));
        let note = problems.check("note", text(note, 0, NOTE_MAX));
        let target = target_number(duplicate_of);
        if to == Some(Status::Duplicate) && target.is_none() {
            let empty = duplicate_of.trim().is_empty();
            problems.add("duplicate_of", if empty { Problem::Missing } else { Problem::NoSuchPost });
        }
        if to.is_some_and(Status::needs_reason) && note.as_deref() == Some("") {
            problems.add("note", Problem::ReasonNeeded);
        }
        match (to, note) {
            (Some(to), Some(note)) if problems.is_empty() => {
                let note = Prose::recognised(note, reads);
                Ok(Self { to, note, duplicate_of: target.filter(|_| to == Status::Duplicate) })
            }
            _ => Err(problems),
        }
    }
}

/// Staff paste what they have: `42`, `#42` or an address. Words may begin with a number: `120 Hz`, `24/7`.
pub(super) fn target_number(entered: &str) -> Option<PostId> {
    let entered = entered.trim();
    let is_bare = entered.bytes().all(|byte| byte.is_ascii_digit());
    if is_bare { number(entered) } else { named(entered) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closing_owes_a_reason_and_a_merge_needs_a_target() {
        let parse = |status, note, target| Verdict::parse(status, note, target, Language::En);
        assert!(parse("planned", "", "").is_ok());
        assert_eq!(parse("declined", "  ", "").unwrap_err().of("note"), Some(&Problem::ReasonNeeded));
        assert_eq!(parse("duplicate", "", "").unwrap_err().of("duplicate_of"), Some(&Problem::Missing));
        assert_eq!(parse("nonsense", "", "").unwrap_err().of("status"), Some(&Problem::UnknownChoice));
        for target in ["42", " #42", "/posts/42", "https://friday.example/de/posts/42-dark-mode"] {
            assert_eq!(parse("duplicate", "", target).unwrap().duplicate_of, Some(PostId(42)), "{target}");
        }
        for words in ["120-hz", "24/7", "5-minute timer", "5G", "42 posts"] {
            assert_eq!(
                parse("duplicate", "", words).unwrap_err().of("duplicate_of"),
                Some(&Problem::NoSuchPost),
                "{words}"
            );
        }
    }
}
