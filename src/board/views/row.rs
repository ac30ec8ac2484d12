//! A post in the list of the board.

use super::super::filter::Filter;
use super::super::hits::Hit;
use super::super::listing::Row;
use super::EXCERPT;
use super::reason::Reason;
use crate::db::PostId;
use crate::i18n::Messages;
use crate::posts::Visibility;
use crate::search::{self, Question, Stretch};
use crate::text;
use crate::voting::{Cast, VoteButton};
use std::collections::HashMap;

/// A post in the list.
pub(super) struct RowView {
    pub(super) row: Row,
    pub(super) slug: String,
    pub(super) area_url: String,
    /// The title and the line below it, with what was looked for marked.
    pub(super) title: Vec<Stretch>,
    pub(super) excerpt: Vec<Stretch>,
    /// What stands in place of that line where the words are further down.
    pub(super) hit: Option<Hit>,
    pub(super) vote: VoteButton,
    pub(super) reason: Option<Reason>,
}

impl RowView {
    pub(super) fn new(
        row: Row,
        question: Option<&Question>,
        texts: &HashMap<PostId, String>,
        here: &str,
        votes: &HashMap<PostId, Cast>,
    ) -> Self {
        let excerpt = texts.get(&row.id).map_or_else(String::new, |text| text::lead(text, EXCERPT));
        Self {
            title: stretches(&row.title, &row.lang, question),
            excerpt: stretches(&excerpt, &row.lang, question),
            vote: VoteButton {
                number: row.id,
                count: row.vote_count,
                voted: votes.contains_key(&row.id),
                held: votes.get(&row.id).and_then(|cast| cast.hold()),
                open: !row.status.is_closed() && row.visibility == Visibility::Published,
                // Back to this row: a list that jumps to its top after each vote loses its reader.
                back: format!("{here}#post-{}", row.id),
                title: row.title.clone(),
            },
            slug: row.slug(),
            hit: None,
            reason: None,
            area_url: Filter::of_area(&row.area_slug).address(),
            row,
        }
    }

    /// Whether nothing else says when it was filed, or what its order goes by instead.
    pub(super) fn is_dated(&self) -> bool {
        !matches!(self.reason, Some(Reason::Filed | Reason::Status))
    }

    /// Whether what its order goes by says where the words stand that were looked for.
    pub(super) fn says_where(&self) -> bool {
        matches!(self.reason, Some(Reason::Found(_)))
    }

    /// Why nobody but its author sees it, or nobody but them and staff.
    pub(super) fn seen_by(&self, l: &Messages) -> Option<String> {
        match self.row.visibility {
            Visibility::Published | Visibility::Removed => None,
            Visibility::Private => Some(l.desk_private()),
            Visibility::Pending => Some(l.board_row_pending()),
            Visibility::Held => Some(l.board_row_held()),
            Visibility::Hidden => Some(l.board_row_hidden()),
        }
    }

    /// The button of somebody who has voted.
    pub(super) fn pressed(&self) -> VoteButton {
        VoteButton { voted: true, ..self.vote.clone() }
    }

    /// As somebody sees it who may be blocked.
    pub(super) fn for_blocked(self, is_blocked: bool) -> Self {
        Self { vote: self.vote.for_blocked(is_blocked), ..self }
    }
}

fn stretches(text: &str, lang: &str, question: Option<&Question>) -> Vec<Stretch> {
    match question {
        Some(question) => search::marked(text, lang, question),
        None if text.is_empty() => Vec::new(),
        None => vec![Stretch { text: text.to_owned(), is_found: false }],
    }
}
