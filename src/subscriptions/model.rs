//! Following a post, and what mails a person wants.

use crate::text_enum;

text_enum! {
    /// Why somebody follows a post; the first reason stays, unless it was a mere vote.
    Reason {
        /// Wrote it.
        Wrote => "wrote",
        /// Voted for it.
        Voted => "voted",
        /// Commented on it.
        Commented => "commented",
        /// Pressed Follow.
        Asked => "asked",
    }
}

/// Which mails a person wants; both until they say otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Preferences {
    /// The weekly digest.
    pub digest: bool,
    /// Answers to followed posts.
    pub notices: bool,
}

impl Default for Preferences {
    fn default() -> Self {
        Self { digest: true, notices: true }
    }
}
