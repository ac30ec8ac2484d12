//! The notes of a post with the form for another one, and the form when something in it is wrong.

use super::model::InternalNote;
use crate::db::{PostId, UserId};
use crate::error::Problems;
use crate::people::Profile;
use crate::posts::{self, Post};
use crate::web::{Cx, Field, Page, summary};
use askama::Template;

/// A note with its author, as it is shown.
#[derive(Debug, Clone)]
pub struct Noted {
    /// The note.
    pub note: InternalNote,
    /// Who wrote it.
    pub author: Option<Profile>,
}

/// The notes of a post; `internal_notes/panel.html` shows them.
#[derive(Debug, Clone)]
pub struct NotesPanel {
    /// The post.
    pub number: PostId,
    /// What is there, oldest first.
    pub notes: Vec<Noted>,
    /// Where to go afterwards.
    pub back: String,
    reader: Option<UserId>,
}

impl NotesPanel {
    /// For a reader of the staff, on a page that is gone back to.
    pub fn new(number: PostId, notes: Vec<Noted>, reader: Option<UserId>, back: &str) -> Self {
        Self { number, notes, back: back.to_owned(), reader }
    }

    /// Whether the reader wrote it.
    pub fn is_own(&self, noted: &Noted) -> bool {
        Some(noted.note.author_id) == self.reader
    }

    /// How many there are.
    pub fn count(&self) -> i64 {
        i64::try_from(self.notes.len()).unwrap_or_default()
    }
}

/// A note that could not be taken as it was entered.
#[derive(Template)]
#[template(path = "internal_notes/form.html")]
pub(super) struct FormPage<'a> {
    page: Page<'a>,
    post: &'a Post,
    entered: Field,
    back: String,
    problems: Vec<(&'static str, String)>,
}

impl<'a> FormPage<'a> {
    pub(super) fn new(cx: &'a Cx, post: &'a Post, (note, back): (&str, &str), wrong: &Problems) -> Self {
        let l = cx.l();
        let page = cx.page(l.internal_note_title());
        Self {
            page: if wrong.is_empty() { page } else { page.with_errors() },
            post,
            entered: Field::new("note", note, wrong, l),
            back: back.to_owned(),
            problems: summary(wrong, l, |_| l.internal_note_label()),
        }
    }

    fn url(&self) -> String {
        posts::address(self.post.slug())
    }
}
