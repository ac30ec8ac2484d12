//! Texts as they are stored.

use super::tokens::Entry;
use crate::db::PostId;
use crate::text::Prose;

/// A text as a table has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Its row.
    pub id: i64,
    /// The post that it is, or stands below.
    pub post: PostId,
    /// Its title, if it is a post.
    pub title: String,
    /// Markdown as written.
    pub body: String,
    /// A BCP 47 tag.
    pub lang: String,
}

/// A text, with what it is found by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// What it says.
    pub body: Prose,
    /// What it is found by.
    pub entry: Entry,
}

impl Written {
    /// Work of the processor, done before the write.
    pub fn of(body: Prose) -> Self {
        Self { entry: Entry::of(&body.source, &body.lang), body }
    }
}
