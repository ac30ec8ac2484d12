//! The shapes in which the demo board's story is written down; `story` holds the words, `mod` plays them.

use crate::posts::Kind;

/// Somebody of the demo board. The handle is also the local part of the address (`handle@demo.invalid`).
pub struct Person {
    /// Display name.
    pub name: &'static str,
    /// Profile handle: lower-case ASCII letters, digits and hyphens.
    pub handle: &'static str,
}

/// One post and all that happens to it.
pub struct Tale {
    /// What is filed.
    pub kind: Kind,
    /// Name of the area (one of `AREAS`).
    pub area: &'static str,
    /// Handle of the author.
    pub by: &'static str,
    /// Week in which it is filed: 1 (four weeks ago) to 4 (now).
    pub week: u8,
    /// Title, 10 to 100 characters.
    pub title: &'static str,
    /// Markdown body.
    pub body: &'static str,
    /// Device and build, for bugs.
    pub device: Option<(&'static str, &'static str)>,
    /// How many of the fans vote for it in the end.
    pub votes: usize,
    /// Comments: handle, text.
    pub comments: &'static [(&'static str, &'static str)],
    /// What becomes of it.
    pub fate: Fate,
}

/// What becomes of a post.
pub enum Fate {
    /// Nobody has decided yet.
    Open,
    /// Decided with a public note, and no further.
    UnderReview(&'static str),
    /// Decided with a public note, and no further.
    Planned(&'static str),
    /// Being built this week.
    InProgress(&'static str),
    /// Finished, waits for Friday.
    Ready(&'static str),
    /// Shipped at the end of that week (1 to 3) under that changelog line.
    Shipped {
        /// Week of the release that carries it, 1 to 3.
        week: u8,
        /// The public note with which it was planned.
        note: &'static str,
        /// The line in the changelog.
        line: &'static str,
        /// New, Improved or Fixed.
        change: crate::releases::Change,
    },
    /// Closed with a reason.
    Declined(&'static str),
    /// Merged into the post with that title.
    DuplicateOf(&'static str),
}
