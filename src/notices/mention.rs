//! That somebody is mentioned in a comment or a post, told to whoever it is.

use super::concerns::{Title, Words, about};
use crate::comments;
use crate::db::{CommentId, Conn, PostId, UserId};
use crate::error::Result;
use crate::events::{Event, What};
use crate::mail::{Letterhead, NewMail, Reader};
use crate::people::Recipient;
use crate::posts::{self, Post};
use crate::subscriptions;

/// A comment that mentions people, and the post below which it stands; or the post alone, which mentions them itself.
pub(super) struct Mention {
    pub post: Post,
    comment: Option<CommentId>,
}

/// As it is so now: of what nobody sees any more nobody hears.
pub(super) fn read(conn: &mut Conn, event: &Event, post: PostId) -> Result<Option<Mention>> {
    let comment = (event.what == What::Mentioned).then_some(CommentId(event.subject));
    if let Some(comment) = comment
        && !comments::is_seen_by_all(conn, comment)?
    {
        return Ok(None);
    }
    let post = posts::get(conn, post)?;
    let is_seen = comment.is_some() || post.is_public();
    Ok(is_seen.then_some(Mention { post, comment }))
}

/// Those whom an event tells of it, but for whoever does not want to hear of its author.
pub(super) fn hearers(conn: &mut Conn, event: &Event) -> Result<Vec<UserId>> {
    let mut people = match event.what {
        What::MentionedInPost => posts::mentioned_by(conn, event.id)?,
        _ => comments::told_by(conn, event.id)?,
    };
    let ignoring = subscriptions::ignoring(conn, event.actor_id, &people)?;
    people.retain(|user| !ignoring.contains(user));
    Ok(people)
}

/// The mail that says so. It names nobody: a name can be an advertisement.
pub(super) fn told(letterhead: &Letterhead, told: &Mention, recipient: &Recipient, token: &str) -> Result<NewMail> {
    let title = told.post.title.as_str();
    let words = |to: &Reader<'_>| {
        let (sentence, why) = match told.comment {
            Some(_) => (to.l.mentions_mail(), to.l.mentions_mail_why(to.site_name)),
            None => (to.l.mentions_mail_post(), to.l.mentions_mail_post_why(to.site_name)),
        };
        let subject = to.l.mentions_mail_subject(title);
        Words { subject, sentence, why, stop: to.l.mentions_mail_stop(), button: to.l.triage_mail_button() }
    };
    let (page, key) = match told.comment {
        Some(comment) => (comments::address(told.post.id, comment), comments::mention_key(comment, recipient.id)),
        None => (posts::address(told.post.slug()), posts::mention_key(told.post.id, recipient.id)),
    };
    let title = Title { words: title, lang: &told.post.lang, page, answer: None };
    about(letterhead, &title, (recipient, token), key, words)
}
