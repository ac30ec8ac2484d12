//! Posts like the title that somebody types: what is wanted already takes a vote, not a second post.

use super::model::Entered;
use crate::db::{Conn, PostId, UserId};
use crate::error::Result;
use crate::posts::{self, Post};
use crate::search::Question;
use crate::voting::{Cast, VoteButton};

/// A post that may say what somebody is about to file.
#[derive(Debug, Clone)]
pub struct Suggestion {
    /// The post, which everybody sees.
    pub post: Post,
    /// The reader's vote.
    pub vote: Option<Cast>,
    /// The version of the release in which it shipped.
    pub version: Option<String>,
    /// The slug of its area; nothing where nothing new is filed in it.
    pub area: String,
    /// How much its title is like what was asked for, of a thousand; nothing where that was not the reason.
    pub likeness: i64,
}

/// Posts like a title that a phone shows while it is typed; a press shows the others.
const AT_FIRST: i64 = 2;

/// Posts beside a form that was sent, at most.
const MOST: usize = 5;

/// Finds posts for a reader. What it reads is other rooms', so it comes from above.
#[derive(Clone, Copy)]
pub struct Suggesting {
    /// Those most like a title.
    pub titled: fn(&mut Conn, &Question, Option<UserId>) -> Result<Vec<Suggestion>>,
    /// Those about a crash.
    pub crashed: fn(&mut Conn, &str, Option<UserId>) -> Result<Vec<Suggestion>>,
}

/// Posts like a title as a page shows them.
#[derive(Debug, Clone, Default)]
pub(super) struct Alike {
    pub rows: Vec<Row>,
    /// The area in which most of them are, by slug; empty without a clear one.
    pub area: String,
    /// Whether there was something to look for.
    pub is_asked: bool,
    /// The crash of which some of them tell.
    pub crash: String,
}

#[derive(Debug, Clone)]
pub(super) struct Row {
    pub post: Post,
    pub url: String,
    pub version: Option<String>,
    pub vote: VoteButton,
    /// Whether its log tells of the crash in the one that is about to be filed.
    pub is_same_crash: bool,
}

impl Alike {
    pub(super) fn new(suggestions: Vec<Suggestion>, is_blocked: bool) -> Self {
        let area = likely_area(&suggestions);
        let row = |suggestion: Suggestion| {
            let url = posts::address(suggestion.post.slug());
            let vote = VoteButton::new(&suggestion.post, suggestion.vote, url.clone()).for_blocked(is_blocked);
            Row { url, version: suggestion.version, vote, post: suggestion.post, is_same_crash: false }
        };
        Self { rows: suggestions.into_iter().map(row).collect(), area, is_asked: true, crash: String::new() }
    }

    /// The same below those about a crash, if there are any.
    #[must_use]
    pub(super) fn below(self, crash: String, about_it: Vec<Suggestion>, is_blocked: bool) -> Self {
        if about_it.is_empty() {
            return self;
        }
        let first = Self::new(about_it, is_blocked);
        let mut rows: Vec<Row> = first.rows.into_iter().map(|row| Row { is_same_crash: true, ..row }).collect();
        let known: Vec<PostId> = rows.iter().map(|row| row.post.id).collect();
        rows.extend(self.rows.into_iter().filter(|row| !known.contains(&row.post.id)));
        rows.truncate(MOST);
        let area = if self.area.is_empty() { first.area } else { self.area };
        Self { rows, area, is_asked: true, crash }
    }

    /// What was entered, in the likely area where none was chosen. Nothing is filed in it before its author has seen it.
    pub(super) fn proposing<'a>(&'a self, entered: Entered<'a>) -> Entered<'a> {
        if entered.area.is_empty() { Entered { area: &self.area, ..entered } } else { entered }
    }

    /// Whether the reader can vote for one of them.
    pub(super) fn takes_votes(&self) -> bool {
        self.rows.iter().any(|row| row.vote.open)
    }

    pub(super) fn count(&self) -> i64 {
        i64::try_from(self.rows.len()).unwrap_or_default()
    }

    /// How many there are beside those that a phone shows at first.
    pub(super) fn further(&self) -> i64 {
        (self.count() - AT_FIRST).max(0)
    }
}

/// The area of more than half of the posts.
fn likely_area(suggestions: &[Suggestion]) -> String {
    let count = |area: &str| suggestions.iter().filter(|other| other.area == area).count();
    let most = suggestions.iter().max_by_key(|suggestion| count(&suggestion.area));
    most.filter(|most| count(&most.area) * 2 > suggestions.len()).map(|most| most.area.clone()).unwrap_or_default()
}
