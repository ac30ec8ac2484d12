//! What a comment is.

use super::words;
use crate::config::FirstPosts;
use crate::db::{CommentId, PostId, Timestamp, UserId};
use crate::error::{Error, Result};
use crate::i18n::Language;
use crate::logs::{self, Found};
use crate::posts::{self, Visibility};
use crate::search::Written;
use crate::text::{Prose, handles_in_text, number, text};
use std::collections::BTreeSet;

/// Longest comment, in characters.
pub const COMMENT_MAX: usize = 5_000;

/// Where a comment stands: on its post's page, wherever that has it.
pub fn address(post: PostId, id: CommentId) -> String {
    posts::address(format_args!("{post}?comment={id}#comment-{id}"))
}

/// What the address of everything that is done to a comment begins with.
const BELOW: &str = "/comments/";

/// Below which the addresses of a comment's forms are.
pub fn below(id: CommentId) -> String {
    format!("{BELOW}{id}")
}

/// The address of the page of a comment's pictures.
pub fn pictures_of(id: CommentId) -> String {
    format!("{}/pictures", below(id))
}

/// The comment, and what is done to it, at an address.
pub fn done_at(path: &str) -> Option<(CommentId, &str)> {
    let (id, verb) = path.strip_prefix(BELOW)?.split_once('/')?;
    Some((CommentId(number(id)?), verb))
}

/// How a comment is to be shown.
#[derive(Debug, Clone, Copy)]
pub struct Manner {
    /// What becomes of the first thing that somebody writes.
    pub first: FirstPosts,
    /// Whether nobody but staff is to see it.
    pub private: bool,
    /// Whether its author is of the staff, who answer what is private.
    pub is_staff: bool,
}

impl Manner {
    /// To everybody, at once.
    pub const PLAIN: Self = Self { first: FirstPosts::Published, private: false, is_staff: false };
}

/// What a comment says, with the handles that it mentions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Worded {
    /// Its text.
    pub text: Written,
    /// Handles behind an @, whether anybody has them or not.
    pub handles: Vec<String>,
}

/// What somebody entered as a comment, ready to be stored, and what is masked in it but for what is to stay; `reads` is the
/// language they read the site in.
pub fn written(entered: &str, keep: &BTreeSet<String>, reads: Language) -> Result<(Worded, Vec<Found>)> {
    let wrong = |problem| Error::invalid("body", problem);
    let source = logs::mask(&text(entered, 1, COMMENT_MAX).map_err(wrong)?, keep);
    // A mask may be longer than what it stands for.
    let masked = text(&source.text, 1, COMMENT_MAX).map_err(wrong)?;
    let handles = handles_in_text(&masked);
    Ok((Worded { text: Written::of(Prose::recognised(masked, reads)), handles }, source.hits))
}

/// A comment.
#[derive(Debug, Clone, PartialEq, Eq, diesel::Queryable)]
pub struct Comment {
    /// Its row, and its anchor on the page.
    pub id: CommentId,
    /// The post it stands under.
    pub post_id: PostId,
    /// Who wrote it.
    pub author_id: UserId,
    /// The comment it answers.
    pub parent_id: Option<CommentId>,
    /// Markdown as written.
    pub body: String,
    /// The same as safe HTML.
    pub body_html: String,
    /// The language it is written in, as a BCP 47 tag; empty when unknown.
    pub lang: String,
    /// Who sees it.
    pub visibility: Visibility,
    /// Written.
    pub created_at: Timestamp,
    /// Changed by its author.
    pub edited_at: Option<Timestamp>,
}

impl Comment {
    /// Below which the addresses of its forms are.
    pub fn below(&self) -> String {
        below(self.id)
    }

    /// Whether only its beginning is here: there was no room for the whole.
    pub fn is_folded(&self) -> bool {
        self.body_html.is_empty() && !self.is_removed()
    }

    /// Whether nobody but its author, and staff, has seen it yet: it waits to be seen by everybody.
    pub fn waits(&self) -> bool {
        matches!(self.visibility, Visibility::Pending | Visibility::Held)
    }

    /// Whether its author removed it.
    pub fn is_removed(&self) -> bool {
        self.visibility == Visibility::Removed
    }

    /// Whether this person may change or remove it: its author, while staff have not hidden it.
    pub fn may_be_changed_by(&self, user: UserId) -> Result<()> {
        match self.visibility {
            Visibility::Removed => Err(Error::NotFound),
            _ if self.author_id != user => Err(Error::Forbidden(posts::NOT_YOURS)),
            Visibility::Hidden => Err(Error::Rejected(words::HIDDEN_BY_STAFF)),
            Visibility::Published | Visibility::Private | Visibility::Pending | Visibility::Held => Ok(()),
        }
    }

    /// Whether a reply may answer this one on that post, and whether it is as private: replies go one level deep.
    pub fn may_be_answered_on(&self, post: PostId, (who, is_staff): (UserId, bool)) -> Result<bool> {
        let is_private = self.visibility == Visibility::Private;
        let is_seen = self.visibility == Visibility::Published || (is_private && (is_staff || self.author_id == who));
        if self.post_id != post || !is_seen {
            return Err(Error::NotFound);
        }
        if self.parent_id.is_some() { Err(Error::Rejected(words::REPLY_TOO_DEEP)) } else { Ok(is_private) }
    }
}
