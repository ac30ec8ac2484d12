//! What staff did about a post or a comment, and why.

use crate::db::{CommentId, PostId, Timestamp, UserId};
use crate::error::{Problem, Problems};
use crate::i18n::Language;
use crate::logs::mask_of_staff;
use crate::posts::Visibility;
use crate::text::{language_of, text};
use crate::text_enum;

/// Longest reason, in characters: a few sentences.
pub const REASON_MAX: usize = 500;

text_enum! {
    /// What was done.
    Act {
        /// Hidden from everybody but its author and staff.
        Hidden => "hidden",
        /// Everybody sees it again.
        Restored => "restored",
        /// The comments of a post were closed.
        Locked => "locked",
        /// They were opened again.
        Unlocked => "unlocked",
    }
}

/// One act of moderation.
#[derive(Debug, Clone, PartialEq, Eq, diesel::Queryable)]
pub struct Moderation {
    /// Its row.
    pub id: i64,
    /// The post, or the one that the comment stands under.
    pub post_id: PostId,
    /// The comment, if it was one.
    pub comment_id: Option<CommentId>,
    /// What was done.
    pub act: Act,
    /// Why, in plain text; empty where nobody had to say.
    pub reason: String,
    /// The language of the reason, as a BCP 47 tag; empty when unknown.
    pub lang: String,
    /// By whom.
    pub moderated_by: UserId,
    /// When.
    pub moderated_at: Timestamp,
    /// How people saw it before.
    pub was: Visibility,
}

impl Moderation {
    /// By which the mail is found that tells its author of it.
    pub fn mail_key(&self) -> String {
        format!("moderation/{}", self.id)
    }

    /// Whether it says why something is shown again.
    pub fn says_why_shown(&self) -> bool {
        self.act == Act::Restored && !self.reason.is_empty()
    }
}

/// Why something is hidden; of what is shown again there may be none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reason {
    /// Plain text.
    pub text: String,
    /// The language it is written in, as a BCP 47 tag; empty when unknown.
    pub lang: String,
}

impl Reason {
    /// What staff entered for hiding something, by somebody who reads the site in a language. There is always one: its
    /// author reads it.
    pub fn parse(entered: &str, reads: Language) -> Result<Self, Problems> {
        Self::of_length(entered, 1, reads)
    }

    /// The same for showing something again, where staff may say why, or nothing.
    pub fn parse_if_any(entered: &str, reads: Language) -> Result<Self, Problems> {
        let reason = Self::of_length(entered, 0, reads)?;
        Ok(if reason.text.is_empty() { Self::default() } else { reason })
    }

    fn of_length(entered: &str, least: usize, reads: Language) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let wanted =
            text(entered, least, REASON_MAX).map(|said| mask_of_staff(&said)).map_err(|problem| match problem {
                Problem::Missing => Problem::ReasonNeeded,
                other => other,
            });
        let text = problems.check("reason", wanted).ok_or(problems)?;
        Ok(Self { lang: language_of(&text, reads), text })
    }
}
