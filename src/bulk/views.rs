//! The pages.

use super::model::{self, Bulk, Outcome, State};
use super::web::{Entered, address, list_at};
use crate::canned_answers::Choice;
use crate::db::Timestamp;
use crate::error::Problems;
use crate::i18n::Messages;
use crate::people::Profile;
use crate::posts::{Post, Status};
use crate::text::to_html;
use crate::triage::offered;
use crate::web::{Cx, Field, Page, summary, with_query};
use askama::Template;
use std::collections::HashMap;
use url::form_urlencoded::Serializer;

/// Posts that the question names.
const NAMED: usize = 50;

/// The posts that are chosen, and how many people will hear of it.
pub(super) struct Seen {
    pub posts: Vec<Post>,
    pub hearing: (i64, bool),
    /// Ready-made answers that can stand below all of them.
    pub answers: Vec<Choice>,
    pub at: Timestamp,
    /// How many posts match, if those are more than are answered at once.
    pub matching: i64,
    /// Private posts that match too, and are left out.
    pub private: usize,
}

/// The question what is decided on them.
#[derive(Template)]
#[template(path = "bulk/ask.html")]
pub(super) struct AskPage<'a> {
    page: Page<'a>,
    seen: &'a Seen,
    ids: String,
    at: String,
    chosen: Field,
    reason: Field,
    canned: Field,
    revisit: Field,
    next: String,
    problems: Vec<(&'static str, String)>,
}

impl<'a> AskPage<'a> {
    pub(super) fn new(cx: &'a Cx, seen: &'a Seen, entered: Entered, problems: &Problems) -> Self {
        let l = cx.l();
        let mut page = cx.page("");
        page.title = l.bulk_ask_title(count(seen.posts.len()), page.counted(count(seen.posts.len())));
        let ids: Vec<_> = seen.posts.iter().map(|post| post.id).collect();
        Self {
            page: if problems.is_empty() { page } else { page.with_errors() },
            ids: model::listed(&ids),
            // What was seen first is what was decided on.
            at: Some(entered.seen).filter(|seen| !seen.is_empty()).unwrap_or_else(|| model::microseconds(seen.at)),
            chosen: Field::new("status", entered.status, problems, l),
            reason: Field::new("note", entered.note, problems, l),
            canned: Field::new("canned", entered.canned, problems, l),
            revisit: Field::new("revisit", entered.revisit, problems, l),
            next: list_at(&entered.next).to_owned(),
            problems: summary(problems, l, |field| match field {
                "ids" => l.bulk_posts(),
                "note" => l.triage_note(),
                "canned" => l.triage_canned(),
                "revisit" => l.triage_revisit(),
                _ => l.triage_status(),
            }),
            seen,
        }
    }

    /// Where they can go, how many of them, and whether that owes people a reason.
    fn steps(&self) -> Vec<(Status, i64, bool)> {
        let reach = |to: Status| self.seen.posts.iter().filter(move |post| post.status.may_become(to).is_ok());
        let step = |to: &Status| (*to, count(reach(*to).count()), reach(*to).any(|post| post.status.owes_reason(*to)));
        let steps = Status::ALL.iter().filter(|to| **to != Status::Duplicate).map(step);
        steps.filter(|(_, reach, _)| *reach > 0).collect()
    }

    /// Ready-made answers, by the status that they are for.
    fn offered(&self) -> Vec<(Option<Status>, Vec<Choice>)> {
        offered(self.steps().into_iter().map(|(step, ..)| step), &self.seen.answers)
    }

    fn left_out(&self) -> Option<String> {
        left_out(&self.page, self.seen.private)
    }

    fn is_canned(&self, choice: &Choice) -> bool {
        self.canned.value == choice.id.to_string()
    }

    /// Whether some may be declined, and a day named on which they are looked at again.
    fn may_decline(&self) -> bool {
        self.steps().iter().any(|(step, ..)| *step == Status::Declined)
    }

    fn named(&self) -> impl Iterator<Item = &Post> {
        self.seen.posts.iter().take(NAMED)
    }

    fn others(&self) -> i64 {
        count(self.seen.posts.len().saturating_sub(NAMED))
    }

    /// Who hears of it, in a sentence.
    fn hearing(&self) -> String {
        let l = self.page.l;
        match self.seen.hearing {
            (0, _) => l.bulk_hearing_none(),
            (many, true) => l.bulk_hearing_many(self.page.number(many)),
            (some, false) => l.bulk_hearing(some, self.page.counted(some)),
        }
    }
}

