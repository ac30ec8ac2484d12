//! What one did last, as a queue offers to take it back.

use super::undo::Undo;
use super::{Done, LASTS, WITH_OTHERS, with_ways_back};
use crate::audit::{self, Act};
use crate::db::{Conn, Timestamp, UserId};
use crate::error::Result;
use crate::posts::Post;

/// What is done on the desk beside decisions, which it offers to take back by themselves.
pub(in crate::desk) const ON_DESK: [Act; 4] = [Act::Owned, Act::Disowned, Act::Noted, Act::Corrected];
/// What settles something that waits for moderation.
pub(in crate::desk) const IN_MODERATION: [Act; 5] =
    [Act::PostApproved, Act::CommentApproved, Act::FlagsDismissed, Act::PostHidden, Act::CommentHidden];
/// What settles a pair of posts without a merge.
pub(in crate::desk) const IN_MERGES: [Act; 2] = [Act::PairRefused, Act::PairPutOff];
/// What is done to a week.
pub(in crate::desk) const IN_PLAN: [Act; 3] = [Act::Decided, Act::BuildersNamed, Act::CapacitySet];

/// The last of somebody's acts, with the form that takes it back.
pub(in crate::desk) struct Last {
    done: Done,
    undo: Undo,
}

/// What somebody did last, if it is one of these, a few minutes ago at most, and can be taken back: never what they did
/// before that.
pub(in crate::desk) fn last(conn: &mut Conn, who: UserId, now: Timestamp, of: &[Act]) -> Result<Option<Last>> {
    let mut entries = audit::lately(conn, who, now.plus(-LASTS), 1, &WITH_OTHERS)?;
    entries.retain(|entry| of.contains(&entry.act));
    let done = with_ways_back(conn, entries, who, now)?.pop();
    Ok(done.and_then(|mut done| done.undo.take().map(|undo| Last { done, undo })))
}

impl Last {
    pub(in crate::desk) fn act(&self) -> Act {
        self.done.entry.act
    }

    pub(in crate::desk) fn post(&self) -> Option<&Post> {
        self.done.post.as_ref()
    }

    /// Whether taking it back may say why: to whoever wrote what is shown again.
    pub(in crate::desk) fn takes_reason(&self) -> bool {
        matches!(self.act(), Act::PostHidden | Act::CommentHidden)
    }

    pub(in crate::desk) fn action(&self) -> &str {
        &self.undo.action
    }

    /// The form's fields, so that it leads back to a page.
    pub(in crate::desk) fn fields<'a>(&'a self, back: &'a str) -> Vec<(&'static str, &'a str)> {
        let own = self.undo.fields.iter().filter(|(name, _)| !matches!(*name, "back" | "next"));
        let way = if self.undo.fields.iter().any(|(name, _)| *name == "next") { "next" } else { "back" };
        own.map(|(name, value)| (*name, value.as_str())).chain([(way, back)]).collect()
    }
}
