//! One of the things that wait, as it is shown.

use super::{EXCERPT, Found};
use crate::comments::{self, Comment};
use crate::db::Timestamp;
use crate::flagging::Waiting;
use crate::moderation::Said;
use crate::people::{self, Profile};
use crate::posts::{self, Place, Post};
use crate::text;
use std::collections::HashMap;
use std::hash::Hash;

/// A thing that waits.
pub(super) struct Row<'a> {
    /// What its elements are called.
    pub key: String,
    /// What members say of it.
    pub waiting: Option<&'a Waiting>,
    pub post: &'a Post,
    pub comment: Option<&'a Comment>,
    pub author: Option<&'a Profile>,
    /// The beginning of what it says, and its language.
    pub words: (String, &'a str),
    /// What it says, and what members say of it, for who settles it.
    pub seen: String,
    /// Where it stands, and below which its forms are.
    pub url: String,
    pub below: String,
}

pub(super) fn row<'a>(found: &'a Found, place: Place, waiting: Option<&'a Waiting>) -> Option<Row<'a>> {
    let (post, text) = found.posts.get(&place.post)?;
    let comment = match place.comment {
        Some(id) => Some(found.comments.get(&id)?),
        None => None,
    };
    let (words, lang, author) = match comment {
        Some(comment) => (comment.body.as_str(), &comment.lang, comment.author_id),
        None => (text.as_ref().map_or("", |text| text.body.as_str()), &post.lang, post.author_id),
    };
    let said = match (comment, text) {
        (Some(comment), _) => Said::of_comment(comment, of(&found.comment_pictures, &comment.id)),
        (None, text) => {
            Said::of_post(post, text.as_ref()?, of(&found.pictures, &post.id), of(&found.additions, &post.id))
        }
    };
    let said = match waiting {
        Some(waiting) => said.flagged(waiting.seen()),
        None => said,
    };
    Some(Row {
        key: comment.map_or_else(|| format!("post-{}", post.id), |it| format!("comment-{}", it.id)),
        waiting,
        post,
        comment,
        author: found.people.get(&author),
        seen: said.word(),
        words: (text::excerpt(words, EXCERPT), lang),
        url: comment.map_or_else(|| posts::address(post.slug()), |it| comments::address(post.id, it.id)),
        below: comment.map_or_else(|| posts::address(post.id), Comment::below),
    })
}

/// What is there for one of them.
fn of<'a, K: Eq + Hash, T>(there: &'a HashMap<K, Vec<T>>, key: &K) -> &'a [T] {
    there.get(key).map_or(&[], Vec::as_slice)
}

impl Row<'_> {
    /// Whether its author took it away meanwhile.
    pub(super) fn is_removed(&self) -> bool {
        self.comment.is_some_and(Comment::is_removed)
    }

    /// Where staff close the comments of its post, if they are open: the field, about which a browser opens what is folded.
    pub(super) fn locked_at(&self) -> Option<String> {
        self.post.accepts_comments().is_ok().then(|| format!("{}#reason-lock", posts::address(self.post.slug())))
    }

    /// The field where staff block its author, and who that is; staff block nobody of their own, and nobody who left.
    pub(super) fn blocked_at(&self) -> Option<(String, &str)> {
        let author = self.author.filter(|author| !author.is_staff() && !author.is_former())?;
        Some((format!("{}#until", people::address(&author.handle)), &author.name))
    }

    /// When it began to wait.
    pub(super) fn since(&self) -> &Timestamp {
        self.waiting.map_or_else(|| self.written(), |waiting| &waiting.flagged.first_at)
    }

    pub(super) fn written(&self) -> &Timestamp {
        self.comment.map_or(&self.post.created_at, |comment| &comment.created_at)
    }
}
