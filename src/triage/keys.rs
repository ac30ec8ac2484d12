//! The keys of the desk. Each presses what stands in the row with the focus, or on the page, for everybody to press.

use crate::posts::Status;

/// What a key does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// The row below; the arrow keys do that too.
    Next,
    /// The row above.
    Previous,
    /// The post's page.
    Open,
    /// Chooses a status, and leaves sending to the button. That of a merge leads to the page of the one that is suggested
    /// beside the list, where one is.
    Choose(Status),
    /// Takes the post, or gives it back.
    Own,
    /// Opens the page on which title, area, kind and device are corrected, with the focus on the area.
    Correct,
    /// Opens the notes of the staff, to write one.
    Note,
    /// Goes to the field where one looks for posts.
    Search,
    /// Chooses the post, to answer several at once.
    Select,
    /// Goes on to answer those that are chosen.
    Several,
    /// Takes the last decision back.
    Undo,
    /// Shows this list.
    Help,
}

/// In the order in which they are shown. The script knows `j` and `k`, and a link is opened by Enter; the others it finds by
/// `data-key` in the page.
pub const KEYS: &[(&str, Deed)] = &[
    ("j", Deed::Next),
    ("k", Deed::Previous),
    ("↵", Deed::Open),
    ("r", Deed::Choose(Status::UnderReview)),
    ("p", Deed::Choose(Status::Planned)),
    ("w", Deed::Choose(Status::InProgress)),
    ("f", Deed::Choose(Status::Ready)),
    ("d", Deed::Choose(Status::Declined)),
    ("m", Deed::Choose(Status::Duplicate)),
    ("o", Deed::Own),
    ("t", Deed::Correct),
    ("n", Deed::Note),
    ("x", Deed::Select),
    ("b", Deed::Several),
    ("z", Deed::Undo),
    ("/", Deed::Search),
    ("?", Deed::Help),
];

/// The key of a deed, if it has one.
pub(super) fn key_of(deed: Deed) -> Option<&'static str> {
    KEYS.iter().find(|(_, known)| *known == deed).map(|(key, _)| *key)
}

/// The field of the form that a step still wants filled in, if any.
pub(super) fn wanted_by(from: Status, to: Status) -> Option<&'static str> {
    match to {
        Status::Duplicate => Some("duplicate_of"),
        _ if from.owes_reason(to) => Some("note"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_deeds_share_a_key() {
        for (place, (key, deed)) in KEYS.iter().enumerate() {
            assert_eq!(key_of(*deed), Some(*key));
            assert!(KEYS[..place].iter().all(|(other, _)| other != key), "{key}");
        }
    }

    #[test]
    fn the_field_that_is_missing_is_the_one_to_go_to() {
        assert_eq!(wanted_by(Status::Open, Status::Declined), Some("note"));
        assert_eq!(wanted_by(Status::Open, Status::Duplicate), Some("duplicate_of"));
        assert_eq!(wanted_by(Status::Open, Status::Planned), None);
        assert_eq!(wanted_by(Status::InProgress, Status::Planned), Some("note"));
    }
}