fn count(length: usize) -> i64 {
    i64::try_from(length).unwrap_or(i64::MAX)
}

/// That private posts are left out, where some are: each is answered by itself.
pub fn left_out(page: &Page<'_>, private: usize) -> Option<String> {
    let many = private > model::MOST;
    let shown = if many { page.l.desk_count_many(page.number(model::MOST)) } else { page.counted(private) };
    (private > 0).then(|| page.l.bulk_private(count(private), shown))
}

/// A bulk as one watches it.
pub(super) struct Watched {
    pub bulk: Bulk,
    pub counts: HashMap<Outcome, i64>,
    /// Answers that nobody has taken back, each for itself neither.
    pub standing: i64,
    pub by: Option<Profile>,
    /// Some of the posts that were left as they are.
    pub skipped: Vec<Post>,
}

impl Watched {
    fn of(&self, outcome: Outcome) -> i64 {
        self.counts.get(&outcome).copied().unwrap_or_default()
    }

    fn total(&self) -> i64 {
        self.counts.values().sum()
    }

    /// Posts that are gone through: of answers that are taken back, those that are.
    fn done(&self) -> i64 {
        match self.bulk.state {
            State::Undoing => self.total() - self.of(Outcome::Answered),
            _ => self.total() - self.of(Outcome::Waiting),
        }
    }

    fn url(&self) -> String {
        address(self.bulk.id)
    }

    fn state(&self, l: &Messages) -> String {
        match self.bulk.state {
            State::Running => l.bulk_running(),
            State::Stopped => l.bulk_stopped(),
            State::Finished => l.bulk_finished(),
            State::Undoing => l.bulk_undoing(),
            State::Undone => l.bulk_undone(),
        }
    }

    /// Whether those who follow hear of it by now.
    fn was_told(&self) -> bool {
        self.standing > 0 && !self.bulk.is_at_work() && self.bulk.tell_at.is_none()
    }

    fn may_stop(&self) -> bool {
        self.bulk.state == State::Running
    }

    fn may_undo(&self) -> bool {
        self.standing > 0 && self.bulk.may_be_undone()
    }
}

/// `/triage/bulk/{id}`
#[derive(Template)]
#[template(path = "bulk/bulk.html")]
pub(super) struct BulkPage<'a> {
    page: Page<'a>,
    seen: &'a Watched,
    /// The note as safe HTML.
    note: String,
}

impl<'a> BulkPage<'a> {
    pub(super) fn new(cx: &'a Cx, seen: &'a Watched) -> Self {
        let mut page = cx.page("");
        let total = seen.total();
        page.title = cx.l().bulk_page_title(total, seen.bulk.to.word(cx.l()), page.counted(total));
        Self { page, seen, note: to_html(&seen.bulk.note) }
    }

    /// Where the next ones are chosen of which these were the first, once these are done.
    fn rest(&self) -> Option<String> {
        let bulk = &self.seen.bulk;
        if bulk.rest.is_empty() || bulk.is_at_work() {
            return None;
        }
        let query = bulk.rest.split_once('?').map_or("", |(_, query)| query);
        let all = Serializer::new(query.to_owned()).append_pair("all", "1").finish();
        Some(with_query("/triage/select", &all))
    }

    /// What became of its posts, a sentence for each kind.
    fn told(&self) -> Vec<String> {
        let (l, page) = (self.page.l, &self.page);
        let some = |count: i64| Some(count).filter(|count| *count > 0);
        let of = |outcome| some(self.seen.of(outcome));
        let standing = self.seen.standing;
        let taken_back = self.seen.of(Outcome::Undone) + self.seen.of(Outcome::Answered) - standing;
        [
            some(standing).map(|count| l.bulk_answered(count, page.counted(count))),
            of(Outcome::Skipped).map(|count| l.bulk_skipped(count, page.counted(count))),
            some(taken_back).map(|count| l.bulk_taken_back(count, page.counted(count))),
            of(Outcome::Waiting)
                .filter(|_| !self.seen.bulk.is_at_work())
                .map(|count| l.bulk_left(count, page.counted(count))),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

/// `/triage/bulk`
#[derive(Template)]
#[template(path = "bulk/latest.html")]
pub(super) struct LatestPage<'a> {
    page: Page<'a>,
    all: Vec<Watched>,
}

impl<'a> LatestPage<'a> {
    pub(super) fn new(cx: &'a Cx, all: Vec<Watched>) -> Self {
        Self { page: cx.page(cx.l().bulk_title()), all }
    }
}
