//! What this room says: of what just happened, and why something was refused.

use super::web::FORM;
use crate::error::Refusal;
use crate::i18n::Messages;
use crate::posts::Visibility;
use crate::web::Flash;
use url::form_urlencoded::parse;

/// A post was filed.
const FILED: Flash = Flash::new("filed", |l| l.flash_filed());
/// A post was edited.
pub(super) const EDITED: Flash = Flash::new("edited", |l| l.flash_edited());

/// A post waits for its author's address to be confirmed.
const FILED_WAITS: Flash = Flash::new("filed-waits", |l| l.flash_filed_waits());

/// A post of a newcomer waits for staff.
const FILED_HELD: Flash = Flash::new("filed-held", |l| l.flash_filed_held());

/// All of them.
pub const FLASHES: &[Flash] = &[FILED, FILED_WAITS, FILED_HELD, FILED_PRIVATE, OPENED, EDITED];

/// A private bug is filed.
const FILED_PRIVATE: Flash = Flash::new("filed-private", |l| l.flash_filed_private());
/// A private bug is seen by everybody.
pub(super) const OPENED: Flash = Flash::new("opened", |l| l.flash_opened());

/// What is said of a post that was filed, by who sees it.
pub(super) fn filed(seen: Visibility) -> Flash {
    match seen {
        Visibility::Pending => FILED_WAITS,
        Visibility::Held => FILED_HELD,
        Visibility::Private => FILED_PRIVATE,
        Visibility::Published | Visibility::Hidden | Visibility::Removed => FILED,
    }
}

/// Why one signs in before the form, and that what it was to begin with is kept; nothing of other pages.
pub fn why_sign_in(next: &str) -> Option<fn(&Messages) -> String> {
    let (path, query) = next.split_once('?').unwrap_or((next, ""));
    if path != FORM.1 {
        return None;
    }
    let has_words = parse(query.as_bytes()).any(|(name, words)| name == "title" && !words.trim().is_empty());
    Some(if has_words { |l| l.filing_sign_in_words() } else { |l| l.filing_sign_in() })
}

/// What is asked for is for everybody.
pub const ONLY_BUGS: Refusal = Refusal::new("private-only-bugs", |l| l.refused_private_only_bugs());
/// Staff do not read what nobody stands behind.
pub(super) const CONFIRM_FIRST: Refusal = Refusal::new("private-confirm-first", |l| l.refused_private_confirm_first());
/// Everybody sees it already.
pub(super) const NOT_PRIVATE: Refusal = Refusal::new("not-private", |l| l.refused_not_private());

/// A post takes no further additions.
pub(super) const ENOUGH_ADDED: Refusal = Refusal::new("enough-added", |l| l.refused_enough_added());
