//! Just below the line: what is wanted most of all that ships with the week's train and is not in this week, and what each would
//! need.

use crate::board::cards::{Card, top_of_share};
use crate::db::Conn;
use crate::db::schema::posts;
use crate::error::Result;
use crate::posts::{Status, Visibility, in_share};
use crate::trains::Share;
use crate::web::Page;
use diesel::prelude::*;

/// Posts shown.
const SHOWN: i64 = 8;
/// Places that are looked for: more than a week has.
const PLACES: i64 = 500;
/// What is in a week, and what waits to be.
const IN_WEEK: [Status; 2] = [Status::Ready, Status::InProgress];
const WAITING: [Status; 3] = [Status::Planned, Status::UnderReview, Status::Open];

/// What waits, the most votes first.
pub(in crate::board) struct Below {
    pub cards: Vec<Card>,
    /// The votes that it would take to be in this week, if it went by votes alone; none while nothing is in it.
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

    /// How many more votes would bring a post up to the line, in words; nothing where there is none.
    pub(in crate::board) fn missing(&self, card: &Card, page: &Page<'_>) -> Option<String> {
        let missing = self.line? - card.vote_count;
        let more = || page.l.board_below_more(missing, page.counted(missing));
        Some(if missing > 0 { more() } else { page.l.board_below_level() })
    }
}

/// What has the most votes of all that is planned, looked into or open, and ships with a train.
pub(super) fn below(conn: &mut Conn, share: &Share) -> Result<Below> {
    let mut cards = Vec::new();
    for status in WAITING {
        cards.extend(top_of_share(conn, status, share, SHOWN)?.cards);
    }
    cards.sort_by_key(|card| std::cmp::Reverse((card.vote_count, card.id)));
    cards.truncate(usize::try_from(SHOWN).unwrap_or(usize::MAX));
    Ok(Below { cards, line: line(conn, share)? })
}

/// The votes of the last of so many posts as the week has, when they and all that waits are put in order: staff take small
/// bugs into a week that few vote for, and the fewest votes of the week would say nothing.
fn line(conn: &mut Conn, share: &Share) -> Result<Option<i64>> {
    let votes = |conn: &mut Conn, status: Status, most: i64| -> Result<Vec<i64>> {
        let of_status = posts::table.filter(posts::status.eq(status));
        let of_status = of_status.filter(posts::visibility.eq(Visibility::Published));
        let of_status = of_status.order((posts::vote_count.desc(), posts::id.desc())).limit(most).into_boxed();
        Ok(in_share(of_status, share).select(posts::vote_count).load(conn)?)
    };
    let mut all = Vec::new();
    for status in IN_WEEK {
        all.extend(votes(conn, status, PLACES)?);
    }
    let places = all.len();
    for status in WAITING {
        all.extend(votes(conn, status, i64::try_from(places).unwrap_or(PLACES))?);
    }
    all.sort_unstable_by(|one, other| other.cmp(one));
    Ok(places.checked_sub(1).and_then(|last| all.get(last)).copied())
}
