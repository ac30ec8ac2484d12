//! What staff have decided on the post of a page.

use crate::bulk;
use crate::db::{Conn, DecisionId, ReleaseId};
use crate::error::Result;
use crate::posts::Post;
use crate::releases;
use crate::triage::{self, Decision};
use crate::web::{PageNumber, Pager};
use std::collections::{HashMap, HashSet};

/// Decisions on a page.
const PAGE: i64 = 20;

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
    /// Of the releases that shipped it.
    versions: HashMap<ReleaseId, String>,
}

impl History {
    /// Whether a decision was taken back later.
    pub(in super::super) fn is_undone(&self, decision: &Decision) -> bool {
        self.undone.contains(&decision.id)
    }

    /// The version that a decision shipped the post with.
    pub(in super::super) fn shipped_by(&self, step: &Decision) -> Option<&str> {
        step.release_id.and_then(|release| self.versions.get(&release)).map(String::as_str)
    }

    /// Whether this decision's note is the answer, which stands above already.
    pub(in super::super) fn is_answer(&self, decision: &Decision) -> bool {
        self.answer.as_ref().is_some_and(|answer| answer.id == decision.id)
    }
}

/// A page as a reader sees it: fans see nothing of what was taken back before anybody was told of it.
pub(super) fn history(conn: &mut Conn, post: &Post, page: PageNumber, is_staff: bool) -> Result<History> {
    let untold = if is_staff { Vec::new() } else { untold(conn, post)? };
    let latest_first = triage::of_post(conn, post.id, &untold, (page.offset(PAGE), PAGE + 1))?;
    let (mut steps, has_earlier) = Pager::cut(latest_first, PAGE);
    steps.reverse();
    let ids: Vec<DecisionId> = steps.iter().map(|step| step.id).collect();
    let shipped: Vec<ReleaseId> = steps.iter().filter_map(|step| step.release_id).collect();
    Ok(History {
        versions: releases::versions_of(conn, &shipped)?,
        undone: triage::undone_among(conn, &ids)?,
        answer: triage::answer_to(conn, post)?,
        undoable: triage::standing(conn, post.id)?.filter(|last| last.is_undoable(post.status)).map(|last| last.id),
        page,
        steps,
        has_earlier,
    })
}

/// Answers that were taken back as a slip, or with all of a bulk in time, and the decisions that took them back.
fn untold(conn: &mut Conn, post: &Post) -> Result<Vec<DecisionId>> {
    let taken_back = triage::taken_back(conn, post.id)?;
    let late: Vec<DecisionId> = taken_back.iter().filter(|pair| !pair.is_slip).map(|pair| pair.answer).collect();
    let with_others = if late.is_empty() { HashSet::new() } else { bulk::taken_back_among(conn, &late)? };
    let is_untold = |pair: &triage::TakenBack| pair.is_slip || with_others.contains(&pair.answer);
    Ok(taken_back.into_iter().filter(is_untold).flat_map(|pair| [pair.answer, pair.by]).collect())
}
