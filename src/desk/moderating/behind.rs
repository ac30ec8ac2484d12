//! Where the lists of what waits begin on a page: behind what stood last on the page before, whatever was settled meanwhile.

use super::MODERATION;
use crate::db::{CommentId, PostId, Timestamp};
use crate::desk::listing;
use crate::web::with_query;

/// The places behind which a page begins; nothing is their first page.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Behind {
    /// Of what is to be approved, the last post and the last comment.
    pub held: Option<(PostId, CommentId)>,
    /// Of what is flagged, since when the last of it waits, and its row.
    pub flagged: Option<(Timestamp, i64)>,
}

impl Behind {
    /// Reads both; what is no place of ours is the first page.
    pub(super) fn parse(held: &str, flagged: &str) -> Self {
        let two = |text: &str| -> Option<(i64, i64)> {
            let (one, other) = text.split_once('~')?;
            Some((one.parse().ok()?, other.parse().ok()?))
        };
        Self {
            held: two(held).map(|(post, comment)| (PostId(post), CommentId(comment))),
            flagged: two(flagged).map(|(since, row)| (listing::instant(since), row)),
        }
    }

    /// The page that begins there.
    pub(super) fn address(self) -> String {
        let held = self.held.map(|(post, comment)| format!("held={post}~{comment}"));
        let flagged = self.flagged.map(|(since, row)| format!("flagged={}~{row}", since.0.timestamp_micros()));
        let query: Vec<String> = held.into_iter().chain(flagged).collect();
        with_query(MODERATION, &query.join("&"))
    }

    /// The same with another place among what is to be approved.
    pub(super) fn held(self, held: Option<(PostId, CommentId)>) -> Self {
        Self { held, ..self }
    }

    /// The same with another place among what is flagged.
    pub(super) fn flagged(self, flagged: Option<(Timestamp, i64)>) -> Self {
        Self { flagged, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_read_as_they_are_written_and_anything_else_is_the_first_page() {
        let both = Behind::parse("12~0", "1762000000000001~7");
        assert_eq!(both.address(), "/triage/moderation?held=12~0&flagged=1762000000000001~7");
        assert_eq!(both.held(None).address(), "/triage/moderation?flagged=1762000000000001~7");
        assert_eq!(both.held(None).flagged(None), Behind::default());
        for wrong in ["", "12", "~", "a~1", "1~2~3", "99999999999999999999~1"] {
            assert_eq!(Behind::parse(wrong, wrong).address(), "/triage/moderation", "{wrong}");
        }
    }
}
