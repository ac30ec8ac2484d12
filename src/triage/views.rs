//! Pages.

use super::keys::{self, Deed};
use super::model::shown_of;
use super::web::DecisionForm;
use crate::acceptance::Point;
use crate::canned_answers::Choice;
use crate::db::Timestamp;
use crate::error::Problems;
use crate::i18n::Messages;
use crate::posts::{Post, Status};
use crate::testing::Tally;
use crate::web::{Cx, Field, Page, summary};
use askama::Template;

/// The fields of a decision; `triage/form.html` shows them.
pub struct DecideForm {
    /// The post.
    pub number: i64,
    /// The status the reader saw: a decision on something else is refused.
    pub seen: String,
    /// Behind the ids of the fields where several forms stand on one page.
    pub suffix: String,
    /// What may come next.
    pub steps: Vec<Step>,
    /// The chosen one.
    pub status: Field,
    /// The public note.
    pub note: Field,
    /// Ready-made answers to choose from, by the status that they are for.
    pub offered: Vec<(Option<Status>, Vec<Choice>)>,
    /// The chosen one.
    pub canned: Field,
    /// The day on which it is looked at again, once it is declined.
    pub revisit: Field,
    /// The target of a merge.
    pub duplicate_of: Field,
    /// Where to go afterwards.
    pub next: String,
    /// What testers say of it, where it can be tried.
    pub tried: Option<Tally>,
    /// How many of the points that have to be so are, and how many there are, if there are any.
    pub points: Option<(usize, usize)>,
    /// Whether it is in this week, and leaves it with a reason only.
    in_week: bool,
}

/// A status that may come next.
pub struct Step {
    /// The status.
    pub status: Status,
    /// The key that chooses it in the queue.
    pub key: Option<&'static str>,
    /// The field that it wants filled in.
    pub wants: Option<&'static str>,
}

impl Step {
    fn of(from: Status, status: Status) -> Self {
        Self { status, key: keys::key_of(Deed::Choose(status)), wants: keys::wanted_by(from, status) }
    }
}

impl DecideForm {
    /// A decision not yet entered, which leads back to `next`, with ready-made answers to choose from.
    pub fn empty(post: &Post, next: &str, answers: &[Choice]) -> Self {
        let steps: Vec<Step> = post.status.next_steps().map(|to| Step::of(post.status, to)).collect();
        Self {
            number: post.id.0,
            seen: shown_of(post),
            suffix: String::new(),
            offered: offered(steps.iter().map(|step| step.status), answers),
            steps,
            in_week: matches!(post.status, Status::InProgress | Status::Ready),
            status: Field::default(),
            note: Field::default(),
            canned: Field::default(),
            revisit: Field::default(),
            duplicate_of: Field::default(),
            next: next.to_owned(),
            tried: None,
            points: None,
        }
    }

    /// The same with what testers say: staff read it before they call it ready.
    #[must_use]
    pub fn tried_by(self, tried: Option<Tally>) -> Self {
        Self { tried, ..self }
    }

    /// The same with what has to be so before it is ready.
    #[must_use]
    pub fn done_when(self, points: &[Point]) -> Self {
        let met = points.iter().filter(|point| point.is_met()).count();
        Self { points: (!points.is_empty()).then_some((met, points.len())), ..self }
    }

    /// The same with the day that was named when the post was declined, as long as it is ahead: other words leave it.
    #[must_use]
    pub fn looked_at_again(mut self, day: Option<Timestamp>, cx: &Cx) -> Self {
        let ahead = day.filter(|day| *day > cx.app.now());
        let day = ahead.map(|day| cx.app.config.schedule.local_day(day.0).to_string());
        self.revisit.value = day.unwrap_or_default();
        self
    }

    /// The same where a post to merge into is suggested beside the form: the key of a merge presses that one instead.
    #[must_use]
    pub fn with_suggestion(mut self, is_suggested: bool) -> Self {
        for step in self.steps.iter_mut().filter(|step| is_suggested && step.status == Status::Duplicate) {
            step.key = None;
        }
        self
    }

    /// The same of a merge alone: only what is sent with one is offered.
    #[must_use]
    pub fn for_a_merge(mut self) -> Self {
        self.offered.retain(|(status, _)| status.is_none_or(|status| status == Status::Duplicate));
        self
    }

