//! What staff have decided on the post of a page.

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

pub(super) fn history(conn: &mut Conn, post: &Post, page: PageNumber) -> Result<History> {
    let latest_first = triage::of_post(conn, post.id, page.offset(PAGE), PAGE + 1)?;
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
