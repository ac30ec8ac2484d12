//! Until when it is asked whether a bug is gone, what the answers come to, and what staff say to them.

use super::words::{ELSEWHERE, NOT_ASKED, OVER, RECALLED};
use crate::db::{PostId, ReleaseId, Timestamp, UserId};
use crate::error::{Problems, Refusal};
use crate::i18n::Language;
use crate::logs::said_by_staff;
use crate::posts::{Kind, Post, Status};
use crate::releases::Release;
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

/// So long after a release went out it is asked whether its bugs are gone.
const LASTS: TimeDelta = TimeDelta::days(28);
/// Answers from which on they are told as numbers, and may reopen the matter.
const FLOOR: i64 = 5;
/// Longest note of staff, in characters.
const NOTE_MAX: usize = 1_000;

/// What people say of a bug that a release fixed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many say that it is gone.
    pub gone: i64,
    /// How many say that it is not.
    pub remains: i64,
    /// Whether most said that it is not, and staff have said nothing to that.
    pub is_reopened: bool,
}

impl Tally {
    /// How many answered.
    pub fn people(self) -> i64 {
        self.gone + self.remains
    }

    /// How many say that it is gone, and how many answered, where those are enough to be told as numbers.
    pub fn counts(self) -> Option<(i64, i64)> {
        self.is_enough().then(|| (self.gone, self.people()))
    }

    /// Both together, of a line that comes from several bugs.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            gone: self.gone + other.gone,
            remains: self.remains + other.remains,
            is_reopened: self.is_reopened || other.is_reopened,
        }
    }

    /// Whether so many answered that they are told as numbers.
    pub(super) fn is_enough(self) -> bool {
        self.people() >= FLOOR
    }

    /// Whether enough answered, and most of them have it still.
    pub(super) fn reopens(self) -> bool {
        self.is_enough() && self.remains > self.gone
    }
}

/// What is kept of a bug and a release that somebody answered for.
#[derive(Debug, Clone, PartialEq, Eq, diesel::Queryable)]
pub(super) struct Check {
    pub release_id: ReleaseId,
    pub post_id: PostId,
    pub gone: i64,
    pub remains: i64,
    pub reopened_at: Option<Timestamp>,
    pub settled_at: Option<Timestamp>,
    pub settled_by: Option<UserId>,
    pub note: String,
    pub note_lang: String,
}

impl Check {
    pub(super) fn tally(&self) -> Tally {
        Tally { gone: self.gone, remains: self.remains, is_reopened: self.is_waiting() }
    }

    /// Whether it waits for staff.
    pub(super) fn is_waiting(&self) -> bool {
        self.reopened_at.is_some() && self.settled_at.is_none()
    }

    /// What staff say to the answers.
    pub(super) fn said(&self) -> Option<Note> {
        (!self.note.is_empty()).then(|| Note { text: self.note.clone(), lang: self.note_lang.clone() })
    }
}

/// What staff say where most have a bug still: everybody reads it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// In plain text.
    pub text: String,
    /// Its language, as a BCP 47 tag.
    pub lang: String,
}

/// Checks a note as it was typed; `reads` is the language its writer reads the site in.
pub fn note(typed: &str, reads: Language) -> Result<Note, Problems> {
    let (text, lang) = said_by_staff("note", typed, (1, NOTE_MAX), reads)?;
    Ok(Note { text, lang })
}

/// When it is asked no more what a release fixed; nothing before it is out.
pub(super) fn ends(release: &Release) -> Option<Timestamp> {
    release.published_at.map(|at| at.plus(LASTS))
}

/// Whether a post is one of which it can be asked: a bug that everybody sees and that shipped.
pub(super) fn is_fixed(post: &Post) -> bool {
    post.kind == Kind::Bug && post.is_public() && post.status == Status::Shipped
}

/// Why nobody answers any more whether a bug is gone with a release, if so; `latest` is the version by which it shipped last.
pub(super) fn refusal(post: &Post, release: &Release, latest: Option<&str>, now: Timestamp) -> Option<Refusal> {
    if release.recalled_at.is_some() {
        return Some(RECALLED);
    }
    if post.kind != Kind::Bug {
        return Some(NOT_ASKED);
    }
    if !is_fixed(post) || latest != release.version.as_deref() {
        return Some(ELSEWHERE);
    }
    ends(release).is_none_or(|end| now >= end).then_some(OVER)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn most_of_at_least_five_reopen_a_matter() {
        let tally = |gone, remains| Tally { gone, remains, is_reopened: false };
        for (gone, remains, reopens) in
            [(0, 4, false), (0, 5, true), (2, 3, true), (3, 3, false), (4, 3, false), (9, 10, true)]
        {
            assert_eq!(tally(gone, remains).reopens(), reopens, "{gone} {remains}");
        }
        let both = tally(2, 1).and(Tally { is_reopened: true, ..tally(0, 2) });
        assert_eq!((both.people(), both.gone, both.is_reopened, both.is_enough()), (5, 2, true, true));
    }

    #[test]
    fn a_note_says_something() {
        assert!(note(" \n", Language::En).unwrap_err().of("note").is_some());
        assert!(note(&"a".repeat(NOTE_MAX + 1), Language::En).is_err());
        assert_eq!(
            note(" The next build has another remedy. ", Language::En).unwrap().text,
            "The next build has another remedy."
        );
    }
}
