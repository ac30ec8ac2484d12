//! What a post is and which rules hold for it.

use super::address::slug;
use super::status::Status;
use super::words;
use crate::db::{AreaId, CommentId, PostId, Timestamp, UserId};
use crate::error::Refusal;
use crate::i18n::Messages;
use crate::text_enum;

text_enum! {
    /// What is filed.
    Kind {
        /// Something new or different.
        Request => "request",
        /// Something broken.
        Bug => "bug",
    }
}

text_enum! {
    /// Whether people see it; apart from its status.
    Visibility {
        /// Everybody.
        Published => "published",
        /// Its author and staff, until its author's address is confirmed.
        Pending => "pending",
        /// Its author and staff, until staff have looked: it is the first thing of a newcomer.
        Held => "held",
        /// Its author and staff: of a bug, until its author lets everybody see it; of a comment, and the replies to it, for good.
        Private => "private",
        /// Staff; everybody else sees that it was hidden.
        Hidden => "hidden",
        /// Nobody: its author removed it. Of comments only; one that was replied to keeps its place.
        Removed => "removed",
    }
}

/// A post, or a comment below it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Place {
    /// The post, or the one that the comment stands under.
    pub post: PostId,
    /// The comment, if it is one.
    pub comment: Option<CommentId>,
}

impl Kind {
    /// As people read it.
    pub fn word(self, l: &Messages) -> String {
        match self {
            Self::Request => l.kind_request(),
            Self::Bug => l.kind_bug(),
        }
    }
}

/// A post, as lists and counters need it; what it says at length is in [`PostText`].
#[derive(Debug, Clone, PartialEq, Eq, diesel::Queryable, diesel::Selectable)]
#[diesel(table_name = crate::db::schema::posts)]
pub struct Post {
    /// Its public number.
    pub id: PostId,
    /// Request or bug.
    pub kind: Kind,
    /// One line.
    pub title: String,
    /// The language of title and body, as a BCP 47 tag; empty when unknown.
    pub lang: String,
    /// Who wrote it.
    pub author_id: UserId,
    /// Part of the ROM.
    pub area_id: AreaId,
    /// How far it has come.
    pub status: Status,
    /// Who sees it.
    pub visibility: Visibility,
    /// Votes that count.
    pub vote_count: i64,
    /// Comments people see.
    pub comment_count: i64,
    /// The post it was merged into.
    pub duplicate_of: Option<PostId>,
    /// Filed.
    pub created_at: Timestamp,
    /// Whether an answer of staff's stands, or stood until the next one took its place: one that was taken back never was, but
    /// for those of versions that noted it all the same.
    pub answered: bool,
    /// The decision by which it stands as it does; without one it is when it was filed.
    pub status_changed_at: Timestamp,
    /// Whether staff have closed its comments.
    pub locked: bool,
}

impl Post {
    /// Whether fans may vote here, or why not.
    pub fn accepts_votes(&self) -> Result<(), Refusal> {
        match self.status {
            Status::Duplicate => Err(words::MERGED),
            status if status.is_closed() || self.visibility != Visibility::Published => Err(words::CLOSED),
            _ => Ok(()),
        }
    }

    /// Whether people may comment here: also after it was shipped or declined, since an answer may be answered, unless staff
    /// have closed the comments.
    pub fn accepts_comments(&self) -> Result<(), Refusal> {
        match self.status {
            Status::Duplicate => Err(words::MERGED),
            _ if !matches!(self.visibility, Visibility::Published | Visibility::Private) => Err(words::CLOSED),
            _ if self.locked => Err(words::LOCKED),
            _ => Ok(()),
        }
    }

    /// Whether this person may change the text: its author, until somebody votes for it or staff answer. An answer or a
    /// vote would stand under another text then.
    pub fn may_be_edited_by(&self, user: UserId) -> Result<(), Refusal> {
        if self.author_id != user {
            return Err(words::NOT_YOURS);
        }
        if self.visibility == Visibility::Hidden {
            return Err(words::CLOSED);
        }
        if self.answered || self.vote_count > 0 || self.status != Status::Open {
            return Err(words::ALREADY_DECIDED);
        }
        Ok(())
    }

    /// Whether this person may add something below the text: its author, once the text itself stays as it is.
    pub fn may_be_added_to_by(&self, user: UserId) -> Result<(), Refusal> {
        if self.author_id != user {
            return Err(words::NOT_YOURS);
        }
        self.accepts_comments()
    }

    /// Whether people who are neither its author nor staff may see it.
    pub fn is_public(&self) -> bool {
        self.visibility == Visibility::Published
    }

    /// Whether this person may see it: everybody a public one, its author and staff any.
    pub fn may_be_seen_by(&self, user: Option<UserId>, is_staff: bool) -> bool {
        self.is_public() || is_staff || user == Some(self.author_id)
    }

    /// The number and the title in an address: `42-dark-mode`.
    pub fn slug(&self) -> String {
        slug(self.id, &self.title)
    }
}

/// What a post says at length.
#[derive(Debug, Clone, PartialEq, Eq, diesel::Queryable, diesel::Selectable)]
#[diesel(table_name = crate::db::schema::post_texts)]
pub struct PostText {
    /// Markdown as written.
    pub body: String,
    /// The same as safe HTML.
    pub body_html: String,
    /// Device, as the author names it.
    pub device: Option<String>,
    /// ROM build on it.
    pub build: Option<String>,
    /// Changed by its author.
    pub edited_at: Option<Timestamp>,
}

/// What the author added below a text that could no longer be changed.
#[derive(Debug, Clone, PartialEq, Eq, diesel::Queryable)]
pub struct Addition {
    /// Its row.
    pub id: i64,
    /// The same as safe HTML.
    pub body_html: String,
    /// The language it is written in, as a BCP 47 tag; empty when unknown.
    pub lang: String,
    /// Written.
    pub created_at: Timestamp,
}
