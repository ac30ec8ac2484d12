//! What this room says: of what just happened, and why something was refused.

use crate::error::Refusal;
use crate::web::Flash;

/// A comment was added.
pub(super) const COMMENTED: Flash = Flash::new("commented", |l| l.flash_commented());

/// A comment waits for its author's address to be confirmed.
pub(super) const COMMENT_WAITS: Flash = Flash::new("comment-waits", |l| l.flash_comment_waits());

/// A comment of a newcomer waits for staff.
pub(super) const COMMENT_HELD: Flash = Flash::new("comment-held", |l| l.flash_comment_held());

/// A comment was changed.
pub(super) const COMMENT_EDITED: Flash = Flash::new("comment-edited", |l| l.flash_comment_edited());

/// A comment was removed.
pub(super) const COMMENT_REMOVED: Flash = Flash::new("comment-removed", |l| l.flash_comment_removed());

/// All of them.
pub const FLASHES: &[Flash] = &[COMMENTED, COMMENT_WAITS, COMMENT_HELD, COMMENT_EDITED, COMMENT_REMOVED];

/// What staff have hidden stays as it is.
pub(super) const HIDDEN_BY_STAFF: Refusal = Refusal::new("comment-hidden", |l| l.refused_comment_hidden());

/// A reply answers a comment, not another reply.
pub const REPLY_TOO_DEEP: Refusal = Refusal::new("reply-too-deep", |l| l.refused_reply_too_deep());
