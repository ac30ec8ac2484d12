//! A known issue of a release.

use crate::db::{PostId, ReleaseId, Timestamp, UserId};
use crate::error::Problem;
use crate::i18n::Language;
use crate::logs::mask_of_staff;
use crate::text::{language_of, line};
use serde::{Deserialize, Serialize};

/// The longest text of what helps, in characters.
const WORKAROUND_MAX: usize = 1_000;

/// A bug that staff say is in a release.
#[derive(Debug, Clone, PartialEq, Eq, diesel::Queryable, Serialize, Deserialize)]
pub struct KnownIssue {
    /// In which release.
    pub release_id: ReleaseId,
    /// Which bug.
    pub post_id: PostId,
    /// What helps meanwhile, in plain text; empty where nothing does.
    pub workaround: String,
    /// The language of that, as a BCP 47 tag.
    pub lang: String,
    /// Who said so.
    pub by_id: UserId,
    /// When.
    pub said_at: Timestamp,
}

impl KnownIssue {
    /// What a page that shows it says of it, so that nobody changes what they have not read: its moment, in microseconds.
    pub(super) fn token(&self) -> i64 {
        self.said_at.micros()
    }

    /// The same in one text, for the log.
    pub(super) fn told(&self) -> String {
        format!("#{} {}", self.post_id, self.workaround).trim_end().to_owned()
    }
}

/// What helps, with its language.
pub(super) fn workaround(entered: &str, reads: Language) -> Result<(String, String), Problem> {
    let said = mask_of_staff(&line(entered, 0, WORKAROUND_MAX)?);
    let lang = if said.is_empty() { String::new() } else { language_of(&said, reads) };
    Ok((said, lang))
}
