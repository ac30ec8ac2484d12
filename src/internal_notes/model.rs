//! What an internal note is.

use crate::db::{PostId, Timestamp, UserId};
use crate::error::Problems;
use crate::i18n::Language;
use crate::logs::mask_of_staff;
use crate::text::{Prose, text};
use serde::{Deserialize, Serialize};

/// Longest note, in characters, as that of a public one.
pub(super) const NOTE_MAX: usize = 4_000;

/// What staff write to each other about a post.
#[derive(Debug, Clone, PartialEq, Eq, diesel::Queryable, Serialize, Deserialize)]
pub struct InternalNote {
    /// Its row.
    pub id: i64,
    /// The post, or one that was merged into it.
    pub post_id: PostId,
    /// Who wrote it.
    pub author_id: UserId,
    /// Markdown as written.
    pub body: String,
    /// The same as safe HTML.
    pub body_html: String,
    /// The language it is written in, as a BCP 47 tag; empty when unknown.
    pub lang: String,
    /// When.
    pub created_at: Timestamp,
}

/// What was entered by somebody who reads the site in a language, ready to be stored.
pub(super) fn written(entered: &str, reads: Language) -> Result<Prose, Problems> {
    let mut problems = Problems::default();
    let body = problems.check("note", text(entered, 1, NOTE_MAX).map(|said| mask_of_staff(&said)));
    body.map(|body| Prose::recognised(body, reads)).ok_or(problems)
}
