//! What staff have decided on the post of a page, and what fans said where they were asked before that.

use super::super::recalled;
use crate::asking::Asked;
use crate::bulk;
use crate::db::{Conn, DecisionId, ReleaseId, Timestamp, UserId};
use crate::error::Result;
use crate::i18n::Language;
use crate::posts::{Post, Status};
use crate::releases;
use crate::triage::{self, Decision};
use crate::web::{PageNumber, Pager};
use std::collections::{HashMap, HashSet};

/// Decisions on a page.
const PAGE: i64 = 20;

/// A question to fans of which something came.
pub(in super::super) struct Came {
    pub asked: Asked,
    /// Who said what comes of it, and when.
    pub by: UserId,
    pub at: Timestamp,
    /// The last decision of the page that was there already.
    after: Option<DecisionId>,
}

/// A page of decisions, the first page with the latest ones.
pub(in super::super) struct History {
    pub page: PageNumber,
    /// Oldest first.
    pub steps: Vec<Decision>,
    pub has_earlier: bool,
    /// The latest decision in force that says something, on whichever page it stands.
    pub answer: Option<Decision>,
    /// The decision that can be taken back now.
    pub undoable: Option<DecisionId>,
    undone: HashSet<DecisionId>,
    /// Of the releases that shipped it, recalled or not.
    versions: HashMap<ReleaseId, String>,
    /// What came of questions at the time of these decisions, oldest first.
    pub came: Vec<Came>,
}

impl History {
    /// Whether a decision was taken back later.
    pub(in super::super) fn is_undone(&self, decision: &Decision) -> bool {
        self.undone.contains(&decision.id)
    }

    /// The version that a decision shipped the post with.
    pub(in super::super) fn shipped_by(&self, step: &Decision) -> Option<&str> {
        self.version(step).filter(|_| step.to == Status::Shipped)
    }

    /// The version whose recall had the post Ready again.
    pub(in super::super) fn recalled_with(&self, step: &Decision) -> Option<&str> {
        self.version(step).filter(|_| step.from == Status::Shipped)
    }

    fn version(&self, step: &Decision) -> Option<&str> {
        step.release_id.and_then(|release| self.versions.get(&release)).map(String::as_str)
    }

    /// Whether this decision's note is the answer, which stands above already.
    pub(in super::super) fn is_answer(&self, decision: &Decision) -> bool {
        self.answer.as_ref().is_some_and(|answer| answer.id == decision.id)
    }

    /// Has the reasons of recalls said as somebody reads them.
    pub(super) fn tell_recalls(&mut self, conn: &mut Conn, reads: Language) -> Result<()> {
        recalled::tell(conn, self.steps.iter_mut().chain(&mut self.answer), reads)
    }

    /// What came of questions before all decisions of the page.
    pub(in super::super) fn came_first(&self) -> Vec<&Came> {
        self.came.iter().filter(|came| came.after.is_none()).collect()
    }

    /// What came of questions after this decision and before the next one.
    pub(in super::super) fn came_after(&self, decision: &Decision) -> Vec<&Came> {
        self.came.iter().filter(|came| came.after == Some(decision.id)).collect()
    }
}

/// A page as a reader sees it: fans see nothing of what was taken back before anybody was told of it.
pub(super) fn history(
    conn: &mut Conn,
    (post, asked): (&Post, &[Asked]),
    page: PageNumber,
    is_staff: bool,
) -> Result<History> {
    let untold = if is_staff { Vec::new() } else { untold(conn, post)? };
    // With the oldest one of the page before, at which this one ends.
    let overlap = i64::from(page.get() > 1);
    let range = (page.offset(PAGE) - overlap, PAGE + 1 + overlap);
    let mut latest_first = triage::of_post(conn, post.id, &untold, range)?;
    let rest = latest_first.split_off(latest_first.len().min(usize::from(overlap > 0)));
    let (mut steps, has_earlier) = Pager::cut(rest, PAGE);
    steps.reverse();
    // No page but the first one is without a decision.
    let is_there = overlap == 0 || !steps.is_empty();
    let since = steps.first().filter(|_| has_earlier).map(|step| step.decided_at);
    let until = latest_first.first().map(|later| later.decided_at);
    let came = if is_there { came((post, asked), &steps, (since, until)) } else { Vec::new() };
    let ids: Vec<DecisionId> = steps.iter().map(|step| step.id).collect();
    let shipped: Vec<ReleaseId> = steps.iter().filter_map(|step| step.release_id).collect();
    Ok(History {
        versions: releases::versions_of(conn, &shipped)?,
        undone: triage::undone_among(conn, &ids)?,
        answer: triage::answer_to(conn, post)?,
        undoable: triage::standing(conn, post.id)?.filter(|last| last.is_undoable(post.status)).map(|last| last.id),
        page,
        steps,
        came,
        has_earlier,
    })
}

/// What came of the questions about a post itself between two moments, each after the last of these decisions that was there.
fn came(
    (post, asked): (&Post, &[Asked]),
    steps: &[Decision],
    (since, until): (Option<Timestamp>, Option<Timestamp>),
) -> Vec<Came> {
    let came = |asked: &Asked| {
        let question = &asked.question;
        let (by, at) = question.concluded_by.zip(question.concluded_at)?;
        let is_told = question.post_id == post.id && question.withdrawn_at.is_none();
        let is_of_page = since.is_none_or(|since| since <= at) && until.is_none_or(|until| at < until);
        let after = steps.iter().rfind(|step| step.decided_at <= at).map(|step| step.id);
        (is_told && is_of_page).then(|| Came { asked: asked.clone(), by, at, after })
    };
    let mut all: Vec<Came> = asked.iter().filter_map(came).collect();
    all.sort_by_key(|came| (came.at, came.asked.question.id));
    all
}

/// Answers that were taken back as a slip, or with all of a bulk in time, and the decisions that took them back.
fn untold(conn: &mut Conn, post: &Post) -> Result<Vec<DecisionId>> {
    let taken_back = triage::taken_back(conn, post.id)?;
    let late: Vec<DecisionId> = taken_back.iter().filter(|pair| !pair.is_slip).map(|pair| pair.answer).collect();
    let with_others = if late.is_empty() { HashSet::new() } else { bulk::taken_back_among(conn, &late)? };
    let is_untold = |pair: &triage::TakenBack| pair.is_slip || with_others.contains(&pair.answer);
    Ok(taken_back.into_iter().filter(is_untold).flat_map(|pair| [pair.answer, pair.by]).collect())
}
