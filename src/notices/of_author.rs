//! What staff did to the sight of what somebody wrote, told to whoever wrote it.

use super::concerns::{Title, Words, about};
use crate::comments::{self, Comment};
use crate::db::{CommentId, Conn, PostId, UserId};
use crate::error::{Error, Result};
use crate::events::{self, Event, What};
use crate::mail::{Letterhead, NewMail, Reader};
use crate::moderation::{self, Moderation};
use crate::people::Recipient;
use crate::posts::{self, Post, Visibility};

/// A post or a comment that staff hid or approved.
pub(super) struct OfAuthor {
    pub post: Post,
    pub author: UserId,
    comment: Option<CommentId>,
    /// By what it is hidden; nothing of what was approved.
    hiding: Option<Moderation>,
}

/// As it is so now: what was taken back meanwhile, by either, is told to nobody.
pub(super) fn read(conn: &mut Conn, event: &Event, post: PostId) -> Result<Option<OfAuthor>> {
    let hiding = match event.what {
        // It may be taken back for ten minutes more: the later one tells.
        What::Approved if events::is_done_again(conn, event)? => return Ok(None),
        What::Approved => None,
        _ => match moderation::hiding(conn, event.subject)? {
            Some(hiding) => Some(hiding),
            None => return Ok(None),
        },
    };
    let comment = match &hiding {
        Some(hiding) => hiding.comment_id,
        None => Some(CommentId(event.subject)).filter(|comment| comment.0 > 0),
    };
    let post = posts::get(conn, post)?;
    let wanted = if hiding.is_some() { Visibility::Hidden } else { Visibility::Published };
    let (author, seen) = match comment {
        Some(id) => {
            // What waits again and was then removed by whoever wrote it is there no more.
            let Comment { author_id, visibility, .. } = match comments::get(conn, id) {
                Err(Error::NotFound) => return Ok(None),
                there => there?,
            };
            (author_id, visibility)
        }
        None => (post.author_id, post.visibility),
    };
    Ok((seen == wanted).then_some(OfAuthor { post, author, comment, hiding }))
}

/// The mail that says so.
pub(super) fn told(letterhead: &Letterhead, told: &OfAuthor, recipient: &Recipient, token: &str) -> Result<NewMail> {
    let title = told.post.title.as_str();
    let words = |to: &Reader<'_>| {
        let (subject, sentence) = match (&told.hiding, told.comment) {
            (Some(_), None) => (to.l.moderation_mail_hidden_subject(title), to.l.moderation_mail_hidden()),
            (Some(_), Some(_)) => {
                (to.l.moderation_mail_comment_hidden_subject(title), to.l.moderation_mail_comment_hidden())
            }
            (None, None) => (to.l.moderation_mail_approved_subject(title), to.l.moderation_mail_approved()),
            (None, Some(_)) => {
                (to.l.moderation_mail_comment_approved_subject(title), to.l.moderation_mail_comment_approved())
            }
        };
        let (why, button) = (to.l.moderation_mail_why(to.site_name), to.l.triage_mail_button());
        Words { subject, sentence, why, stop: String::new(), button }
    };
    let page = match told.comment {
        Some(comment) => comments::address(told.post.id, comment),
        None => posts::address(told.post.slug()),
    };
    let answer = told.hiding.as_ref().map(|hiding| (hiding.reason.as_str(), hiding.lang.as_str()));
    let title = Title { words: title, lang: &told.post.lang, page, answer };
    about(letterhead, &title, (recipient, token), key(told), words)
}

/// Of what was hidden by an act once, and once that something was approved.
fn key(told: &OfAuthor) -> String {
    match (&told.hiding, told.comment) {
        (Some(hiding), _) => hiding.mail_key(),
        (None, Some(comment)) => format!("approved-comment/{comment}"),
        (None, None) => format!("approved-post/{}", told.post.id),
    }
}
