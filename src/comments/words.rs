//! What this room says: of what just happened, and why something was refused.

use crate::error::Refusal;
use crate::posts::Visibility;
use crate::web::Flash;

/// A comment was added.
const COMMENTED: Flash = Flash::new("commented", |l| l.flash_commented());

/// A comment waits for its author's address to be confirmed.
const COMMENT_WAITS: Flash = Flash::new("comment-waits", |l| l.flash_comment_waits());

/// A comment of a newcomer waits for staff.
const COMMENT_HELD: Flash = Flash::new("comment-held", |l| l.flash_comment_held());

/// A comment was changed.
pub(super) const COMMENT_EDITED: Flash = Flash::new("comment-edited", |l| l.flash_comment_edited());

/// A comment was removed.
pub(super) const COMMENT_REMOVED: Flash = Flash::new("comment-removed", |l| l.flash_comment_removed());

/// A comment is there for staff.
const COMMENT_PRIVATE: Flash = Flash::new("comment-private", |l| l.flash_comment_private());

/// What is said of a comment that was added, by who sees it.
pub(super) fn commented(seen: Visibility) -> Flash {
    match seen {
        Visibility::Pending => COMMENT_WAITS,
        Visibility::Held => COMMENT_HELD,
        Visibility::Private => COMMENT_PRIVATE,
        Visibility::Published | Visibility::Hidden | Visibility::Removed => COMMENTED,
    }
}

/// All of them.
pub const FLASHES: &[Flash] =
    &[COMMENTED, COMMENT_WAITS, COMMENT_HELD, COMMENT_PRIVATE, COMMENT_EDITED, COMMENT_REMOVED];

/// Staff do not read what nobody stands behind.
pub(super) const CONFIRM_FIRST: Refusal = Refusal::new("comment-confirm-first", |l| l.refused_private_confirm_first());
/// A private reply would be a letter to another member.
pub(super) const NO_PRIVATE_REPLY: Refusal = Refusal::new("no-private-reply", |l| l.refused_no_private_reply());

/// What staff have hidden stays as it is.
pub(super) const HIDDEN_BY_STAFF: Refusal = Refusal::new("comment-hidden", |l| l.refused_comment_hidden());

/// A reply answers a comment, not another reply.
pub const REPLY_TOO_DEEP: Refusal = Refusal::new("reply-too-deep", |l| l.refused_reply_too_deep());
