//! Posts like the title that somebody types: what is wanted already takes a vote, not a second post.

use super::model::Entered;
use crate::db::{Conn, UserId};
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
}

/// Posts like a title that a phone shows while it is typed; a press shows the others.
const AT_FIRST: i64 = 2;

/// Finds the posts most like a title, for a reader. What it reads is other rooms', so it comes from above.
#[derive(Clone, Copy)]
pub struct Suggesting(pub fn(&mut Conn, &Question, Option<UserId>) -> Result<Vec<Suggestion>>);

/// Posts like a title as a page shows them.
#[derive(Debug, Clone, Default)]
pub(super) struct Alike {
    pub rows: Vec<Row>,
    /// The area in which most of them are, by slug; empty without a clear one.
    pub area: String,
    /// Whether there was something to look for.
    pub is_asked: bool,
}

#[derive(Debug, Clone)]
pub(super) struct Row {
    pub post: Post,
    pub url: String,
    pub version: Option<String>,
    pub vote: VoteButton,
}

impl Alike {
    pub(super) fn new(suggestions: Vec<Suggestion>, is_blocked: bool) -> Self {
        let area = likely_area(&suggestions);
        let row = |suggestion: Suggestion| {
            let url = posts::address(suggestion.post.slug());
            let vote = VoteButton::new(&suggestion.post, suggestion.vote, url.clone()).for_blocked(is_blocked);
            Row { url, version: suggestion.version, vote, post: suggestion.post }
        };
        Self { rows: suggestions.into_iter().map(row).collect(), area, is_asked: true }
    }

    /// What was entered, in the likely area where none was chosen. Nothing is filed in it before its author has seen it.
    pub(super) fn proposing<'a>(&'a self, entered: Entered<'a>) -> Entered<'a> {
        if entered.area.is_empty() { Entered { area: &self.area, ..entered } } else { entered }
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
