//! Pages.

use super::model::Order;
use crate::accounts::Profile;
use crate::error::Problems;
use crate::i18n::Messages;
use crate::markdown;
use crate::posts::{Area, Post, Status};
use crate::web::{Field, Page, Pager};
use askama::Template;

/// Characters of a post's text in the queue.
const EXCERPT: usize = 200;

/// `/triage`.
#[derive(Template)]
#[template(path = "triage/queue.html")]
pub(super) struct Queue<'a> {
    pub page: Page<'a>,
    pub rows: Vec<Row>,
    pub areas: &'a [Area],
    /// The chosen area's slug, or nothing.
    pub area: &'a str,
    pub order: Order,
    /// Posts that wait, counted up to `most`.
    pub open: i64,
    pub most: i64,
    pub pager: Pager,
}

impl Queue<'_> {
    /// The address of this queue in another order.
    fn sorted(&self, order: Order) -> String {
        let area = if self.area.is_empty() { String::new() } else { format!("&area={}", encoded(self.area)) };
        format!("/triage?sort={}{area}", order.as_str())
    }
}

fn encoded(text: &str) -> String {
    url::form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

/// A post in the queue with the form that answers it.
pub(super) struct Row {
    pub post: Post,
    pub area: String,
    pub author: Option<Profile>,
    pub excerpt: String,
    pub form: DecideForm,
}

impl Row {
    pub(super) fn new(post: Post, areas: &[Area], authors: &[Profile], next: &str) -> Self {
        let mut form = DecideForm::empty(&post, next);
        form.suffix = format!("-{}", post.id);
        Self {
            area: areas.iter().find(|area| area.id == post.area_id).map(|area| area.name.clone()).unwrap_or_default(),
            author: authors.iter().find(|author| author.id == post.author_id).cloned(),
            excerpt: markdown::excerpt(&post.body, EXCERPT),
            form,
            post,
        }
    }
}

/// The fields of a decision; `triage/form.html` shows them.
pub struct DecideForm {
    /// The post.
    pub number: i64,
    /// The status the reader saw: a decision on something else is refused.
    pub seen: &'static str,
    /// Behind the ids of the fields where several forms stand on one page.
    pub suffix: String,
    /// What may come next.
    pub steps: Vec<Status>,
    /// The chosen one.
    pub status: Field,
    /// The public note.
    pub note: Field,
    /// The target of a merge.
    pub duplicate_of: Field,
    /// Where to go afterwards.
    pub next: String,
}

impl DecideForm {
    /// A decision not yet entered, which leads back to `next`.
    pub fn empty(post: &Post, next: &str) -> Self {
        Self {
            number: post.id.0,
            seen: post.status.as_str(),
            suffix: String::new(),
            steps: post.status.next_steps().collect(),
            status: Field::default(),
            note: Field::default(),
            duplicate_of: Field::default(),
            next: next.to_owned(),
        }
    }

    /// The form with status, note, `duplicate_of` and next as they were entered.
    pub(super) fn entered(post: &Post, entered: [String; 4], problems: &Problems, l: &Messages) -> Self {
        let [status, note, duplicate_of, next] = entered;
        Self {
            status: Field::new("status", status, problems, l),
            note: Field::new("note", note, problems, l),
            duplicate_of: Field::new("duplicate_of", duplicate_of, problems, l),
            ..Self::empty(post, &next)
        }
    }

    /// The fields with an error: id and what is wrong.
    fn errors(&self) -> Vec<(&'static str, &str)> {
        let all = [("status", &self.status), ("note", &self.note), ("duplicate_of", &self.duplicate_of)];
        all.into_iter()
            .filter(|(_, field)| !field.error.is_empty())
            .map(|(id, field)| (id, field.error.as_str()))
            .collect()
    }
}

/// A decision that could not be taken as entered.
#[derive(Template)]
#[template(path = "triage/decide.html")]
pub(super) struct Decide<'a> {
    pub page: Page<'a>,
    pub post: &'a Post,
    pub form: DecideForm,
}
