//! What this room says: of what just happened, and why something was refused.

use crate::error::Refusal;
use crate::web::Flash;

/// A comment was added.
pub(super) const COMMENTED: Flash = Flash::new("commented", |l| l.flash_commented());

/// A comment waits for its author's address to be confirmed.
pub(super) const COMMENT_WAITS: Flash = Flash::new("comment-waits", |l| l.flash_comment_waits());

/// All of them.
pub const FLASHES: &[Flash] = &[COMMENTED, COMMENT_WAITS];

/// A reply answers a comment, not another reply.
pub const REPLY_TOO_DEEP: Refusal = Refusal::new("reply-too-deep", |l| l.refused_reply_too_deep());
