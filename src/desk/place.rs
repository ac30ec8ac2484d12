//! Where in a list a page of it begins.
//!
//! A place says what stood there when it was read, and not how many stood before it: nothing is passed by when what
//! stood before it leaves the list, or rises. A post behind it that gains votes and rises over it is on none of the pages
//! that follow, and not lost: it stands nearer to the first page, where staff begin the next time.

use crate::db::PostId;

/// A place in an order: behind the post of this number, which had this value there.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Place {
    /// As the order compares it: a number, or microseconds since 1970.
    pub value: f64,
    pub id: PostId,
}

impl Place {
    pub(super) fn parse(text: &str) -> Option<Self> {
        let (value, id) = text.split_once('~')?;
        let value = value.parse().ok().filter(|value: &f64| value.is_finite())?;
        Some(Self { value, id: id.parse().ok().map(PostId)? })
    }
}

impl std::fmt::Display for Place {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // The shortest number that is read back as the same one.
        write!(out, "{}~{}", self.value, self.id)
    }
}
