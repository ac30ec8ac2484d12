//! Just below the line: what is wanted most of all that is not in this week, and what each would need.

use crate::board::cards::{Card, top_of};
use crate::db::Conn;
use crate::db::schema::posts;
use crate::error::Result;
use crate::posts::{Status, Visibility};
use crate::web::Page;
use diesel::dsl::min;
use diesel::prelude::*;

/// Posts shown.
const SHOWN: i64 = 8;

/// What waits, the most votes first.
pub(in crate::board) struct Below {
    pub cards: Vec<Card>,
    /// The votes of what has the fewest of all in this week; none while nothing is in it.
    line: Option<i64>,
}

impl Below {
    /// Where the line is, in words.
    pub(in crate::board) fn hint(&self, page: &Page<'_>) -> String {
        match self.line {
            Some(votes) => page.l.board_below_hint(votes, page.counted(votes)),
            None => page.l.board_below_no_line(),
        }
    }

    /// How many more votes would bring a post level with the last one of this week, in words; nothing where there is none.
    pub(in crate::board) fn missing(&self, card: &Card, page: &Page<'_>) -> Option<String> {
        let missing = self.line? - card.vote_count;
        let more = || page.l.board_below_more(missing, page.counted(missing));
        Some(if missing > 0 { more() } else { page.l.board_below_level() })
    }
}

/// What has the most votes of all that is planned, looked into or open. Both statuses of a week hold so few posts that the
/// one with the fewest votes is soon found.
pub(super) fn below(conn: &mut Conn) -> Result<Below> {
    let mut cards = Vec::new();
    for status in [Status::Planned, Status::UnderReview, Status::Open] {
        cards.extend(top_of(conn, status, SHOWN)?.cards);
    }
    cards.sort_by_key(|card| std::cmp::Reverse((card.vote_count, card.id)));
    cards.truncate(usize::try_from(SHOWN).unwrap_or(usize::MAX));
    let in_week = posts::table
        .filter(posts::status.eq_any([Status::Ready, Status::InProgress]))
        .filter(posts::visibility.eq(Visibility::Published));
    Ok(Below { cards, line: in_week.select(min(posts::vote_count)).first(conn)? })
}
