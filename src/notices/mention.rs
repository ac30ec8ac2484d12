//! That somebody is mentioned in a comment, told to whoever it is.

use super::concerns::{Title, Words, about};
use crate::comments;
use crate::db::{CommentId, Conn, PostId, UserId};
use crate::error::Result;
use crate::events::Event;
use crate::mail::{Letterhead, NewMail, Reader};
use crate::people::Recipient;
use crate::posts::{self, Post};
use crate::subscriptions;

/// A comment that mentions people, and the post below which it stands.
pub(super) struct Mention {
    pub post: Post,
    comment: CommentId,
}

/// As it is so now: of a comment that nobody sees any more nobody hears.
pub(super) fn read(conn: &mut Conn, event: &Event, post: PostId) -> Result<Option<Mention>> {
    let comment = CommentId(event.subject);
    if !comments::is_seen_by_all(conn, comment)? {
        return Ok(None);
    }
    Ok(Some(Mention { post: posts::get(conn, post)?, comment }))
}

/// Those whom an event tells of it, but for whoever does not want to hear of its author.
pub(super) fn hearers(conn: &mut Conn, event: &Event) -> Result<Vec<UserId>> {
    let mut people = comments::told_by(conn, event.id)?;
    let ignoring = subscriptions::ignoring(conn, event.actor_id, &people)?;
    people.retain(|user| !ignoring.contains(user));
    Ok(people)
}

/// The mail that says so. It names nobody: a name can be an advertisement.
pub(super) fn told(letterhead: &Letterhead, told: &Mention, recipient: &Recipient, token: &str) -> Result<NewMail> {
    let title = told.post.title.as_str();
    let words = |to: &Reader<'_>| Words {
        subject: to.l.mentions_mail_subject(title),
        sentence: to.l.mentions_mail(),
        why: to.l.mentions_mail_why(to.site_name),
        stop: to.l.mentions_mail_stop(),
        button: to.l.triage_mail_button(),
    };
    let page = comments::address(told.post.id, told.comment);
    let title = Title { words: title, lang: &told.post.lang, page, answer: None };
    about(letterhead, &title, (recipient, token), comments::mention_key(told.comment, recipient.id), words)
}
