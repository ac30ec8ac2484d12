//! Which posts may be one, and which of them stays.

use crate::db::{PostId, Timestamp, UserId};
use crate::posts::{Post, Status};
use crate::text_enum;
use chrono::TimeDelta;

/// Of a thousand: pairs that are less alike are not suggested.
pub const LEAST: i64 = 700;
/// How long "later" is.
pub(super) const SLEEP: TimeDelta = TimeDelta::days(7);

text_enum! {
    /// What staff made of a pair.
    State {
        /// Nobody has answered yet.
        Open => "open",
        /// They are not the same.
        Apart => "apart",
    }
}

/// Two posts that are alike.
#[derive(Debug, Clone, PartialEq, Eq, diesel::Queryable)]
pub struct Pair {
    /// The one that was filed first.
    pub older: PostId,
    /// The other one.
    pub newer: PostId,
    /// How much they are alike, of a thousand.
    pub likeness: i64,
    /// What staff made of it.
    pub state: State,
    /// Until when nobody is asked.
    pub wakes_at: Option<Timestamp>,
    /// Who of the staff answered last.
    pub answered_by: Option<UserId>,
    /// When.
    pub answered_at: Option<Timestamp>,
}

/// Two posts in the order in which a pair has them.
pub(super) fn ordered(one: PostId, other: PostId) -> (PostId, PostId) {
    (one.min(other), one.max(other))
}

/// Whether a post may be one of a pair: everybody sees it, and it takes votes or was released.
pub(super) fn may_have_pair(post: &Post) -> bool {
    post.accepts_votes().is_ok() || (post.is_public() && post.status == Status::Shipped)
}

/// Whether one of two posts may go into the other: both are wishes, or both are bugs, and may be one of a pair, and what was
/// released stays.
pub fn may_be_one(one: &Post, other: &Post) -> bool {
    let is_shipped = |post: &Post| post.status == Status::Shipped;
    one.id != other.id
        && one.kind == other.kind
        && may_have_pair(one)
        && may_have_pair(other)
        && !(is_shipped(one) && is_shipped(other))
}

/// Of two posts the one that goes, and the one that it goes into.
pub fn ends<'a>(one: &'a Post, other: &'a Post) -> (&'a Post, &'a Post) {
    let stays = |post: &Post| {
        let came = match post.status {
            Status::Shipped => 2,
            Status::InProgress | Status::Ready => 1,
            _ => 0,
        };
        (came, post.vote_count, std::cmp::Reverse(post.id))
    };
    if stays(one) > stays(other) { (other, one) } else { (one, other) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::AreaId;
    use crate::posts::{Kind, Visibility};

    fn post(id: i64, status: Status, votes: i64) -> Post {
        let at = Timestamp(chrono::DateTime::default());
        Post {
            id: PostId(id),
            kind: Kind::Request,
            title: "Dark mode".to_owned(),
            lang: "en".to_owned(),
            author_id: UserId(1),
            area_id: AreaId(1),
            status,
            visibility: Visibility::Published,
            vote_count: votes,
            comment_count: 0,
            duplicate_of: None,
            created_at: at,
            answered: false,
            status_changed_at: at,
            locked: false,
        }
    }

    #[test]
    fn what_came_further_stays_then_what_more_people_want_then_what_was_first() {
        use Status::{InProgress, Open, Planned, Ready, Shipped};
        for (one, other, goes) in [
            ((1, Open, 3), (2, Open, 3), 2),
            ((1, Open, 3), (2, Planned, 4), 1),
            ((1, Open, 9), (2, InProgress, 0), 1),
            ((1, Ready, 0), (2, InProgress, 2), 1),
            ((1, Ready, 9), (2, Shipped, 0), 1),
        ] {
            let (one, other) = (post(one.0, one.1, one.2), post(other.0, other.1, other.2));
            assert_eq!(ends(&one, &other).0.id.0, goes);
            assert_eq!(ends(&other, &one).0.id.0, goes);
            assert!(may_be_one(&one, &other) && may_be_one(&other, &one));
        }
    }

    #[test]
    fn what_is_unseen_merged_or_declined_goes_nowhere() {
        let open = post(1, Status::Open, 0);
        for status in Status::ALL {
            let other = post(2, *status, 0);
            let may = !matches!(status, Status::Declined | Status::Duplicate);
            assert_eq!(may_be_one(&open, &other), may, "{status:?}");
            assert!(!may_be_one(&open, &Post { visibility: Visibility::Hidden, ..other }));
        }
        assert!(!may_be_one(&post(2, Status::Shipped, 0), &post(3, Status::Shipped, 0)));
        assert!(!may_be_one(&open, &open));
        let bug = Post { kind: Kind::Bug, ..post(2, Status::Open, 0) };
        assert!(!may_be_one(&open, &bug), "what does not work is there already");
    }
}