    /// The form as it was entered.
    pub fn entered(post: &Post, answers: &[Choice], form: DecisionForm, (problems, l): (&Problems, &Messages)) -> Self {
        Self {
            status: Field::new("status", form.status, problems, l),
            note: Field::new("note", form.note, problems, l),
            canned: Field::new("canned", form.canned, problems, l),
            revisit: Field::new("revisit", form.revisit, problems, l),
            duplicate_of: Field::new("duplicate_of", form.duplicate_of, problems, l),
            ..Self::empty(post, &form.next, answers)
        }
    }

    /// What the note has to say, where that depends on the post.
    pub fn note_hint(&self, l: &Messages) -> String {
        if self.in_week { l.triage_note_moves() } else { String::new() }
    }

    /// The id of a field in this form.
    pub fn id(&self, field: &str) -> String {
        format!("{field}{}", self.suffix)
    }

    /// The answers that need no other post, each a button.
    pub fn answers(&self) -> impl Iterator<Item = &Step> {
        self.steps.iter().filter(|step| step.status != Status::Duplicate)
    }

    /// The answer that names another post, where it may be given.
    pub fn merge(&self) -> Option<&Step> {
        self.steps.iter().find(|step| step.status == Status::Duplicate)
    }

    /// Whether it may be declined, and a day named on which it is looked at again.
    pub fn may_decline(&self) -> bool {
        self.steps.iter().any(|step| step.status == Status::Declined)
    }

    /// Whether this ready-made answer is the chosen one.
    pub fn is_canned(&self, choice: &Choice) -> bool {
        self.canned.value == choice.id.to_string()
    }

    /// Whether this is the answer that was sent and could not be taken.
    pub fn is_chosen(&self, step: &Step) -> bool {
        self.status.value == step.status.as_str()
    }

    /// What is wrong, for the summary above the form.
    pub(super) fn summary(problems: &Problems, l: &Messages) -> Vec<(&'static str, String)> {
        summary(problems, l, |field| match field {
            "status" => l.triage_status(),
            "note" => l.triage_note(),
            "canned" => l.triage_canned(),
            "revisit" => l.triage_revisit(),
            _ => l.triage_duplicate_of(),
        })
    }
}

/// The answers for any status, and those for each that may come next.
pub fn offered(steps: impl Iterator<Item = Status>, answers: &[Choice]) -> Vec<(Option<Status>, Vec<Choice>)> {
    let statuses = std::iter::once(None).chain(steps.map(Some));
    let of = |status| (status, answers.iter().filter(|answer| answer.status == status).cloned().collect::<Vec<_>>());
    statuses.map(of).filter(|(_, answers)| !answers.is_empty()).collect()
}

/// A decision that could not be taken as entered.
#[derive(Template)]
#[template(path = "triage/decide.html")]
pub(super) struct Decide<'a> {
    pub page: Page<'a>,
    pub post: &'a Post,
    pub form: DecideForm,
    /// What somebody else did meanwhile.
    pub warning: Option<String>,
    pub problems: Vec<(&'static str, String)>,
}

/// Posts that a merge may go into, as a part of the form's page.
#[derive(Template)]
#[template(path = "triage/options.html")]
pub(super) struct Candidates<'a> {
    pub page: Page<'a>,
    pub found: Vec<Post>,
}

impl Candidates<'_> {
    fn count(&self) -> i64 {
        i64::try_from(self.found.len()).unwrap_or_default()
    }
}

/// The question which of those it is.
#[derive(Template)]
#[template(path = "triage/candidates.html")]
pub(super) struct CandidatesPage<'a> {
    page: Page<'a>,
    post: &'a Post,
    found: Vec<Post>,
    entered: Field,
    note: String,
    canned: String,
    seen: String,
    next: String,
}

impl<'a> CandidatesPage<'a> {
    /// What was found for the words that were entered, with note, ready-made answer, what was seen and next of the form.
    pub(super) fn new(cx: &'a Cx, post: &'a Post, found: Vec<Post>, entered: String, rest: [String; 4]) -> Self {
        let [note, canned, seen, next] = rest;
        let page = cx.page(cx.l().triage_merge_title(post.title.as_str()));
        Self { page, post, found, entered: Field { value: entered, ..Field::default() }, note, canned, seen, next }
    }
}
